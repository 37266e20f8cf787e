import { USE_CASES } from "@/components/site/use-cases-data";
import { formatMoney } from "@/lib/format-money";
import { POLICY_PAGES } from "@/lib/knowledge/policy-page";
import { listGuides, requireDocument } from "@/lib/knowledge/queries";
import { SHORT } from "@/lib/leads/marketing-content";
import { CURRENCY, PACKAGES, PLANS } from "@/lib/pricing/catalog";

/** What a page is made from: pages of one kind share a template, a way to be marked up and a bar for their speed. */
export type PageKind = "home" | "pricing" | "guide" | "legal" | "docs" | "form" | "page";

export type SitePage = {
  path: string;
  title: string;
  /** One sentence, as search engines and previews show it. */
  description: string;
  kind: PageKind;
  /** The day in the page's file; none where the page has no such day. */
  updated?: string;
  /** The file of the knowledge base that the page shows, and the part of it where it is not the whole. */
  source?: string;
  part?: string;
  /** Made anew for each visitor, so it is neither static nor compressed ahead. */
  isDynamic?: boolean;
};

const FROM = formatMoney(PACKAGES[0].amountCents, CURRENCY);
const PLANS_FROM = formatMoney(PLANS[0].monthlyCents, CURRENCY);

/** The public pages that are no document of the knowledge base. */
const WRITTEN: readonly SitePage[] = [
  { path: "/", kind: "home", title: SHORT.title, description: SHORT.text },
  {
    path: "/pricing",
    kind: "pricing",
    title: "Pricing",
    description: `Automations built for you from ${FROM}, paid once. Plans that keep them running from ${PLANS_FROM} a month.`,
  },
  {
    path: "/how-it-works",
    kind: "page",
    title: "How it works",
    description: "From the form to the hand-over: what you do, what we do, how long it takes, and what you keep.",
  },
  {
    path: "/integrations",
    kind: "page",
    title: "Integrations",
    description: "The tools that Levqor joins, and what an automation can do in each of them.",
  },
  {
    path: "/use-cases",
    kind: "page",
    title: "Use cases",
    description: "Automations for founders, coaches, agencies, shops and more: the steps, the tools and the price.",
  },
  {
    path: "/savings-calculator",
    kind: "page",
    title: "Savings calculator",
    description: "What a chore costs you in a month, and how soon its automation is paid for. The formula is shown.",
  },
  {
    path: "/about",
    kind: "page",
    title: "About",
    description: "Who builds your automation, how we work, and what we do not do.",
  },
  {
    path: "/changelog",
    kind: "page",
    title: "Changelog",
    description: "What changed in Levqor, newest first.",
  },
  {
    path: "/guides",
    kind: "page",
    title: "Guides",
    description: "How to choose what to automate, give access safely, and live with what was built.",
  },
  {
    path: "/docs",
    kind: "docs",
    title: "API reference",
    description: "Run automations from your own code, follow each step, and never pay more than you allowed.",
  },
  {
    path: "/contact",
    kind: "form",
    title: "Talk to a person",
    description: "Write to Levqor, and a person answers. Refunds, security and your data always go to one.",
  },
  {
    path: "/system-status",
    kind: "page",
    title: "System status",
    description: "How the parts of Levqor are at this moment, looked at when you open the page.",
    isDynamic: true,
  },
  {
    path: "/newsletter",
    kind: "form",
    title: "The automation audit, by e-mail",
    description: "A guide that finds the chore in your business that pays back first, and the newsletter after it.",
  },
];

/**
 * Every public page that is to be found, once: the sitemap, the metadata, llms.txt, the images of previews, the
 * crawler and axe read it. A page that is not here has no address in them, and `pageMetadata` refuses it.
 */
export function listSitePages(): readonly SitePage[] {
  return [...WRITTEN, ...audiencePages(), ...documentPages(), ...guidePages(), ...policyPages()];
}

export function requireSitePage(path: string): SitePage {
  const page = listSitePages().find((it) => it.path === path);
  if (!page) throw new RangeError(`app/(site)/site-pages.ts has no ${path}.`);
  return page;
}

function audiencePages(): SitePage[] {
  return USE_CASES.map(({ slug, title, description }) => ({
    path: `/use-cases/${slug}`,
    kind: "page",
    title,
    description,
  }));
}

function documentPages(): SitePage[] {
  return [documentPage("/faq", "faq.md", "page"), documentPage("/pricing/details", "pricing.md", "page")];
}

function guidePages(): SitePage[] {
  return listGuides().map(({ source }) => documentPage(`/${source.replace(/\.md$/, "")}`, source, "guide"));
}

function documentPage(path: string, source: string, kind: PageKind): SitePage {
  const { title, summary, updated } = requireDocument(source);
  return { path, kind, title, description: summary, updated, source };
}

/** Each part of policies.md, under the heading it has there and with the date of the file. */
function policyPages(): SitePage[] {
  const source = "policies.md";
  const { sections, updated } = requireDocument(source);
  return POLICY_PAGES.map(({ path, anchor, description }) => {
    const head = sections.find((it) => it.level === 2 && it.anchor === anchor);
    if (!head) throw new RangeError(`${source} has no part for ${path}.`);
    return { path, kind: "legal", title: head.heading, description, updated, source, part: anchor };
  });
}
