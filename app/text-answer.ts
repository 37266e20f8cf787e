/** A text for programs and feed readers, which any of them may keep for a while. */
export function textAnswer(text: string, type: string, headers: Record<string, string> = {}): Response {
  const always = { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": "public, max-age=300" };
  return new Response(text, { headers: { ...always, ...headers } });
}
