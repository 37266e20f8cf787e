import type { ReactNode } from "react";
import { Body, Button, Container, Head, Hr, Html, Link, Preview, Section, Text } from "react-email";

/**
 * The one frame of every mail: 600 px, one column, system fonts, one button. Light by inline styles, dark by a
 * media query for clients that know it; readable with images off (there are none) and as plain text.
 */
const FONT = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const INK = "#0f172a";
const QUIET = "#475569";
const LINE = "#e2e8f0";
const GO = "#047857";

const DARK = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page, .page > table > tbody > tr > td { background-color: #0b0f16 !important; }
  .card { background-color: #121822 !important; border-color: #232c39 !important; }
  .ink { color: #edf1f6 !important; }
  .quiet { color: #a9b5c5 !important; }
  .line { border-color: #232c39 !important; }
  .go { background-color: #10b981 !important; color: #03211a !important; }
  .link { color: #3fd6a0 !important; }
}`;

type Props = {
  /** What an inbox shows beside the subject. */
  preview: string;
  heading: string;
  children: ReactNode;
  /** Where questions go; answering the mail reaches the same place. */
  supportAddress: string;
  reference?: string;
  /** Marketing mail says how to end it; everything else is part of what was bought. */
  unsubscribe?: { because?: string; stop: string; preferences: string };
};

export function EmailLayout({ preview, heading, children, supportAddress, reference, unsubscribe }: Props) {
  return (
    <Html lang="en-GB">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{DARK}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body className="page" style={{ backgroundColor: "#f3f5f8", fontFamily: FONT, margin: 0, padding: "32px 12px" }}>
        <Container
          className="card"
          style={{
            backgroundColor: "#ffffff",
            border: `1px solid ${LINE}`,
            borderRadius: 10,
            maxWidth: 600,
            padding: "32px 32px 24px",
          }}
        >
          <Text
            className="ink"
            style={{ color: INK, fontSize: 16, fontWeight: 600, letterSpacing: "-0.01em", margin: "0 0 24px" }}
          >
            Levqor
          </Text>
          <Text
            className="ink"
            role="heading"
            aria-level={1}
            style={{
              color: INK,
              fontSize: 24,
              fontWeight: 600,
              letterSpacing: "-0.02em",
              lineHeight: "30px",
              margin: "0 0 16px",
            }}
          >
            {heading}
          </Text>
          {children}
          <Hr className="line" style={{ borderColor: LINE, margin: "32px 0 16px" }} />
          <Text className="quiet" style={{ color: QUIET, fontSize: 13, lineHeight: "20px", margin: 0 }}>
            Questions? Answer this mail, or write to{" "}
            <Link className="link" href={`mailto:${supportAddress}`} style={{ color: GO, textDecoration: "underline" }}>
              {supportAddress}
            </Link>
            .
            {reference ? (
              <>
                {" "}
                Your order: <span style={{ whiteSpace: "nowrap" }}>{reference}</span>.
              </>
            ) : null}
          </Text>
          {unsubscribe ? (
            <Text className="quiet" style={{ color: QUIET, fontSize: 13, lineHeight: "20px", margin: "12px 0 0" }}>
              You get this because {unsubscribe.because ?? "you bought from us"}.{" "}
              <QuietLink href={unsubscribe.stop}>Unsubscribe</QuietLink> or{" "}
              <QuietLink href={unsubscribe.preferences}>choose what we send</QuietLink>
            </Text>
          ) : null}
        </Container>
      </Body>
    </Html>
  );
}

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <Text className="ink" style={{ color: INK, fontSize: 16, lineHeight: "26px", margin: "0 0 16px" }}>
      {children}
    </Text>
  );
}

/** A link inside a sentence. */
export function QuietLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="link" href={href} style={{ color: GO, textDecoration: "underline" }}>
      {children}
    </Link>
  );
}

/** A text somebody else wrote, set apart from ours; its line breaks are kept. */
export function Quote({ children }: { children: string }) {
  return (
    <Text
      className="ink line"
      style={{
        borderLeft: `3px solid ${LINE}`,
        color: INK,
        fontSize: 16,
        lineHeight: "26px",
        margin: "0 0 16px",
        padding: "0 0 0 16px",
        whiteSpace: "pre-wrap",
      }}
    >
      {children}
    </Text>
  );
}

/** A short list; `isNumbered` where the order matters. What goes on to a second line stands under the first's words. */
export function Points({ items, isNumbered = false }: { items: readonly string[]; isNumbered?: boolean }) {
  const inset = isNumbered ? 18 : 10;
  const style = { color: INK, fontSize: 16, lineHeight: "26px", textIndent: -inset };
  return items.map((item, at) => (
    <Text
      key={item}
      className="ink"
      style={{ ...style, margin: `0 0 ${at < items.length - 1 ? 4 : 16}px`, paddingLeft: inset }}
    >
      {isNumbered ? `${at + 1}.` : "•"} {item}
    </Text>
  ));
}

/** A heading inside a longer mail. */
export function Subheading({ children }: { children: string }) {
  return (
    <Text
      className="ink"
      role="heading"
      aria-level={2}
      style={{ color: INK, fontSize: 16, fontWeight: 600, lineHeight: "26px", margin: "24px 0 4px" }}
    >
      {children}
    </Text>
  );
}

/** The one action of a mail, with its address in words for clients that show no buttons. */
export function Action({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Section style={{ margin: "24px 0" }}>
      <Button
        className="go"
        href={href}
        style={{
          backgroundColor: GO,
          borderRadius: 8,
          color: "#ffffff",
          display: "inline-block",
          fontSize: 16,
          fontWeight: 600,
          padding: "12px 20px",
        }}
      >
        {children}
      </Button>
      <Text
        className="quiet"
        data-skip-in-text="true"
        style={{ color: QUIET, fontSize: 13, lineHeight: "20px", margin: "12px 0 0" }}
      >
        Or open this link:{" "}
        <Link className="link" href={href} style={{ color: GO, textDecoration: "underline", wordBreak: "break-all" }}>
          {href}
        </Link>
      </Text>
    </Section>
  );
}

/** Facts one below the other: what was bought, for how much. */
export function Facts({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <Section style={{ margin: "0 0 16px" }}>
      <table className="facts" role="presentation" width="100%" cellPadding={0} cellSpacing={0}>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <td
                className="quiet line"
                style={{ borderTop: `1px solid ${LINE}`, color: QUIET, fontSize: 14, padding: "10px 16px 10px 0" }}
              >
                {name}
              </td>
              <td
                className="ink line"
                align="right"
                style={{ borderTop: `1px solid ${LINE}`, color: INK, fontSize: 14, fontWeight: 600, padding: "10px 0" }}
              >
                {value}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
