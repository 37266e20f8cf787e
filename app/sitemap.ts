import type { MetadataRoute } from "next";
import { appUrl } from "@/lib/env";
import { listSitePages } from "./(site)/site-pages";

/** Every page that is to be found. A day stands only beside a page whose file tells it. */
export default function sitemap(): MetadataRoute.Sitemap {
  return listSitePages().map(({ path, updated }) => ({
    url: new URL(path, appUrl()).href,
    ...(updated ? { lastModified: updated } : {}),
  }));
}
