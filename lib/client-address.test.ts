import fc from "fast-check";
import { expect, test } from "vitest";
import { clientAddressOf } from "@/lib/client-address";

test("without a proxy only the socket is believed", () => {
  expect(clientAddressOf("203.0.113.7", "1.2.3.4, 5.6.7.8", 0)).toBe("203.0.113.7");
  expect(clientAddressOf("203.0.113.7", "", 0)).toBe("203.0.113.7");
  expect(clientAddressOf(undefined, "1.2.3.4", 0)).toBe("unknown");
});

test("with one proxy its own entry counts, whatever the client wrote before it", () => {
  expect(clientAddressOf("10.0.0.1", "203.0.113.7", 1)).toBe("203.0.113.7");
  expect(clientAddressOf("10.0.0.1", "127.0.0.1, 8.8.8.8, 203.0.113.7", 1)).toBe("203.0.113.7");
  expect(clientAddressOf("10.0.0.1", "127.0.0.1,,  , 203.0.113.7,", 1)).toBe("203.0.113.7");
});

test("with two proxies the one before the last counts", () => {
  expect(clientAddressOf("10.0.0.1", "spoofed, 203.0.113.7, 10.0.0.2", 2)).toBe("203.0.113.7");
});

test("a request that came past a proxy is known by what there is", () => {
  expect(clientAddressOf("10.0.0.1", "203.0.113.7", 3)).toBe("203.0.113.7");
  expect(clientAddressOf("10.0.0.1", "", 1)).toBe("10.0.0.1");
});

test("IPv4 in IPv6 clothes, brackets and ports do not make another client", () => {
  expect(clientAddressOf("::ffff:203.0.113.7", "", 0)).toBe("203.0.113.7");
  expect(clientAddressOf("::FFFF:203.0.113.7", "", 0)).toBe("203.0.113.7");
  expect(clientAddressOf("10.0.0.1", "203.0.113.7:51234", 1)).toBe("203.0.113.7");
  expect(clientAddressOf("10.0.0.1", "[2001:db8::1]:51234", 1)).toBe("2001:db8::1");
  expect(clientAddressOf("10.0.0.1", "[2001:db8::1]", 1)).toBe("2001:db8::1");
  expect(clientAddressOf("2001:db8::1", "", 0)).toBe("2001:db8::1");
});

test("nothing a client writes ahead of the proxies' entries is ever believed", () => {
  fc.assert(
    fc.property(fc.string(), fc.ipV4(), fc.integer({ min: 1, max: 4 }), (written, client, hops) => {
      const proxies = Array.from({ length: hops - 1 }, (_, index) => `10.0.0.${index + 2}`);
      const header = [written, client, ...proxies].join(", ");
      expect(clientAddressOf("10.0.0.1", header, hops)).toBe(client);
    }),
  );
});
