import { z } from "zod";

/** What may be asked of the checkout. Prices are never part of it. */
export const checkoutInput = z.strictObject({
  plan: z
    .string({ error: ({ input }) => (input === undefined ? "is missing" : "must be a name") })
    .min(1, "is missing")
    .max(40, "is too long"),
  interval: z.enum(["month", "year"], { error: "must be month or year" }).optional(),
  addons: z
    .union(
      [
        z.array(z.string().max(40)).max(10),
        z
          .string()
          .max(40)
          .transform((it) => [it]),
      ],
      {
        error: "must be a list of add-on names",
      },
    )
    .optional(),
  email: z.email("is not an e-mail address").max(254).optional(),
});
