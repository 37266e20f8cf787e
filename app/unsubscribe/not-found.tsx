import { UnknownMailLink } from "@/components/layout/unknown-mail-link";
import { senderAddress } from "@/lib/email/sender-address";

export default function UnsubscribeNotFound() {
  return <UnknownMailLink supportEmail={senderAddress("support")} />;
}
