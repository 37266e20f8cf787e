import { USE_CASES } from "@/components/site/use-cases-data";
import { IMAGE_SIZE, pageImage } from "../../page-image";

export const size = IMAGE_SIZE;
export const contentType = "image/png";

type Props = { params: Promise<{ slug: string }> };

/** Made at build with their pages. */
export function generateStaticParams(): { slug: string }[] {
  return USE_CASES.map(({ slug }) => ({ slug }));
}

export default async function Image({ params }: Props) {
  return pageImage(`/use-cases/${(await params).slug}`);
}
