import { crc32, deflateSync } from 'node:zlib';
import type { Random } from './random.js';
import type { Enclosure } from './story.js';

const WIDTH = 320;
const HEIGHT = 240;

/** A grey street with something dark in the middle: a picture that opens, and that no one ever took. */
export function photo(random: Random, name: string): Enclosure {
  const middle = { x: random.between(110, 210), y: random.between(150, 190) };
  const size = { x: random.between(30, 70), y: random.between(14, 26) };
  const horizon = random.between(70, 100);
  const rows = Buffer.alloc(HEIGHT * (WIDTH + 1));
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const inside = ((x - middle.x) / size.x) ** 2 + ((y - middle.y) / size.y) ** 2 < 1;
      const shade = y < horizon ? 205 - y / 2 : inside ? 48 : 120 + (y - horizon) / 6;
      rows[y * (WIDTH + 1) + 1 + x] = shade + ((x * 7 + y * 13) % 8);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 0, 0, 0, 0], 8); // eight bits of grey, not interlaced
  const content = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { name, type: 'image/png', content };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** One page of plain lines. */
export function pdf(name: string, lines: readonly string[]): Enclosure {
  const written = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join('\n');
  const page = `BT /F1 12 Tf 60 780 Td 20 TL\n${written}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text +=
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}` +
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return { name, type: 'application/pdf', content: Buffer.from(text, 'latin1') };
}
