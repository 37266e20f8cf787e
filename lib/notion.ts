import { Client, isFullDatabase, LogLevel } from "@notionhq/client";
import { z } from "zod";
import { ConnectorFailure } from "@/lib/connector-failure";
import { env } from "@/lib/env";
import { callProvider, type ProviderRules, type Said, unreadable } from "@/lib/provider-call";

/** Notion. The only importer of its SDK. */
const DEFAULT_BASE = "https://api.notion.com";
/** Notion takes at most so many characters in one piece of text. */
const LONGEST_PIECE = 2_000;

const refusal = z.object({ code: z.string(), message: z.string() });
const listing = z.object({
  results: z.array(z.record(z.string(), z.unknown())),
  has_more: z.boolean(),
  next_cursor: z.string().nullable(),
});
const page = z.object({ id: z.string(), url: z.string().optional() });

export type NotionPage = { results: Record<string, unknown>[]; nextCursor?: string };
export type NotionValue = string | number | boolean | null | NotionValue[] | { [name: string]: NotionValue };

/** True when an integration's token is configured. */
export function hasNotion(): boolean {
  return env().NOTION_TOKEN !== undefined;
}

/** Where Notion is. */
export function notionHost(): string {
  return new URL(base()).host;
}

/** Pages and data sources whose title holds the words. */
export async function searchNotion(
  search: { query: string; limit: number; cursor?: string },
  signal: AbortSignal,
): Promise<NotionPage> {
  const { query, limit, cursor } = search;
  return withNotion(signal, async (client) =>
    readListing(await client.search({ query, page_size: limit, ...(cursor ? { start_cursor: cursor } : {}) })),
  );
}

/** The rows of a database, that is of the first data source in it. */
export async function queryNotionDatabase(
  query: { databaseId: string; limit: number; cursor?: string; filter?: Record<string, NotionValue> },
  signal: AbortSignal,
): Promise<NotionPage> {
  const { databaseId, limit, cursor, filter } = query;
  return withNotion(signal, async (client) => {
    const sourceId = await firstSource(client, databaseId);
    const body = { page_size: limit, ...(cursor ? { start_cursor: cursor } : {}), ...(filter ? { filter } : {}) };
    // The SDK types each filter of each kind of column; Notion checks ours, and says what is wrong with it.
    const path = `data_sources/${sourceId}/query`;
    return readListing(await client.request<object>({ path, method: "post", body }));
  });
}

export type NewNotionPage = {
  parent: { databaseId: string } | { pageId: string };
  title: string;
  properties?: Record<string, NotionValue>;
  text?: string;
};

export async function createNotionPage(
  { parent, title, properties, text }: NewNotionPage,
  signal: AbortSignal,
): Promise<{ pageId: string; url?: string }> {
  return withNotion(signal, async (client) => {
    const under =
      "pageId" in parent
        ? { page_id: parent.pageId }
        : { type: "data_source_id", data_source_id: await firstSource(client, parent.databaseId) };
    // `title` is the id of a page's title, whatever its column is called.
    const named = { ...properties, title: { title: [{ text: { content: title } }] } };
    const children = text ? paragraphs(text) : undefined;
    const body = { parent: under, properties: named, ...(children ? { children } : {}) };
    const made = page.safeParse(await client.request<object>({ path: "pages", method: "post", body }));
    if (!made.success) throw unreadable(rules());
    return { pageId: made.data.id, ...(made.data.url ? { url: made.data.url } : {}) };
  });
}

async function firstSource(client: Client, databaseId: string): Promise<string> {
  const database = await client.databases.retrieve({ database_id: databaseId });
  const id = isFullDatabase(database) ? database.data_sources[0]?.id : undefined;
  if (!id)
    throw new ConnectorFailure("refused", "This database has no data source that we may read.", {
      code: "no_data_source",
    });
  return id;
}

function paragraphs(text: string): { type: "paragraph"; paragraph: { rich_text: { text: { content: string } }[] } }[] {
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${LONGEST_PIECE}}`, "gu")) ?? [];
  return pieces.map((content) => ({ type: "paragraph", paragraph: { rich_text: [{ text: { content } }] } }));
}

function readListing(found: unknown): NotionPage {
  const read = listing.safeParse(found);
  if (!read.success) throw unreadable(rules());
  const { results, next_cursor } = read.data;
  return { results, ...(next_cursor ? { nextCursor: next_cursor } : {}) };
}

function base(): string {
  return (env().NOTION_API_BASE ?? DEFAULT_BASE).replace(/\/+$/, "");
}

function rules(): ProviderRules {
  return { title: "Notion", base: base(), explain };
}

function explain({ status, body }: { status: number; body: unknown }): Said {
  const said = refusal.safeParse(body).data;
  // A conflict is one of two writers at once; the next try may win.
  return { ...said, ...(status === 409 ? { kind: "unavailable" as const } : {}) };
}

async function withNotion<T>(signal: AbortSignal, work: (client: Client) => Promise<T>): Promise<T> {
  return callProvider(rules(), signal, (fetch) =>
    work(
      new Client({
        ...{ auth: env().NOTION_TOKEN, baseUrl: base(), fetch, retry: false, timeoutMs: 15_000 },
        ...{ logLevel: LogLevel.ERROR, logger: () => undefined },
      }),
    ),
  );
}
