import { buttonLook } from "@/components/ui/button-look";

/**
 * The page for a failure nobody foresaw. The reference finds the failure in the log. Every page of the site loads this
 * code in case, so it stays plain: it looks like `MessagePage`, and the way home is a whole new page, which mends more.
 */
export function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <main className="mx-auto w-full max-w-content px-5 py-16 sm:px-8 md:py-24">
      <div className="max-w-measure">
        <h1 className="text-2xl md:text-3xl">This page could not be loaded</h1>
        <div className="mt-4 space-y-4 text-lg text-muted">
          <p>
            {digest ? "Something failed on our side, and it is in our log." : "Something failed while it was shown."} If
            you were paying, your payment is not affected.
          </p>
          {digest ? (
            <p className="text-base">
              Reference <span className="select-all font-mono text-sm">{digest}</span>
            </p>
          ) : null}
        </div>
        <div className="mt-8 flex flex-wrap gap-3">
          <button type="button" onClick={() => retry()} className={buttonLook({ look: "primary" })}>
            Try again
          </button>
          <a href="/" className={buttonLook({})}>
            Go to the home page
          </a>
        </div>
      </div>
    </main>
  );
}
