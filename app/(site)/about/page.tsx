import { ABOUT } from "@/components/site/about-data";
import { Closing } from "@/components/site/closing";
import { PageHead } from "@/components/site/page-head";
import { Trust } from "@/components/site/trust";
import { Container } from "@/components/ui/section";
import { senderAddress } from "@/lib/email/sender-address";
import { PageData } from "../page-data";
import { pageMetadata } from "../page-metadata";

export const metadata = pageMetadata("/about");

export default function AboutPage() {
  return (
    <>
      <PageData path="/about" />
      <PageHead title="We build it, you use it" lead="A small agency with its prices on the page." />
      <Container className="pb-16 md:pb-24">
        <div className="divide-y divide-line border-line border-t">
          {ABOUT.map((it) => (
            <section key={it.title} className="grid gap-x-8 gap-y-3 py-8 md:grid-cols-[1fr_2fr]">
              <h2 className="text-lg">{it.title}</h2>
              <div className="max-w-measure space-y-3 text-muted">
                {it.text.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </div>
            </section>
          ))}
        </div>
      </Container>
      <Trust />
      <Closing supportEmail={senderAddress("support")} />
    </>
  );
}
