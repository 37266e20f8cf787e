import { Button, ButtonLink } from "@/components/ui/button";
import { MessagePage } from "./message-page";

/** The page for a failure nobody foresaw. The reference finds the failure in the log. */
export function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <main>
      <MessagePage
        title="This page could not be loaded"
        actions={
          <>
            <Button look="primary" onClick={() => retry()}>
              Try again
            </Button>
            <ButtonLink href="/">Go to the home page</ButtonLink>
          </>
        }
      >
        <p>Something failed on our side, and it is in our log. If you were paying, your payment is not affected.</p>
        {digest ? (
          <p className="text-base">
            Reference <span className="select-all font-mono text-sm">{digest}</span>
          </p>
        ) : null}
      </MessagePage>
    </main>
  );
}
