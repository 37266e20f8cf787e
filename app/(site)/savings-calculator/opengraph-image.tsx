import { IMAGE_SIZE, pageImage } from "../page-image";

export const size = IMAGE_SIZE;
export const contentType = "image/png";

export default function Image() {
  return pageImage("/savings-calculator");
}
