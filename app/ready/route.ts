import { checkDatabase } from "@/lib/db";
import { json, methods, route } from "@/lib/http";

/** Requests can be served: the database answers and its migrations are those of this build. 503 otherwise. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({}, async () => {
    const database = await checkDatabase();
    const status = database.state === "ok" ? "ok" : "unavailable";
    return json({ status, database: database.state }, { status: status === "ok" ? 200 : 503 });
  }),
});
