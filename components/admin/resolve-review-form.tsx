import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { PACKAGES, PLANS } from "@/lib/pricing/catalog";
import { ActionForm, type ActionTarget } from "./action-form";

const OPTIONS = [
  ...PACKAGES.map((it) => ({ value: it.id, label: it.name })),
  ...PLANS.map((it) => ({ value: it.id, label: `${it.name} plan` })),
];

type Props = { target: ActionTarget; plan: string; reviewReason: string | null };

/** Says what a payment that was not as sold shall be. The other way out is to cancel the order. */
export function ResolveReviewForm({ target, plan, reviewReason }: Props) {
  const known = OPTIONS.some((it) => it.value === plan);
  return (
    <ActionForm target={target} action="resolve-review" className="space-y-4 pb-4">
      <p>
        Held because: {reviewReason ?? "no reason was kept"}. The customer has not been mailed. Choose what the payment
        is for, and everything that follows from it starts; or cancel the order below and refund it in Stripe.
      </p>
      <SelectField
        id="as-plan"
        name="plan"
        label="It shall be"
        options={known ? OPTIONS : [{ value: "", label: "Choose" }, ...OPTIONS]}
        defaultValue={known ? plan : ""}
        required
      />
      <Button type="submit" look="primary">
        Open it as this
      </Button>
    </ActionForm>
  );
}
