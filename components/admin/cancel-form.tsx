import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { ActionForm, type ActionTarget } from "./action-form";
import { Folded } from "./folded";

/** Asks once, with what will happen: opening it is the question, its button the answer. */
export function CancelForm({ target }: { target: ActionTarget }) {
  return (
    <Folded title="Cancel this order">
      <ul className="mb-4 list-disc space-y-1 pl-5 text-sm">
        <li>It ends here and cannot be taken up again.</li>
        <li>Nothing more is mailed about it, not even what is due already.</li>
        <li>The money is not given back by this: refund it in Stripe, and the order becomes refunded by itself.</li>
      </ul>
      <ActionForm target={target} action="cancel">
        <TextArea
          name="reason"
          label="Reason"
          help="Kept in the order's history."
          required
          maxLength={5_000}
          rows={2}
        />
        <Button type="submit" look="danger">
          Cancel the order
        </Button>
      </ActionForm>
    </Folded>
  );
}
