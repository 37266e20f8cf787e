import { stemmer } from "stemmer";
import { baseForm } from "./base-form";

/** What is compared of a word: "deliveries", "delivered" and "deliver" are one, and so are "sent" and "send". */
export function stemWord(word: string): string {
  return stemmer(baseForm(word));
}
