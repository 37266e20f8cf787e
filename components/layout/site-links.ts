export type SiteLink = readonly [path: string, label: string];

/** The few ways that stand at the top of every page. */
export const HEADER_LINKS: readonly SiteLink[] = [
  ["/how-it-works", "How it works"],
  ["/use-cases", "Use cases"],
  ["/pricing", "Pricing"],
  ["/guides", "Guides"],
];

/** Every page, under the word that somebody looks for it by. A test holds it together with the list of pages. */
export const FOOTER_LINKS: Readonly<Record<string, readonly SiteLink[]>> = {
  Levqor: [
    ["/", "Home"],
    ["/how-it-works", "How it works"],
    ["/use-cases", "Use cases"],
    ["/integrations", "Integrations"],
    ["/pricing", "Pricing"],
    ["/pricing/details", "Prices in detail"],
    ["/about", "About"],
  ],
  Learn: [
    ["/guides", "Guides"],
    ["/savings-calculator", "Savings calculator"],
    ["/newsletter", "Newsletter"],
    ["/docs", "API reference"],
    ["/changelog", "Changelog"],
  ],
  Help: [
    ["/faq", "Questions"],
    ["/contact", "Contact"],
    ["/system-status", "System status"],
    ["/refunds", "Refunds"],
    ["/sla", "Service level"],
    ["/dispute-resolution", "Dispute resolution"],
  ],
  "Your data": [
    ["/privacy", "Privacy"],
    ["/cookies", "Cookies"],
    ["/data-requests", "Data requests"],
    ["/marketing-consent", "Marketing consent"],
    ["/sub-processors", "Sub-processors"],
  ],
  Rules: [
    ["/terms", "Terms"],
    ["/acceptable-use", "Acceptable use"],
    ["/high-risk-data", "High-risk data"],
    ["/accessibility", "Accessibility"],
  ],
};
