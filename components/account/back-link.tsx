import Link from "next/link";

/** The way back to where one came from, above a page's heading. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <p className="mb-6 text-sm">
      <Link href={href} prefetch={false} className="inline-flex min-h-11 items-center underline underline-offset-4">
        {children}
      </Link>
    </p>
  );
}
