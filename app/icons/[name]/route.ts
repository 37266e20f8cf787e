import { iconImage } from "../../icon-image";

/** The sizes that manifest.ts names, made at build. */
const SIZES: Readonly<Record<string, number>> = { "192.png": 192, "512.png": 512 };

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams(): { name: string }[] {
  return Object.keys(SIZES).map((name) => ({ name }));
}

type Context = { params: Promise<{ name: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { name } = await params;
  const size = Object.hasOwn(SIZES, name) ? SIZES[name] : undefined;
  return size ? iconImage(size) : new Response("There is no such icon.\n", { status: 404 });
}
