import { cva, type VariantProps } from "class-variance-authority";

/**
 * How a button looks. Apart from `Button`, so that the error pages, whose code every page loads, can look the same without
 * the merging of class names and Next's links.
 */
export const buttonLook = cva(
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

export type Look = VariantProps<typeof buttonLook>;
