import { z } from "zod";
import type { Operation } from "@/lib/api-docs/operation";
import { CONNECTOR_NAMES, type Connector } from "@/lib/connectors/connector";
import { CONNECTORS } from "@/lib/connectors/registry";

const done = z.object({
  status: z.literal("ok"),
  connector: z.enum(CONNECTOR_NAMES),
  action: z.string(),
  result: z.unknown().describe("What the provider answered, without secrets"),
});
const failed = z.object({ status: z.literal("error"), code: z.string(), message: z.string() });

/** One action of one connector, called at once. */
export function connectorOperations(): Operation[] {
  return [
    {
      ...{ id: "call-connector", group: "Connectors", method: "POST", path: "/api/v1/connectors/{connector}" },
      title: "Call a connector",
      text: "Calls one action of a connected service and waits for its answer, 10 seconds at most. A call costs the same as inside a job and counts against the same month. It fails closed: without a credential nobody is called. The body names the action and its params; what each action takes is listed below.",
      access: { key: "connectors" },
      parameters: [{ name: "connector", in: "path", schema: z.enum(CONNECTOR_NAMES), text: "Which service" }],
      body: callSchema(),
      answers: [
        { status: 200, text: "Done", schema: done },
        { status: 424, text: "The credential is missing or was refused", schema: failed },
        { status: 502, text: "The provider refused the call, or answered with what cannot be read", schema: failed },
        { status: 503, text: "The provider is away, slow or busy; Retry-After says when to try again", schema: failed },
      ],
      refusals: [
        [402, "The month has not enough left"],
        [404, "There is no such connector"],
      ],
      example: {
        path: "/api/v1/connectors/slack",
        status: 200,
        body: { action: "post_message", params: { channel: "C0123456789", text: "A new lead came in." } },
      },
    },
  ];
}

/** Every action with its own parameters, as the connectors' own schemas have them. */
function callSchema(): z.ZodType {
  const calls = CONNECTOR_NAMES.flatMap((name) => {
    const actions: Connector["actions"] = CONNECTORS[name].actions;
    return Object.entries(actions).map(([action, { input }]) =>
      z.strictObject({ action: z.literal(action), params: input }).meta({ title: `${name} ${action}` }),
    );
  });
  return z.union(calls);
}
