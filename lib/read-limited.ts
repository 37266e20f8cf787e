/** One megabyte: the most that is taken in of anybody's answer. */
export const ANSWER_LIMIT = 1_048_576;

/** The body of an answer, or null once it grows over the limit; the rest is then not read. */
export async function readLimited(response: Response, limit = ANSWER_LIMIT): Promise<Buffer | null> {
  if (!response.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early cancels the stream.
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
