/** Screens of this product, made by e2e/journeys/site-screens.spec.ts. Each is 688 by 430, in both schemes. */
export type ScreenName = "paid" | "intake" | "building" | "handed-over";

const SIZE = { width: 688, height: 430 };

/**
 * A real screen of the product. On a phone its right edge is cut, so that its words stay readable. It fades where it is cut.
 * It lies below the first screen, whose words and font come before it.
 */
export function Screenshot({ name, alt }: { name: ScreenName; alt: string }) {
  return (
    <picture>
      <source media="(prefers-color-scheme: dark)" srcSet={`/screens/${name}-dark.webp`} {...SIZE} />
      <img
        src={`/screens/${name}-light.webp`}
        alt={alt}
        {...SIZE}
        loading="lazy"
        fetchPriority="low"
        decoding="async"
        className="h-72 w-full object-cover object-left-top mask-b-from-85% max-sm:mask-r-from-85% sm:h-auto"
      />
    </picture>
  );
}
