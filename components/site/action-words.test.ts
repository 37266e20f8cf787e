import { expect, test } from "vitest";
import { CONNECTOR_NAMES } from "@/lib/connectors/connector";
import { CONNECTORS } from "@/lib/connectors/registry";
import { ACTION_WORDS } from "./action-words";

test("the site says of every connector exactly what it can do", () => {
  for (const name of CONNECTOR_NAMES) {
    expect(Object.keys(ACTION_WORDS[name].actions).toSorted(), name).toEqual(
      Object.keys(CONNECTORS[name].actions).toSorted(),
    );
  }
});
