import { makeOpenapi } from "@/lib/api-docs/make-openapi";
import { appUrl } from "@/lib/env";
import { json, methods, route } from "@/lib/http";

let made: Record<string, unknown> | undefined;

/** The API for programs; any site's tools may read it. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({}, () => {
    made ??= makeOpenapi(appUrl());
    return json(made, { headers: { "Cache-Control": "public, max-age=300", "Access-Control-Allow-Origin": "*" } });
  }),
});
