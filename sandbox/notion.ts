import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { CallLog } from "./call-log";
import { listenAsProvider, readJson } from "./connector-server";
import type { Faults } from "./faults";
import { header, type Incoming, json, type Listening, type Outcome, type Reply } from "./http-server";

/** Every well-formed id is there; this one is the one that is not shared with the integration. */
export const MISSING_PAGE = "00000000-0000-4000-8000-000000000404";
const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

const id = z.string().regex(UUID);
const paging = { page_size: z.number().int().min(1).max(100).default(100), start_cursor: z.string().optional() };
const searchSchema = z.strictObject({ query: z.string().default(""), ...paging });
const querySchema = z.strictObject({ filter: z.record(z.string(), z.unknown()).optional(), ...paging });
const text = z.array(z.object({ text: z.object({ content: z.string().max(2_000) }) }).loose());
const pageSchema = z.strictObject({
  parent: z.union([
    z.strictObject({ page_id: id }),
    z.strictObject({ type: z.literal("data_source_id"), data_source_id: id }),
  ]),
  properties: z.looseObject({ title: z.object({ title: text.min(1) }) }),
  children: z
    .array(z.looseObject({ type: z.literal("paragraph"), paragraph: z.object({ rich_text: text }) }))
    .max(100)
    .optional(),
});

type Page = {
  object: "page";
  id: string;
  url: string;
  created_time: string;
  parent: object;
  properties: object;
  title: string;
};

/** Notion's API as of version 2025-09-03: search, a database's first data source, pages. */
export async function startNotion(options: {
  port: number;
  log: CallLog;
  faults: Faults;
  now: () => number;
}): Promise<Listening> {
  const { port, log, faults, now } = options;
  let pages: Page[] = [];

  const answer = (incoming: Incoming): Outcome => {
    if (!/^Bearer (ntn|secret)_\S+$/.test(header(incoming, "authorization") ?? "")) return unauthorized();
    if (!header(incoming, "notion-version")) return refuse(400, "missing_version", "Notion-Version header is missing.");
    const { method, path } = incoming;
    const [kind, wanted = "", more] = path.replace(/^\/v1\//, "").split("/");
    if (wanted && (!UUID.test(wanted) || plain(wanted) === plain(MISSING_PAGE))) return missing(wanted);
    if (method === "POST" && kind === "search") return search(readJson(incoming.body));
    if (method === "GET" && kind === "databases" && wanted) return database(wanted);
    if (method === "POST" && kind === "data_sources" && more === "query") return query(wanted, readJson(incoming.body));
    if (method === "POST" && kind === "pages" && !wanted) return create(readJson(incoming.body));
    return refuse(400, "invalid_request_url", "Invalid request URL.");
  };

  function search(body: unknown): Reply {
    const given = searchSchema.safeParse(body ?? {});
    if (!given.success) return invalid(given.error);
    const found = pages.filter((it) => it.title.toLowerCase().includes(given.data.query.toLowerCase()));
    return listing(found, given.data);
  }

  function database(wanted: string): Reply {
    // The one source of a database has its id here: what was made in it is found by it.
    const data_sources = [{ id: wanted, name: "Leads" }];
    const title = [{ type: "text", text: { content: "Leads" }, plain_text: "Leads" }];
    return json(200, {
      object: "database",
      id: wanted,
      title,
      data_sources,
      url: `https://www.notion.so/${plain(wanted)}`,
    });
  }

  function query(source: string, body: unknown): Reply {
    const given = querySchema.safeParse(body ?? {});
    if (!given.success) return invalid(given.error);
    const own = pages.filter(
      (it) => "data_source_id" in it.parent && plain(String(it.parent.data_source_id)) === plain(source),
    );
    return listing(own, given.data);
  }

  function create(body: unknown): Reply {
    const given = pageSchema.safeParse(body);
    if (!given.success) return invalid(given.error);
    const { parent, properties } = given.data;
    const parentId = "page_id" in parent ? parent.page_id : parent.data_source_id;
    if (plain(parentId) === plain(MISSING_PAGE)) return missing(parentId);
    const created = randomUUID();
    const title = properties.title.title.map((it) => it.text.content).join("");
    const page: Page = {
      ...{ object: "page", id: created, url: `https://www.notion.so/${plain(created)}` },
      ...{ created_time: new Date(now()).toISOString(), parent, properties, title },
    };
    pages = [page, ...pages];
    const words = given.data.children?.flatMap((it) => it.paragraph.rich_text.map((piece) => piece.text.content)) ?? [];
    const { title: _, ...others } = properties;
    log.add("notion", "pages.create", {
      parent: parentId,
      title,
      text: words.join(""),
      properties: JSON.stringify(others),
    });
    return json(200, page);
  }

  const failure = {
    401: unauthorized(),
    429: refuse(429, "rate_limited", "You have been rate limited. Please try again in a few minutes."),
    500: refuse(500, "internal_server_error", "Unexpected error occurred (sandbox fault)."),
  };
  return listenAsProvider({ provider: "notion", port, faults, refuse: (status) => failure[status], answer });
}

function listing(all: Page[], { page_size, start_cursor }: { page_size: number; start_cursor?: string }): Reply {
  const start = start_cursor ? all.findIndex((it) => it.id === start_cursor) : 0;
  if (start < 0) return refuse(400, "validation_error", "The start_cursor provided is invalid.");
  const next = all[start + page_size]?.id ?? null;
  const results = all.slice(start, start + page_size);
  return json(200, {
    object: "list",
    results,
    has_more: next !== null,
    next_cursor: next,
    type: "page_or_data_source",
  });
}

const plain = (it: string) => it.replaceAll("-", "").toLowerCase();

function unauthorized(): Reply {
  return refuse(401, "unauthorized", "API token is invalid.");
}

function missing(wanted: string): Reply {
  return refuse(404, "object_not_found", `Could not find object with ID: ${wanted}.`);
}

function invalid(error: z.ZodError): Reply {
  return refuse(400, "validation_error", `body failed validation: ${z.prettifyError(error).slice(0, 400)}`);
}

function refuse(status: number, code: string, message: string): Reply {
  return json(status, { object: "error", status, code, message, request_id: randomUUID() });
}
