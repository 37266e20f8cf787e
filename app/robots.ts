import type { MetadataRoute } from "next";
import { appUrl } from "@/lib/env";

/** Pages of one reader, and what answers programs. */
const PRIVATE = ["/account", "/admin", "/dashboard", "/intake", "/preferences", "/unsubscribe", "/checkout/success"];
const FOR_PROGRAMS = ["/api/", "/internal/", "/sandbox"];

/** A preview asks by a header not to be indexed (next.config.mjs): it must be read for that, so nothing more is closed. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: [...PRIVATE, ...FOR_PROGRAMS] },
    sitemap: new URL("/sitemap.xml", appUrl()).href,
  };
}
