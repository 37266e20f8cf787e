import { appUrl } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { methods, route } from "@/lib/http";
import { requireDocument } from "@/lib/knowledge/queries";
import { writeMarkdown } from "@/lib/knowledge/write-markdown";
import { listSitePages } from "../../(site)/site-pages";
import { textAnswer } from "../../text-answer";

/** Where a document has another page than its name says, its text is read under both. */
const OTHER_NAMES = new Map([["/pricing", "/pricing/details"]]);

/** The text of a page that is made from the knowledge base; read at the page's address with `.md` (see next.config.mjs). */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({}, ({ params }) => {
    const asked = `/${params.path}`;
    const path = OTHER_NAMES.get(asked) ?? asked;
    const page = listSitePages().find((it) => it.path === path);
    if (!page?.source) throw new AppError("not_found", "There is no text at this address.");
    const text = writeMarkdown(requireDocument(page.source), page.part);
    return textAnswer(text, "text/markdown", { Link: `<${appUrl()}${path}>; rel="canonical"` });
  }),
});
