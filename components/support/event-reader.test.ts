import { expect, test } from "vitest";
import { eventReader } from "./event-reader";

const STREAM =
  ': hello\n\nevent: citation\ndata: {"index":0}\n\nevent: sentence\r\ndata: {"text":"Two\r\ndata: lines: yes"}\r\n\r\ndata: bare\n\n';
const EVENTS = [
  { name: "citation", data: '{"index":0}' },
  { name: "sentence", data: '{"text":"Two\nlines: yes"}' },
  { name: "message", data: "bare" },
];

test("events are the same wherever the stream was cut", () => {
  for (let size = 1; size <= STREAM.length; size += 1) {
    const read = eventReader();
    const pieces = Array.from({ length: Math.ceil(STREAM.length / size) }, (_, it) =>
      STREAM.slice(it * size, (it + 1) * size),
    );
    expect(pieces.flatMap(read), `pieces of ${size}`).toEqual(EVENTS);
  }
});

test("an event that was cut off before its end is not told", () => {
  const read = eventReader();
  expect(read('event: done\ndata: {"reply":"half')).toEqual([]);
});
