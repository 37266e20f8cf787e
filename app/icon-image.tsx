import { ImageResponse } from "next/og";

/** app/icon.svg as a picture of points, for what knows no SVG. A mask may cut its corners, so it fills the square. */
export function iconImage(size: number): ImageResponse {
  return new ImageResponse(
    <div style={{ width: "100%", height: "100%", display: "flex", background: "#0f172a" }}>
      <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
        <path d="M10 11.5V18a4.5 4.5 0 0 0 4.5 4.5H18" stroke="#edf1f6" strokeWidth="2.5" strokeLinecap="round" />
        <circle cx="10" cy="9" r="2.75" stroke="#edf1f6" strokeWidth="2.5" />
        <circle cx="22" cy="22.5" r="4" fill="#10b981" />
      </svg>
    </div>,
    { width: size, height: size },
  );
}
