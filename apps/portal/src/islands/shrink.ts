const SIDE_MAX = 2048;
const QUALITY = 0.82;

/** The same shape, no side longer than the server keeps. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, SIDE_MAX / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * A photo drawn again, the right way up: a tenth of the bytes for a slow network, and nothing of its camera, place or
 * hour goes out. One this browser can't open goes as it is: the server says what is wrong with it.
 */
export async function shrunk(file: Blob): Promise<Blob> {
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const size = fitted(image.width, image.height);
    const canvas = document.createElement('canvas');
    Object.assign(canvas, size);
    const ground = canvas.getContext('2d')!;
    ground.fillStyle = '#fff'; // JPEG has no transparency
    ground.fillRect(0, 0, size.width, size.height);
    ground.drawImage(image, 0, 0, size.width, size.height);
    image.close();
    const drawn = await new Promise<Blob | null>((give) => canvas.toBlob(give, 'image/jpeg', QUALITY));
    return drawn ?? file;
  } catch {
    return file;
  }
}
