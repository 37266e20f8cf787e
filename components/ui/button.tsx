import { cva, type VariantProps } from "class-variance-authority";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { Icon } from "./icon";

const button = cva(
  [
    "relative inline-flex items-center justify-center gap-2 rounded-sm border text-center font-medium",
    "transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-busy:cursor-progress",
  ],
  {
    variants: {
      look: {
        primary: "border-transparent bg-accent text-on-accent hover:bg-accent-hover active:bg-accent-active",
        quiet: "border-line bg-surface text-ink hover:border-line-strong active:bg-sunken",
        danger: "border-transparent bg-fail text-on-fail hover:bg-fail-hover",
      },
      size: {
        md: "min-h-11 px-4 py-2 text-sm",
        lg: "min-h-12 px-5 py-2.5 text-base",
      },
    },
    defaultVariants: { look: "quiet", size: "md" },
  },
);

type Look = VariantProps<typeof button>;

/** A button. While `busy` it keeps its width, refuses presses and says so to screen readers. */
export function Button({
  look,
  size,
  busy = false,
  className,
  children,
  disabled,
  type = "button",
  ...rest
}: ComponentProps<"button"> & Look & { busy?: boolean }) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      disabled={disabled || busy}
      className={cn(button({ look, size }), className)}
    >
      {busy ? (
        <span className="absolute inset-0 grid place-items-center">
          <Icon name="loader" size={20} className="animate-spin" />
        </span>
      ) : null}
      <span className={cn("inline-flex items-center gap-2", busy && "opacity-0")}>{children}</span>
    </button>
  );
}

/** A path to a file, such as a download: Next would ask for it ahead of time as if it were a page. */
const FILE = /^[^?]*\.\w+(?:\?|$)/;

/**
 * A link that looks like a button. `mailto:`, files and other addresses that are no page become plain anchors. `cta` is
 * the name that its presses are counted under, where it calls somebody to act.
 */
export function ButtonLink({
  href,
  look,
  size,
  className,
  cta,
  children,
}: Look & { href: string; className?: string; cta?: string; children: ReactNode }) {
  const classes = cn(button({ look, size }), className);
  if (!href.startsWith("/") || FILE.test(href)) {
    return (
      <a href={href} className={classes} data-cta={cta}>
        {children}
      </a>
    );
  }
  return (
    <Link href={href} className={classes} data-cta={cta}>
      {children}
    </Link>
  );
}
