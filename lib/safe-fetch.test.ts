import { createServer } from "node:net";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { ConnectorFailure } from "@/lib/connector-failure";
import { AppError } from "@/lib/errors";
import { isPublicAddress } from "@/lib/public-address";
import { type ResolvedAddress, requireSafeUrl, safeFetch } from "@/lib/safe-fetch";

/** Listens on this machine and counts who comes; nobody may. */
async function listenInside(host: string): Promise<{ port: number; count: () => number; close: () => void }> {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { port: address.port, count: () => connections, close: () => void server.close() };
}

const inside = await listenInside("127.0.0.1");
const inside6 = await listenInside("::1");
const { port } = inside;
afterAll(() => {
  inside.close();
  inside6.close();
});

async function attempt(url: string, resolve?: (name: string) => Promise<ResolvedAddress[]>): Promise<unknown> {
  const outcome = await safeFetch(url, {
    ...{ method: "POST", body: "{}", signal: AbortSignal.timeout(1_000), allowHosts: undefined },
    ...(resolve ? { resolve } : {}),
  }).catch((error: unknown) => error);
  return outcome;
}

const DISGUISES = [
  ...["http://127.0.0.1:P/", "https://127.0.0.1:P/", "https://127.0.0.1/", "http://example.com/", "ftp://example.com/"],
  ...[
    "https://localhost:P/",
    "https://localhost/",
    "https://localhost./",
    "https://LOCALHOST/",
    "https://a.localhost/",
  ],
  ...[
    "https://2130706433/",
    "https://0x7f000001/",
    "https://017700000001/",
    "https://0x7f.1/",
    "https://127.1/",
    "https://127.0.1/",
  ],
  ...["https://0/", "https://0.0.0.0/", "https://[::]/", "https://[::1]/", "https://[0:0:0:0:0:0:0:1]/"],
  ...[
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:7f00:1]/",
    "https://[::127.0.0.1]/",
    "https://[64:ff9b::7f00:1]/",
  ],
  ...[
    "https://[64:ff9b::127.0.0.1]/",
    "https://[64:ff9b:1::7f00:1]/",
    "https://[2002:7f00:1::]/",
    "https://[2001:0:7f00:1::]/",
  ],
  ...[
    "https://[fe80::1]/",
    "https://[fc00::1]/",
    "https://[fd00:ec2::254]/",
    "https://[ff02::1]/",
    "https://[2001:db8::1]/",
  ],
  ...[
    "https://10.0.0.1/",
    "https://172.16.0.1/",
    "https://192.168.1.1/",
    "https://100.64.0.1/",
    "https://169.254.169.254/latest/meta-data/",
  ],
  ...[
    "https://2852039166/",
    "https://0xa9fea9fe/",
    "https://168.63.129.16/",
    "https://224.0.0.1/",
    "https://255.255.255.255/",
  ],
  ...["https://metadata.google.internal/", "https://intranet/", "https://printer.local/", "https://router.lan/"],
  ...["https://example.com@127.0.0.1:P/", "https://user:pass@example.com/", "https://example.com#@127.0.0.1:P/x y"],
  ...[
    "https://127.0.0.1:P\\@example.com/",
    "https://①②⑦.⓪.⓪.①/",
    "https://127。0。0。1/",
    "https://127.0.0.1%00.example.com/",
  ],
  ...[
    "https://example.com:8443/",
    "https://example.com:22/",
    " https://example.com/",
    "https://exam\nple.com/",
    "//example.com/",
  ],
  ...[
    "javascript:alert(1)",
    "file:///etc/passwd",
    "data:,x",
    "",
    "https://",
    `https://example.com/${"a".repeat(3_000)}`,
  ],
];

test.each(DISGUISES.map((it) => it.replaceAll("P", it.includes("P/") || it.includes("P\\") ? String(port) : "P")))(
  "%j is refused on sight, and nobody is called",
  async (url) => {
    expect(() => requireSafeUrl(url)).toThrow(AppError);
    expect(await attempt(url)).toMatchObject({ code: "invalid", fields: [{ path: "url" }] });
    expect([inside.count(), inside6.count()]).toEqual([0, 0]);
  },
);

test.each([
  [[{ address: "127.0.0.1", family: 4 }]],
  [[{ address: "::1", family: 6 }]],
  [[{ address: "::ffff:127.0.0.1", family: 6 }]],
  [[{ address: "169.254.169.254", family: 4 }]],
  [[{ address: "fe80::1%lo", family: 6 }]],
  [
    [
      { address: "93.184.215.14", family: 4 },
      { address: "127.0.0.1", family: 4 },
    ],
  ],
  [[]],
])("a name that leads to %j is refused, and nobody is called", async (addresses) => {
  const outcome = await attempt("https://rebind.example.com/", async () => addresses);
  expect(outcome).toBeInstanceOf(ConnectorFailure);
  expect(outcome).toMatchObject({ kind: "refused", code: "private_address" });
  expect([inside.count(), inside6.count()]).toEqual([0, 0]);
});

test("a name is asked for once: what it says the second time is never heard", async () => {
  let asked = 0;
  const resolve = async () => {
    asked += 1;
    // Given out by nobody, so the connection ends nowhere; then our own machine.
    return asked === 1 ? [{ address: "2d00::1", family: 6 }] : [{ address: "127.0.0.1", family: 4 }];
  };
  const outcome = await attempt(`https://rebind.example.com/`, resolve);
  expect(outcome).toMatchObject({ kind: expect.stringMatching(/timeout|unavailable/) });
  expect(asked).toBe(1);
  expect(inside.count()).toBe(0);
});

test("a resolver that never answers is given up", async () => {
  expect(await attempt("https://slow.example.com/", () => new Promise(() => undefined))).toMatchObject({
    kind: "timeout",
  });
});

test("only hosts of the list, each with its own port", () => {
  const allowHosts = ["api.example.com", "api.example.com:8443"];
  expect(requireSafeUrl("https://API.example.com/x?y=1#z", allowHosts).href).toBe("https://api.example.com/x?y=1");
  expect(requireSafeUrl("https://api.example.com:8443/", allowHosts).port).toBe("8443");
  for (const url of [
    "https://api.example.com:9443/",
    "https://example.com/",
    "https://api.example.com.evil.test/",
    "https://xapi.example.com/",
  ]) {
    expect(() => requireSafeUrl(url, allowHosts), url).toThrow(AppError);
  }
  // Being on the list makes no private address public.
  expect(() => requireSafeUrl("https://10.0.0.1/", ["10.0.0.1"])).toThrow(AppError);
});

test("no way of writing a private IPv4 address is let in", () => {
  const privateAddress = fc.oneof(
    ...[
      [127, 8],
      [10, 8],
      [169.254, 16],
      [192.168, 16],
      [100.64, 10],
      [172.16, 12],
      [0, 8],
      [224, 4],
    ].map(([net = 0, bits = 8]) => {
      const [a = 0, b = 0] = String(net).split(".").map(Number);
      const base = (a * 2 ** 24 + b * 2 ** 16) >>> 0;
      return fc.integer({ min: 0, max: 2 ** (32 - bits) - 1 }).map((rest) => base + rest);
    }),
  );
  const number = (it: number) =>
    fc.constantFrom(String(it), `0x${it.toString(16)}`, `0X${it.toString(16).toUpperCase()}`, `0${it.toString(8)}`);
  const written = privateAddress.chain((it) => {
    const [a, b, c, d] = [it >>> 24, (it >>> 16) & 255, (it >>> 8) & 255, it & 255].map(number);
    if (!a || !b || !c || !d) return fc.constant("");
    const dotted = fc.tuple(a, b, c, d).map((parts) => parts.join("."));
    const short = fc.tuple(a, number(it & 0xffffff)).map((parts) => parts.join("."));
    const hex = `${(it >>> 16).toString(16)}:${(it & 0xffff).toString(16)}`;
    const inIpv6 = fc.constantFrom(`[::ffff:${hex}]`, `[::${hex}]`, `[64:ff9b::${hex}]`, `[2002:${hex}::1]`);
    return fc.oneof(number(it), dotted, short, inIpv6);
  });
  fc.assert(
    fc.property(written, fc.constantFrom("", "."), (host, dot) => {
      const end = host.startsWith("[") ? "" : dot;
      expect(() => requireSafeUrl(`https://${host}${end}/`), host).toThrow(AppError);
    }),
    { numRuns: 2_000 },
  );
});

test("public addresses are public", () => {
  for (const it of ["1.1.1.1", "93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"]) {
    expect(isPublicAddress(it), it).toBe(true);
  }
});
