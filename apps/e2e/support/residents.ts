import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';

export const title = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name: words }).waitFor();

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true });

/** A picture as a telephone takes it: twelve million pixels, and where it was taken. */
export async function aCameraPhoto(name: string, red = 90) {
  const from = { r: red, g: 60, b: 20 };
  const ground = sharp({ create: { width: 4032, height: 3024, channels: 3, background: from } });
  const buffer = await ground
    .composite([{ input: await grain(), left: 400, top: 300 }])
    .withExif({ IFD0: { Make: 'Telephone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '44/1 55/1 48/1' } })
    .jpeg({ quality: 100 })
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

/** of which JPEG can make little: it weighs */
const grain = (): Promise<Buffer> =>
  sharp({
    create: {
      width: 1200,
      height: 1200,
      channels: 3,
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
      background: 'grey',
    },
  })
    .png()
    .toBuffer();

/** What a camera wrote into a picture, or nothing. */
export const writtenInto = async (photo: Buffer): Promise<Buffer | undefined> =>
  (await sharp(photo).metadata()).exif;

/** From the first page to the one a journey is about, the short way. */
export async function reportUpTo(
  page: Page,
  last: 'lieu' | 'description' | 'photos' | 'contact' | 'verifier',
  { address = '12 rue des Tanneurs', story = 'Le lampadaire clignote depuis lundi.' } = {},
): Promise<void> {
  const at = (step: string) => page.waitForURL(new RegExp(`/${step}$`));
  const next = () => button(page, 'Continuer').click();
  await page.goto('/signaler');
  await button(page, /Personne n’est en danger/).click();
  await page.getByRole('combobox').pressSequentially('lampadaire');
  await page.getByRole('option').first().click();
  await at('lieu');
  if (last === 'lieu') return;
  await page.getByRole('combobox').fill(address);
  await next();
  await at('description');
  if (last === 'description') return;
  await page.getByLabel('Votre description').fill(story);
  await next();
  await at('photos');
  if (last === 'photos') return;
  await next();
  await at('contact');
  if (last === 'contact') return;
  await next();
  await at('verifier');
}
