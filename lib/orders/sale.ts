import type { SoldAs } from "@/lib/orders/order";

/** What a checkout session says about the order it pays for. Money in minor units. */
export type Sale = {
  sessionId: string;
  paymentIntentId: string | null;
  customerId: string | null;
  email: string;
  name: string;
  plan: string;
  amountCents: number;
  currency: string;
  livemode: boolean;
  firstTouch: string | null;
  soldAs: SoldAs;
  /** Why a person has to look at it once it is paid; null when it is what the catalogue sold. */
  reviewReason: string | null;
};
