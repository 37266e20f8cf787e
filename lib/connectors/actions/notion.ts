import { z } from "zod";
import { type Connector, defineAction } from "@/lib/connectors/connector";
import { CALL_CENTS } from "@/lib/connectors/prices";
import { cursor, excerpt, line, pageSize, providerObject, words } from "@/lib/connectors/schema";
import { createNotionPage, hasNotion, notionHost, queryNotionDatabase, searchNotion } from "@/lib/notion";

const PRICES = CALL_CENTS.notion;
const id = z
  .string()
  .regex(/^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i, "must be a Notion id (a UUID)");
const shape = (summary: string) => ({ method: "POST", host: notionHost(), summary });

export const NOTION = {
  title: "Notion",
  needs: ["NOTION_TOKEN"],
  isConfigured: hasNotion,
  actions: {
    search: defineAction({
      input: z.strictObject({
        query: z.union([line(200), z.literal("")]).default(""),
        limit: pageSize(100, 20),
        cursor: cursor.optional(),
      }),
      cost: () => PRICES.search,
      describe: (it) => shape(it.query ? `Searches for “${excerpt(it.query)}”` : "Lists what is shared with us"),
      run: (it, { signal }) => searchNotion(it, signal),
    }),
    query_database: defineAction({
      input: z.strictObject({
        databaseId: id,
        filter: providerObject(5_000).optional(),
        ...{ limit: pageSize(100, 20), cursor: cursor.optional() },
      }),
      cost: () => PRICES.query_database,
      describe: (it) => shape(`Reads up to ${it.limit} rows of database ${it.databaseId}`),
      run: (it, { signal }) => queryNotionDatabase(it, signal),
    }),
    create_page: defineAction({
      input: z.strictObject({
        parent: z.union([z.strictObject({ databaseId: id }), z.strictObject({ pageId: id })]),
        title: line(2_000),
        properties: providerObject(20_000).optional(),
        text: words(100_000).optional(),
      }),
      cost: () => PRICES.create_page,
      describe: ({ parent, title }) =>
        shape(
          `Creates the page “${excerpt(title)}” in ${"pageId" in parent ? `page ${parent.pageId}` : `database ${parent.databaseId}`}`,
        ),
      run: (it, { signal }) => createNotionPage(it, signal),
    }),
  },
} satisfies Connector;
