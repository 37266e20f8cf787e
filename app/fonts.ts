import localFont from "next/font/local";

/**
 * All are "optional": a page is drawn once, in ours where the font is there in time, else in the fallback with its
 * measures, and never moves while somebody reads. The next page has the font from the cache.
 *
 * What English needs of Geist, 27 kB of its 69: on a slow line the words wait for it. Made from the package by
 * `pyftsubset Geist-Variable.woff2 --flavor=woff2` with
 * --unicodes=U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212,U+2215,U+FEFF,U+FFFD
 * --layout-features=kern,liga,calt,tnum,lnum,pnum,ccmp,locl,mark,mkmk,case
 */
export const sans = localFont({
  src: "./geist-latin.woff2",
  variable: "--font-geist-sans",
  weight: "100 900",
  display: "optional",
  adjustFontFallback: false,
});

/** The other letters, in names say. Fetched only by a page that shows one of them. */
export const sansBeyondLatin = localFont({
  src: "../node_modules/geist/dist/fonts/geist-sans/Geist-Variable.woff2",
  variable: "--font-geist-beyond-latin",
  weight: "100 900",
  display: "optional",
  preload: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-0130, U+0132-0151, U+0154-02BA, U+0370-1FFF, U+2070-20AB, U+20AD-2121, U+2123-218F, U+2194-2211, U+2216-FEFE",
    },
  ],
});

/**
 * Not preloaded: only ids and code use it. Made of GeistMono-Variable.woff2 in the same way, with
 * --layout-features=kern,ccmp,locl,mark,mkmk; other letters are the system's.
 */
export const mono = localFont({
  src: "./geist-mono-latin.woff2",
  variable: "--font-geist-mono",
  weight: "100 900",
  display: "optional",
  preload: false,
  adjustFontFallback: false,
});
