import { isPlainText } from "@/lib/plain-text";

/**
 * The changing parts of a page's address. One that no id of ours can be comes as an empty text, which is nobody's: the
 * page looks for it, finds nothing, and says so.
 */
export async function readPath<Name extends string>(
  params: Promise<Readonly<Record<Name, string>>>,
): Promise<Record<Name, string>> {
  const parts = Object.entries<string>(await params);
  return Object.fromEntries(parts.map(([name, part]) => [name, isPlainText(part) ? part : ""])) as Record<Name, string>;
}
