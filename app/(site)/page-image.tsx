import { readFile } from "node:fs/promises";
import path from "node:path";
import { ImageResponse } from "next/og";
import { appUrl } from "@/lib/env";
import { type PageKind, requireSitePage } from "./site-pages";

export const IMAGE_SIZE = { width: 1_200, height: 630 };

const FONTS = path.join(process.cwd(), "node_modules", "geist", "dist", "fonts", "geist-sans");
const SLOGAN = "We build it, you use it";
/** What stands above the title. */
const WORDS: Record<PageKind, string> = {
  home: SLOGAN,
  pricing: "Packages and plans",
  guide: "Guide",
  legal: "Policies",
  docs: "For developers",
  form: SLOGAN,
  page: SLOGAN,
};
/** The tokens of globals.css by their colours: the picture knows no style sheet. */
const INK = "#edf1f6";
const MUTED = "#a3afc0";
const CANVAS = "#0f172a";
const DONE = "#10b981";

/** The picture that previews show for a page, made at build. */
export async function pageImage(address: string): Promise<ImageResponse> {
  const { kind, title, description } = requireSitePage(address);
  const [regular, semibold] = await Promise.all(
    ["Geist-Regular.ttf", "Geist-SemiBold.ttf"].map((file) => readFile(path.join(FONTS, file))),
  );
  if (!regular || !semibold) throw new Error("The fonts of the preview pictures are missing.");
  return new ImageResponse(
    <div
      style={{
        ...{ width: "100%", height: "100%", padding: 80, display: "flex", flexDirection: "column" },
        ...{ justifyContent: "space-between", background: CANVAS, color: INK, fontFamily: "Geist" },
      }}
    >
      <div style={{ display: "flex", alignItems: "center", gap: 20, fontSize: 36, fontWeight: 600 }}>
        <Mark />
        Levqor
      </div>
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div style={{ fontSize: 28, color: MUTED }}>{WORDS[kind]}</div>
        <div
          style={{
            marginTop: 16,
            fontSize: title.length > 34 ? 64 : 80,
            fontWeight: 600,
            letterSpacing: -1,
            lineHeight: 1.1,
          }}
        >
          {title}
        </div>
        <div style={{ marginTop: 24, fontSize: 32, lineHeight: 1.4, color: MUTED }}>{description}</div>
      </div>
      <div style={{ display: "flex", alignItems: "center", gap: 16, fontSize: 26, color: MUTED }}>
        <div style={{ width: 16, height: 16, borderRadius: 8, background: DONE }} />
        {new URL(address, appUrl()).host}
      </div>
    </div>,
    {
      ...IMAGE_SIZE,
      fonts: [
        { name: "Geist", data: regular, weight: 400 },
        { name: "Geist", data: semibold, weight: 600 },
      ],
    },
  );
}

/** The mark of app/icon.svg. */
function Mark() {
  return (
    <svg width="64" height="64" viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <path d="M10 11.5V18a4.5 4.5 0 0 0 4.5 4.5H18" stroke={INK} strokeWidth="2.5" strokeLinecap="round" />
      <circle cx="10" cy="9" r="2.75" stroke={INK} strokeWidth="2.5" />
      <circle cx="22" cy="22.5" r="4" fill={DONE} />
    </svg>
  );
}
