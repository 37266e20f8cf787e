import { IMAGE_SIZE, pageImage } from "../../page-image";
import { listSitePages } from "../../site-pages";

export const size = IMAGE_SIZE;
export const contentType = "image/png";

type Props = { params: Promise<{ slug: string }> };

/** Made at build with their pages. */
export function generateStaticParams(): { slug: string }[] {
  const guides = listSitePages().filter((it) => it.kind === "guide");
  return guides.map((it) => ({ slug: it.path.replace("/guides/", "") }));
}

export default async function Image({ params }: Props) {
  return pageImage(`/guides/${(await params).slug}`);
}
