import type Stripe from "stripe";
import { newId } from "./ids";
import { invalid } from "./problem";
import { requirePaid } from "./refunds";
import type { StripeWorld } from "./world";

const EVIDENCE: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};

/** The cardholder's bank disputes a paid charge. */
export function openDispute(world: StripeWorld, intentId: string): Stripe.Dispute {
  const charge = requirePaid(world, intentId);
  if (charge.disputed) throw invalid(`Charge ${charge.id} is already disputed.`, "payment_intent");
  const dispute: Stripe.Dispute = {
    id: newId("du"),
    object: "dispute",
    amount: charge.amount,
    balance_transactions: [],
    charge: charge.id,
    created: world.now(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: { ...EVIDENCE, customer_email_address: charge.billing_details.email },
    evidence_details: {
      due_by: world.now() + 7 * 86_400,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "manual",
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason: "fraudulent",
    status: "needs_response",
  };
  charge.disputed = true;
  world.state.disputes[dispute.id] = dispute;
  world.emit("charge.dispute.created", dispute);
  world.changed();
  return dispute;
}

export function closeDispute(world: StripeWorld, intentId: string, outcome: "won" | "lost"): Stripe.Dispute {
  const dispute = Object.values(world.state.disputes).find(
    (it) => it.payment_intent === intentId && it.status === "needs_response",
  );
  if (!dispute) throw invalid(`The payment ${intentId} has no open dispute.`, "payment_intent");
  dispute.status = outcome;
  world.emit("charge.dispute.closed", dispute);
  world.changed();
  return dispute;
}
