/** by Content-ID, without angle brackets */
export type InlineImages = ReadonlyMap<string, { type: string; content: Uint8Array }>;

/** Raster only: an SVG is a document that can run things. */
const RASTER = /^image\/(?:png|jpe?g|pjpeg|gif|webp|bmp)$/i;
const DATA_URI = /^data:image\/(?:png|jpe?g|gif|webp|bmp);base64,[A-Za-z0-9+/=\s]+$/i;

/** A `data:` URI for an image the mail carries itself; null for anything else, and when the budget is spent. */
export const inlineImageSource = (
  src: string,
  images: InlineImages,
  budget: { left: number },
): string | null => {
  const uri = src.trim();
  if (/^data:/i.test(uri)) {
    if (uri.length > budget.left || !DATA_URI.test(uri)) return null;
    budget.left -= uri.length;
    return uri;
  }
  const image = /^cid:/i.test(uri) ? images.get(contentIdOf(uri)) : undefined;
  if (!image || !RASTER.test(image.type) || image.content.length > budget.left) return null;
  budget.left -= image.content.length;
  return `data:${image.type.toLowerCase()};base64,${Buffer.from(image.content).toString('base64')}`;
};

const contentIdOf = (uri: string): string => {
  const id = uri.slice(4).replace(/^<|>$/g, '');
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
};
