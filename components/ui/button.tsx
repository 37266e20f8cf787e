import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { buttonLook, type Look } from "./button-look";
import { cn } from "./cn";
import { Icon } from "./icon";

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
      className={cn(buttonLook({ look, size }), className)}
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
  const classes = cn(buttonLook({ look, size }), className);
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
