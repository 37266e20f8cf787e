import { z } from "zod";
import { requireApiKey } from "@/lib/api-keys/require-api-key";
import { CONNECTOR_NAMES, ConnectorFailure } from "@/lib/connectors/connector";
import { failureAnswer } from "@/lib/connectors/failure-answer";
import { CONNECTORS, predict, requireAction, runAction } from "@/lib/connectors/registry";
import { connectorCallSchema } from "@/lib/connectors/schema";
import { AppError } from "@/lib/errors";
import { json, methods, route } from "@/lib/http";
import { isShallow } from "@/lib/is-shallow";
import { chargeAccount } from "@/lib/jobs/charge-account";
import { readIdempotencyKey } from "./idempotency-key";

const DEEPEST = 32;
const guard = (request: Request) => requireApiKey(request, "connectors");

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({ guard, body: connectorCallSchema }, async ({ request, requestId, params, body, who }) => {
    const connector = z.enum(CONNECTOR_NAMES).safeParse(params.connector).data;
    if (!connector)
      throw new AppError("not_found", `There is no such connector. There are: ${CONNECTOR_NAMES.join(", ")}.`);
    const { action, params: input } = body;
    const call = { connector, action, input };
    requireAction(call);
    if (!isShallow(input, DEEPEST)) {
      const message = `are nested deeper than ${DEEPEST} levels`;
      throw new AppError("invalid", `params ${message}.`, { fields: [{ path: "params", message }] });
    }
    const costCents = CONNECTORS[connector].isConfigured() ? predict(call).costCents : 0;
    const charge = await chargeAccount({ account: who.account, cents: costCents });
    const idempotencyKey = `${who.account}:${readIdempotencyKey(request) ?? requestId}`;
    try {
      const { output } = await runAction(call, { signal: request.signal, idempotencyKey });
      return json({ status: "ok", connector, action, result: output });
    } catch (error) {
      if (!(error instanceof ConnectorFailure)) throw error;
      // What took too long may have been done all the same.
      if (error.kind !== "timeout") await charge.giveBack();
      const { status, headers, body: answer } = failureAnswer(error);
      return json(answer, { status, headers });
    }
  }),
});
