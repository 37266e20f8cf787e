import { z } from "zod";
import { answerInfo } from "@/lib/orders/answer-info";
import { ownOrderForm } from "../own-order-form";

/** The customer's answer to a question of ours. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = ownOrderForm({
  said: "answer",
  label: "Your answer",
  limit: { name: "answer", perAddress: { points: 30, seconds: 60 }, global: { points: 600, seconds: 60 } },
  // One answer, under the name of its question: several forms stand on one page.
  body: z.record(z.string().regex(/^answer-[0-9a-f-]{36}$/, "is not a known field"), z.string()),
  act: ({ orderId, actor, body }) => {
    const [[name, answer] = ["", ""]] = Object.entries(body);
    return answerInfo({ orderId, requestId: name.slice("answer-".length), answer, actor });
  },
});
