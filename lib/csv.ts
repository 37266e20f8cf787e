import { log } from "@/lib/log";

/**
 * Comma-separated values (RFC 4180) that no spreadsheet executes. Customers choose their names and addresses, and a
 * cell that begins with = + - @ is a formula to Excel, LibreOffice and Google Sheets.
 */

// A spreadsheet may split at ; | tab or a line's end instead of our comma, quoted or not, so that a cell of ours holds
// the beginning of one of its own. Hence every place where a cell could begin: there, behind blanks and quotes.
const FORMULA = /(^|[,;|\t\r\n\v\f\u0085\u2028\u2029])([\s"\p{Cc}]*)([=+\-@＝＋－＠])/gu;
const TABBED = /^[\t\r]/;

/** One cell: anything that could be taken for a formula is made text by an apostrophe before it, then quoted. */
export function csvCell(value: string | number | boolean | Date | null): string {
  if (value === null) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value instanceof Date) return value.toISOString();
  const tame = neutralise(value);
  return /[",;|\s']/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

/** One line, with the line's end that RFC 4180 wants. */
export function csvLine(cells: readonly Parameters<typeof csvCell>[0][]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function neutralise(text: string): string {
  const tame = text.replaceAll("\u0000", "").replace(FORMULA, (_all, start: string, blanks: string, sign: string) => {
    return `${start}${blanks}'${sign}`;
  });
  return TABBED.test(tame) ? `'${tame}` : tame;
}

/**
 * A download that is made while it is read: `pages` yields lines, a page at a time, and is asked for the next one only
 * when the reader has room. The first is made before there is an answer, so that what cannot be read at all is refused
 * with its status; what fails later ends the download as broken. Begins with a byte order mark, without which Excel
 * reads UTF-8 wrongly.
 */
export async function csvDownload(name: string, pages: AsyncIterator<string>): Promise<Response> {
  const encoder = new TextEncoder();
  const first = await pages.next();
  const give = (controller: ReadableStreamDefaultController<Uint8Array>, { done, value }: IteratorResult<string>) => {
    if (done) controller.close();
    else controller.enqueue(encoder.encode(value));
  };
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(encoder.encode("\uFEFF"));
      give(controller, first);
    },
    pull: async (controller) => {
      try {
        give(controller, await pages.next());
      } catch (error) {
        log().error({ err: error, name }, "a download broke off");
        controller.error(error);
      }
    },
    cancel: async () => {
      await pages.return?.();
    },
  });
  return new Response(stream, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
