import { z } from "zod";
import { requestRevision } from "@/lib/orders/request-revision";
import { ownOrderForm } from "../own-order-form";

/** The customer asks for a change after hand-over. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = ownOrderForm({
  said: "change",
  label: "What should change",
  limit: { name: "change", perAddress: { points: 20, seconds: 60 }, global: { points: 600, seconds: 60 } },
  body: z.strictObject({ wish: z.string().optional() }),
  act: ({ orderId, actor, body }) => requestRevision({ orderId, wish: body.wish ?? "", actor }),
});
