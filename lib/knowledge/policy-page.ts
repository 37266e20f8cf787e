/**
 * Each part of policies.md is a page of its own. `anchor` is the part's heading as it stands in an address, and the key
 * of the two lists' agreement: parse-document.ts gives a passage the address of its page.
 */
export type PolicyPage = { path: string; anchor: string; description: string };

export const POLICY_PAGES = [
  {
    path: "/privacy",
    anchor: "privacy",
    description: "What Levqor knows about you, why, for how long, and your rights.",
  },
  { path: "/terms", anchor: "terms", description: "The terms under which Levqor builds and runs automations." },
  {
    path: "/cookies",
    anchor: "cookies",
    description: "What this site stores on your device, which is nearly nothing.",
  },
  { path: "/refunds", anchor: "refunds", description: "When you get your money back, and how to ask for it." },
  {
    path: "/sla",
    anchor: "service-level",
    description: "Availability promised, credits when it is missed, support hours.",
  },
  { path: "/acceptable-use", anchor: "acceptable-use", description: "What automations may and may not be used for." },
  { path: "/high-risk-data", anchor: "high-risk-data", description: "Work and data that Levqor does not take on." },
  {
    path: "/sub-processors",
    anchor: "sub-processors",
    description: "Companies that handle data for Levqor, and what for.",
  },
  { path: "/dispute-resolution", anchor: "dispute-resolution", description: "How to complain, and what happens then." },
  {
    path: "/marketing-consent",
    anchor: "marketing-consent",
    description: "Which e-mails are marketing, and how to stop them.",
  },
  { path: "/accessibility", anchor: "accessibility", description: "How this site is made to be usable by everybody." },
  { path: "/data-requests", anchor: "data-requests", description: "How to see, correct, take or delete your data." },
] as const satisfies readonly PolicyPage[];

export type PolicyPath = (typeof POLICY_PAGES)[number]["path"];
