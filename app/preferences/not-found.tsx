import { UnknownMailLink } from "@/components/layout/unknown-mail-link";
import { senderAddress } from "@/lib/email/sender-address";

export default function PreferencesNotFound() {
  return <UnknownMailLink supportEmail={senderAddress("support")} />;
}
