/**
 * The Content-Security-Policy, written once. Static pages name the hashes of their inline scripts (scripts/seal-csp.ts
 * reads them from the built HTML), dynamic pages a nonce (proxy.ts). Nothing else may run.
 */
type Options = {
  scriptHashes?: readonly string[];
  nonce?: string;
  /** Where forms may lead, redirects included: Stripe's checkout, or its stand-in. */
  formAction?: readonly string[];
  /** Development only: the bundler's hot reload evaluates code. */
  isDevelopment?: boolean;
};

export function contentSecurityPolicy({
  scriptHashes = [],
  nonce,
  formAction = [],
  isDevelopment = false,
}: Options): string {
  const scripts = [
    "'self'",
    ...(nonce ? [`'nonce-${nonce}'`, "'strict-dynamic'"] : []),
    ...scriptHashes.map((it) => `'${it}'`),
  ];
  const directives: Record<string, readonly string[]> = {
    "default-src": ["'self'"],
    "script-src": isDevelopment ? [...scripts, "'unsafe-eval'"] : scripts,
    // React writes style attributes; a style can move a box, not run code.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'"],
    "connect-src": isDevelopment ? ["'self'", "ws:"] : ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'", ...formAction],
    "frame-src": ["'self'"],
    "frame-ancestors": ["'none'"],
    "manifest-src": ["'self'"],
  };
  const policy = Object.entries(directives).map(([name, values]) => `${name} ${values.join(" ")}`);
  return policy.join("; ");
}

/**
 * Where our checkout forms lead in the end. A site on this machine talks to Stripe's stand-in beside it, on a port
 * that is not known when the pages are built; a site anywhere else leads to Stripe alone.
 */
export function checkoutOrigins(siteUrl: string): string[] {
  const host = URL.parse(siteUrl)?.hostname;
  const isHere = host === "localhost" || host === "127.0.0.1";
  return ["https://checkout.stripe.com", ...(isHere ? ["http://localhost:*", "http://127.0.0.1:*"] : [])];
}
