import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { MESSAGE_MAX } from "./message-max";

/** A plain form: it is posted, and a page with the ticket's number comes back. */
export function ContactForm() {
  return (
    <form method="post" action="/api/support/escalate" className="mt-8 space-y-6">
      <TextField
        name="email"
        type="email"
        inputMode="email"
        label="E-mail address"
        autoComplete="email"
        required
        maxLength={254}
        help="Where the answer goes. As a customer, the one you bought with."
      />
      <TextField name="name" label="Name (optional)" autoComplete="name" maxLength={100} />
      <TextArea name="message" label="What is it about?" rows={6} required maxLength={MESSAGE_MAX} />
      <Button type="submit" look="primary" size="lg">
        Send to a person
      </Button>
    </form>
  );
}
