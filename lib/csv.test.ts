import fc from "fast-check";
import { expect, test } from "vitest";
import { csvCell, csvDownload, csvLine } from "./csv";

test.each([
  ["=1+1", '"\'=1+1"'],
  ["+44 20", '"\'+44 20"'],
  ["-2", '"\'-2"'],
  ["@sum", '"\'@sum"'],
  ["\t=1", "\"'\t'=1\""],
  ["\rx", '"\'\rx"'],
  ["  =cmd", '"  \'=cmd"'],
  ["＝1", '"\'＝1"'],
  ["Shop;=HYPERLINK(1)", '"Shop;\'=HYPERLINK(1)"'],
  ['a"=1', '"a""=1"'],
])("%j cannot be a formula", (text, cell) => expect(csvCell(text)).toBe(cell));

test.each([
  ["Ada Example", '"Ada Example"'],
  ["ada-jane+shop@example.com", "ada-jane+shop@example.com"],
  ['Say "hi", Bob', '"Say ""hi"", Bob"'],
  ["two\nlines", '"two\nlines"'],
  ["LV-7K3QF2ZB", "LV-7K3QF2ZB"],
  ["", ""],
])("%j stays what it is", (text, cell) => expect(csvCell(text)).toBe(cell));

test("numbers, moments and nothing are written plainly", () => {
  expect(csvLine([99.5, new Date("2026-11-22T10:00:00Z"), null, true])).toBe("99.5,2026-11-22T10:00:00.000Z,,true\r\n");
});

const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."=+-@＝＋－＠\t\r\n\v\f ;|,\"'\u0000\u00a0\ufeff"),
    fc.string({ minLength: 1, maxLength: 3 }),
  ),
});

test("whatever the cells and however a spreadsheet splits them, no cell begins a formula", () => {
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1, maxLength: 5 }), fc.constantFrom(",", ";", "|", "\t"), (cells, by) => {
      const pieces = csvLine(cells)
        .split(by)
        .flatMap((it) => it.split(/[\r\n]/));
      for (const piece of pieces) expect(piece.replace(/^[\s"\p{Cc}]+/u, "")).not.toMatch(/^[=+\-@＝＋－＠]/);
    }),
    { numRuns: 2_000 },
  );
});

test("a strict reader gets back as many cells as were written", () => {
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1, maxLength: 6 }), (cells) => {
      expect(readLine(csvLine(cells))).toHaveLength(cells.length);
    }),
    { numRuns: 1_000 },
  );
});

test("a download asks for a page only when it is read, and stops when the reader leaves", async () => {
  let made = 0;
  let stopped = false;
  async function* pages() {
    try {
      for (;;) yield `${++made}\r\n`;
    } finally {
      stopped = true;
    }
  }
  const response = await csvDownload("orders.csv", pages());
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="orders.csv"');
  const reader = response.body?.getReader();
  expect(Buffer.from((await reader?.read())?.value ?? []).toString("hex")).toBe("efbbbf");
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe("1\r\n");
  await reader?.cancel();
  expect(stopped).toBe(true);
  expect(made).toBeLessThan(4);
});

test("what cannot be read at all is refused before there is an answer", async () => {
  async function* pages(): AsyncGenerator<string> {
    yield await Promise.reject<string>(new Error("no such filter"));
  }
  await expect(csvDownload("orders.csv", pages())).rejects.toThrow("no such filter");
});

test("what fails later ends the download as broken, not as whole", async () => {
  async function* pages() {
    yield "1\r\n";
    throw new Error("the database went away");
  }
  await expect((await csvDownload("orders.csv", pages())).text()).rejects.toThrow("the database went away");
});

test("an empty list is an empty file", async () => {
  async function* pages(): AsyncGenerator<string> {}
  expect(await (await csvDownload("orders.csv", pages())).text()).toBe("");
});

/** A reader of RFC 4180: quoted cells may hold anything, a quote doubled. */
function readLine(line: string): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(line.slice(at));
    const cell = quoted ? quoted[0] : (/^[^,\r\n]*/.exec(line.slice(at))?.[0] ?? "");
    cells.push(quoted ? (quoted[1] ?? "").replaceAll('""', '"') : cell);
    at += cell.length;
    if (line[at] !== ",") {
      expect(line.slice(at)).toBe("\r\n");
      return cells;
    }
    at += 1;
  }
}
