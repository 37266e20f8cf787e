import { json, methods, route } from "@/lib/http";

/** The process is up. Asks nothing else, so that a slow database does not get it killed. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({}, () => json({ status: "ok" })),
});
