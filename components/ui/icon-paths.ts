/**
 * Outlines from Lucide 1.75 (https://lucide.dev, ISC licence) on a 24 x 24 grid.
 * Kept as data because Lucide's React components are client components: drawn from here, a page of
 * icons costs no JavaScript.
 */
const CIRCLE = "M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0";

export const ICON_PATHS = {
  check: ["M20 6 9 17l-5-5"],
  "circle-check": [CIRCLE, "m16 9-5.5 5.5L8 12"],
  "circle-alert": [CIRCLE, "M12 8v4", "M12 16h.01"],
  "circle-x": [CIRCLE, "m15 9-6 6", "m9 9 6 6"],
  clock: [CIRCLE, "M12 6v6l4 2"],
  info: [CIRCLE, "M12 16v-4", "M12 8h.01"],
  "arrow-right": ["M5 12h14", "m12 5 7 7-7 7"],
  "chevron-down": ["m6 9 6 6 6-6"],
  menu: ["M4 5h16", "M4 12h16", "M4 19h16"],
  "file-text": [
    "M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2z",
    "M14 2v5a1 1 0 0 0 1 1h5",
    "M10 9H8",
    "M16 13H8",
    "M16 17H8",
  ],
  key: [
    "M2.586 17.414A2 2 0 0 0 2 18.828V21a1 1 0 0 0 1 1h3a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h1a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h.172a2 2 0 0 0 1.414-.586l.814-.814a6.5 6.5 0 1 0-4-4z",
    "M16.5 7.5h.01",
  ],
  unplug: [
    "m19 5 3-3",
    "m2 22 3-3",
    "M6.3 20.3a2.4 2.4 0 0 0 3.4 0L12 18l-6-6-2.3 2.3a2.4 2.4 0 0 0 0 3.4Z",
    "M7.5 13.5 10 11",
    "M10.5 16.5 13 14",
    "m12 6 6 6 2.3-2.3a2.4 2.4 0 0 0 0-3.4l-2.6-2.6a2.4 2.4 0 0 0-3.4 0Z",
  ],
  loader: ["M21 12a9 9 0 1 1-6.219-8.56"],
} as const;

export type IconName = keyof typeof ICON_PATHS;
