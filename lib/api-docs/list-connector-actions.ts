import { z } from "zod";
import { type Field, fieldsOf } from "@/lib/api-docs/field";
import { CONNECTOR_NAMES, type Connector } from "@/lib/connectors/connector";
import { CONNECTORS } from "@/lib/connectors/registry";

export type ConnectorActions = { name: string; title: string; actions: { name: string; fields: Field[] }[] };

/** What each connector can do, and what its actions are given as `params`. */
export function listConnectorActions(): ConnectorActions[] {
  return CONNECTOR_NAMES.map((name) => {
    const { title, actions }: Connector = CONNECTORS[name];
    return {
      name,
      title,
      actions: Object.entries(actions).map(([action, { input }]) => ({
        name: action,
        fields: fieldsOf(z.toJSONSchema(input, { io: "input", unrepresentable: "any" })),
      })),
    };
  });
}
