import { expect, test } from "vitest";
import { fillMarks } from "@/lib/knowledge/fill-marks";

const facts = { "starter.price": "£99", "starter.workflows": "1" };

test("each mark becomes its figure, and the rest stays as it is", () => {
  expect(fillMarks("Starter: {{starter.price}}, {{starter.workflows}} of { it }.", facts)).toBe(
    "Starter: £99, 1 of { it }.",
  );
});

test.each(["{{starter.cost}}", "{{ starter.price }}", "{{}}", "{{toString}}"])(
  "%s stands for nothing and says so",
  (mark) => {
    expect(() => fillMarks(`It costs ${mark}.`, facts, "faq.md")).toThrow(`faq.md has the mark ${mark}`);
  },
);
