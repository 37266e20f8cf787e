import { appUrl } from "@/lib/env";
import { plainAnswers } from "@/lib/knowledge/plain-answers";
import { requireDocument } from "@/lib/knowledge/queries";
import { ADDONS, CURRENCY, PACKAGES, PLANS } from "@/lib/pricing/catalog";
import { requireSitePage, type SitePage } from "./site-pages";

type Thing = { "@type": string; [property: string]: unknown };

/** What a page is, in the words of schema.org: only what stands on it, and no rating, review or number that is not real. */
export function structuredData(path: string): Thing[] {
  const page = requireSitePage(path);
  return [
    ...(page.kind === "home" ? [organization(), website()] : []),
    ...(page.kind === "home" || page.kind === "pricing" ? products() : []),
    ...(page.kind === "guide" ? [article(page)] : []),
    ...(page.source === "faq.md" ? [questions(page)] : []),
    ...(page.kind === "home" ? [] : [breadcrumbs(page)]),
  ];
}

const urlOf = (path: string) => new URL(path, appUrl()).href;
const organizationId = () => urlOf("/#organization");

function organization(): Thing {
  return {
    "@type": "Organization",
    "@id": organizationId(),
    name: "Levqor",
    url: urlOf("/"),
    logo: urlOf("/icons/512.png"),
    description: requireSitePage("/").description,
    contactPoint: { "@type": "ContactPoint", contactType: "customer support", url: urlOf("/contact") },
  };
}

function website(): Thing {
  return {
    "@type": "WebSite",
    name: "Levqor",
    url: urlOf("/"),
    inLanguage: "en-GB",
    publisher: { "@id": organizationId() },
  };
}

/** Everything in the catalogue, at its price; tax comes on top. */
function products(): Thing[] {
  const packages = PACKAGES.map((it) => product(it.name, `${it.tagline} ${it.includes.join(". ")}.`, it.amountCents));
  const plans = PLANS.map((it) => product(`${it.name} plan`, it.tagline, it.monthlyCents, "MON"));
  const addons = ADDONS.map((it) => product(it.name, it.description, it.monthlyCents, "MON"));
  return [...packages, ...plans, ...addons];
}

function product(name: string, description: string, cents: number, unitCode?: "MON"): Thing {
  const price = { price: (cents / 100).toFixed(2), priceCurrency: CURRENCY.toUpperCase() };
  const each = { ...price, valueAddedTaxIncluded: false };
  return {
    "@type": "Product",
    name: `Levqor ${name}`,
    description,
    image: urlOf("/icons/512.png"),
    brand: { "@type": "Brand", name: "Levqor" },
    offers: {
      "@type": "Offer",
      ...price,
      url: urlOf("/pricing"),
      availability: "https://schema.org/InStock",
      priceSpecification: unitCode
        ? {
            "@type": "UnitPriceSpecification",
            ...each,
            referenceQuantity: { "@type": "QuantitativeValue", value: 1, unitCode },
          }
        : { "@type": "PriceSpecification", ...each },
    },
  };
}

function article({ path, title, description, updated }: SitePage): Thing {
  const author = { "@type": "Organization", name: "Levqor", url: urlOf("/") };
  return {
    "@type": "Article",
    headline: title,
    description,
    dateModified: updated,
    inLanguage: "en-GB",
    mainEntityOfPage: urlOf(path),
    author,
    publisher: author,
  };
}

function questions({ source = "" }: SitePage): Thing {
  const mainEntity = plainAnswers(requireDocument(source)).map(({ question, answer }) => ({
    "@type": "Question",
    name: question,
    acceptedAnswer: { "@type": "Answer", text: answer },
  }));
  return { "@type": "FAQPage", mainEntity };
}

/** Home, the pages on the way that exist, and the page itself. */
function breadcrumbs(page: SitePage): Thing {
  const above = page.path.split("/").slice(1, -1);
  const way = above.map((_, at) => requireSitePage(`/${above.slice(0, at + 1).join("/")}`));
  const steps = [{ title: "Home", path: "/" }, ...way, page];
  const itemListElement = steps.map(({ title, path }, at) => ({
    "@type": "ListItem",
    position: at + 1,
    name: title,
    item: urlOf(path),
  }));
  return { "@type": "BreadcrumbList", itemListElement };
}
