/** A route's parameters, as named by `{name}` in its pattern. */
export type PathParams = Record<string, string>;

export type Route<Handler> = { method: string; pattern: string; handler: Handler };

export type Match<Handler> = { handler: Handler; params: PathParams };

/** First route that fits; "method" when the path is known under another method, null when it is not known at all. */
export function matchRoute<Handler>(
  routes: readonly Route<Handler>[],
  method: string,
  path: string,
): Match<Handler> | "method" | null {
  let known = false;
  for (const route of routes) {
    const params = matchPath(route.pattern, path);
    if (!params) continue;
    if (route.method === method) return { handler: route.handler, params };
    known = true;
  }
  return known ? "method" : null;
}

function matchPath(pattern: string, path: string): PathParams | null {
  const wanted = pattern.split("/");
  const given = path.replace(/\/$/, "").split("/");
  if (wanted.length !== given.length) return null;
  const params: PathParams = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (!part.startsWith("{")) {
      if (part !== value) return null;
      continue;
    }
    if (!value) return null;
    params[part.slice(1, -1)] = decodeURIComponent(value);
  }
  return params;
}
