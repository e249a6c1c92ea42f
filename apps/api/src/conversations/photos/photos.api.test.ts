import { readdirSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MessageView, Problem, ReportRef } from '@parvis/contract';
import sharp from 'sharp';
import { aMailText, handIn, theTicket } from '../../../test/given.js';
import { aReport, formOf, REPORT, reporting, type Reporting } from '../../../test/report.js';
import { testServer, type TestServer } from '../../../test/test-server.js';

let server: TestServer;
let send: Reporting;
beforeAll(async () => {
  server = await testServer({ env: { PARVIS_TRUST_PROXY: '1' } });
  send = reporting(server);
});
afterAll(() => server.stop());

const RED = { r: 220, g: 30, b: 30 };
const BLUE = { r: 30, g: 30, b: 220 };
const picture = (width: number, height: number, background = RED) =>
  sharp({ create: { width, height, channels: 3, background } });
const aPhoto = (width = 640, height = 480) => picture(width, height).jpeg().toBuffer();
const GPS = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 53/1 56/1', GPSLongitudeRef: 'E' } };

/** Sends these and reads what an agent gets of them. */
async function kept(...photos: Buffer[]): Promise<{ bytes: Buffer; name: string }[]> {
  const { number } = await aReport(server, {}, photos);
  const agent = await server.as('superviseur');
  const { timeline } = await theTicket(server, number);
  const { id } = timeline.find(({ kind }) => kind === 'message')!;
  const { body } = await agent.get<MessageView>(`/api/messages/${id}`);
  const got = await Promise.all(body.attachments.map(({ url }) => agent.get(url)));
  return got.map(({ bytes }, index) => ({ bytes, name: body.attachments[index]!.name }));
}

const refusal = async (...photos: Buffer[]) => {
  const form = formOf(REPORT);
  // whatever it is, it says that it is a photo
  for (const photo of photos)
    form.append('photos', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'photo.jpg');
  const { body } = await send.multipart(form);
  return (body as Problem).code;
};

describe('a photo', () => {
  test('loses the place it was taken at, and every other word about it', async () => {
    const sent = await picture(640, 480).withExif(GPS).jpeg().toBuffer();
    expect((await sharp(sent).metadata()).exif).toBeDefined();
    const [photo] = await kept(sent);
    const { exif, xmp, iptc, icc, format } = await sharp(photo!.bytes).metadata();
    expect({ exif, xmp, iptc, icc, format }).toEqual({ format: 'jpeg' });
    expect(photo!.bytes.includes('Exif')).toBe(false);
    expect(photo!.name).toBe('photo-1.jpg');
  });

  test('stands upright before what said how to turn it is gone', async () => {
    const sent = await picture(600, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const [photo] = await kept(sent);
    expect(await sharp(photo!.bytes).metadata()).toMatchObject({ width: 400, height: 600 });
  });

  test('is no larger than a screen', async () => {
    const [photo] = await kept(await aPhoto(5_000, 1_000));
    expect(await sharp(photo!.bytes).metadata()).toMatchObject({ width: 2_048, height: 410 });
  });

  test('may be a PNG one sees through or a WebP; of one that moves, the first picture is kept', async () => {
    const png = await sharp({ create: { width: 90, height: 60, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    const frames = await Promise.all([RED, BLUE].map((colour) => picture(64, 64, colour).png().toBuffer()));
    const moving = await sharp(frames, { join: { animated: true } })
      .webp({ loop: 0 })
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    const photos = await kept(png, moving);
    const dominant = await Promise.all(
      photos.map(async ({ bytes }) => (await sharp(bytes).stats()).dominant),
    );
    expect(dominant[0]).toMatchObject({ r: 248, g: 248, b: 248 });
    expect(dominant[1]!.r).toBeGreaterThan(dominant[1]!.b);
    expect(await sharp(photos[1]!.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 64, height: 64 });
  });

  test('that is also a page or an archive comes out as a photo alone', async () => {
    const jpeg = await aPhoto();
    const page = Buffer.from('*/=alert(1)/*<script>alert(document.domain)</script>');
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, page.length + 2]), page]);
    const polyglot = Buffer.concat([
      jpeg.subarray(0, 2),
      comment,
      jpeg.subarray(2),
      Buffer.from('PK\x03\x04'),
      page,
    ]);
    const [photo] = await kept(polyglot);
    expect(photo!.bytes.includes('script')).toBe(false);
    expect(photo!.bytes.includes('PK\x03\x04')).toBe(false);
    expect((await sharp(photo!.bytes).metadata()).format).toBe('jpeg');
  });

  test('comes with four others at most, and leaves nothing on the way', async () => {
    const photos = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => aPhoto(100 + n, 100)));
    expect(await kept(...photos.slice(0, 5))).toHaveLength(5);
    expect(await refusal(...photos)).toBe('request/invalid');
    expect(readdirSync(path.join(server.dataDir, 'files/incoming'))).toEqual([]);
  });
});

describe('what is no photo is refused by what it is:', () => {
  test.each([
    [
      'a PDF that calls itself a photo',
      'report/photo-not-an-image',
      Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj'),
    ],
    [
      'a drawing that may carry a script',
      'report/photo-not-an-image',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    ['nothing', 'report/photo-not-an-image', Buffer.alloc(0)],
    [
      'an iPhone’s own format',
      'report/photo-heic',
      Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    ],
    [
      'the first bytes of a photo and then noise',
      'report/photo-damaged',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500, 7)]),
    ],
  ])('%s', async (_what, code, bytes) => {
    expect(await refusal(bytes)).toBe(code);
  });

  test('one cut off on the way', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    const whole = await sharp({ create: { width: 800, height: 600, channels: 3, background: RED, noise } })
      .jpeg()
      .toBuffer();
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('report/photo-damaged');
  });

  test('three hundred million pixels in a few bytes', async () => {
    const png = await picture(10, 10).png().toBuffer();
    png.writeUInt32BE(20_000, 16);
    png.writeUInt32BE(15_000, 20);
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
    expect(await refusal(png)).toBe('report/photo-too-many-pixels');
  });

  test('twenty-six megabytes', async () => {
    expect(await refusal(Buffer.alloc(26 * 1024 * 1024, 1))).toBe('request/too-large');
  });

  test('and nothing of all that stays behind', () => {
    expect(readdirSync(path.join(server.dataDir, 'files/incoming'))).toEqual([]);
  });
});

test('the same report with another photo is another report', async () => {
  const sendOnce = async (photo: Buffer) => {
    const form = formOf(REPORT);
    form.append('photos', new Blob([new Uint8Array(photo)]), 'photo.jpg');
    return send.multipart(form, { key: 'with-photo' });
  };
  const first = await sendOnce(await aPhoto(200, 100));
  const again = await sendOnce(await aPhoto(200, 100));
  expect((again.body as ReportRef).number).toBe((first.body as ReportRef).number);
  const other = await sendOnce(await aPhoto(100, 200));
  expect((other.body as Problem).code).toBe('idempotency/key-reused');
});

describe('a photo before an agent', () => {
  const photosOf = async (number: string, account = 'superviseur') => {
    const { timeline } = await theTicket(server, number, account);
    return timeline.flatMap((entry) => (entry.kind === 'message' ? entry.attachments : []));
  };

  test('is shown as we made it, to who may see its file', async () => {
    const { number } = await aReport(server, {}, [await aPhoto(640, 480)]);
    const [attached] = await photosOf(number);
    expect(attached!.photo).toMatchObject({ width: 640, height: 480 });
    const agent = await server.as('superviseur');
    const { status, headers, bytes } = await agent.get(attached!.photo!.url);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('image/jpeg');
    expect(headers.get('content-disposition')).toBe('inline');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await sharp(bytes).metadata()).format).toBe('jpeg');
    expect(await server.anonymous.refused(server.anonymous.get(attached!.photo!.url))).toMatchObject({
      code: 'session/required',
    });
    const social = await server.as('martine.rochas');
    expect(await social.refused(social.get(attached!.photo!.url))).toMatchObject({ status: 404 });
  });

  test('is none when it came by mail: it may be anything, and is only ever saved', async () => {
    const mail = aMailText({
      type: 'multipart/mixed; boundary=b',
      text: `--b\r\nContent-Type: image/jpeg; name=a.jpg\r\nContent-Disposition: attachment; filename=a.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n${(await aPhoto()).toString('base64')}\r\n--b--`,
    });
    const { ticketNumber } = await handIn(server, mail);
    const [attached] = await photosOf(ticketNumber!);
    expect(attached!.photo).toBeNull();
    const agent = await server.as('superviseur');
    expect(await agent.refused(agent.get(`${attached!.url}/photo`))).toMatchObject({ status: 404 });
  });
});
