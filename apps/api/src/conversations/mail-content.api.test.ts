import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AttachmentView, MessageView } from '@parvis/contract';
import { aMailText, handIn } from '../../test/given.js';
import { inParts } from '../../test/mail-text.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const received = async (raw: string, mailbox = ''): Promise<MessageView> => {
  const { messageId } = await handIn(server, raw, mailbox);
  return (await (await server.as('superviseur')).get<MessageView>(`/api/messages/${messageId}`)).body;
};

describe('the attachments of a mail', () => {
  const photo = Buffer.from(Array.from({ length: 30_000 }, (_, i) => (i * 31) % 256));
  const withAttachment = (disposition: string, type = 'image/jpeg', content = photo): string => {
    const parts = inParts('mixed', [
      'Content-Type: text/plain; charset=utf-8\r\n\r\nVoir la photo jointe.',
      `Content-Type: ${type}\r\nContent-Disposition: ${disposition}\r\nContent-Transfer-Encoding: base64\r\n\r\n${content.toString('base64').replace(/.{76}/g, '$&\r\n')}`,
    ]);
    return aMailText(parts);
  };
  const attachmentOf = async (disposition: string, type?: string): Promise<AttachmentView> =>
    (await received(withAttachment(disposition, type))).attachments[0]!;
  const download = async ({ url }: AttachmentView) => (await server.as('superviseur')).get(url);

  test('they are kept to the byte, with their size and sha256', async () => {
    const attachment = await attachmentOf('attachment; filename="trottoir.jpg"');
    const sha256 = createHash('sha256').update(photo).digest('hex');
    expect(attachment).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'trottoir.jpg',
      type: 'image/jpeg',
      size: photo.length,
      sha256,
      url: `/api/attachments/${attachment.id}`,
    });
    expect((await download(attachment)).bytes.equals(photo)).toBe(true);
  });

  test('a browser only ever saves them, whatever type their sender claims', async () => {
    const { headers } = await download(await attachmentOf('attachment; filename="page.html"', 'text/html'));
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-disposition': 'attachment; filename=page.html',
      'content-type': 'application/octet-stream',
      'content-length': String(photo.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
  });

  test.each([
    ['a path for a name', 'attachment; filename="../../etc/passwd"', 'passwd'],
    ['a Windows path for a name', String.raw`attachment; filename="C:\\Temp\\con.exe"`, '_con.exe'],
    [
      'a line break in its name',
      "attachment; filename*=utf-8''photo%0d%0aX-Evil:%20oui.jpg",
      'photo X-Evil_ oui.jpg',
    ],
    ['its extension reversed', "attachment; filename*=utf-8''facture%E2%80%AEgpj.exe", 'facturegpj.exe'],
    ['no name at all', 'attachment', 'piece-jointe.jpg'],
  ])('an attachment with %s does no harm', async (_what, disposition, name) => {
    const attachment = await attachmentOf(disposition);
    expect(attachment.name).toBe(name);
    const { status, headers } = await download(attachment);
    expect(status).toBe(200);
    expect(headers.get('x-evil')).toBeNull();
  });

  test('an accented name arrives in the browser as it was', async () => {
    const { headers } = await download(
      await attachmentOf("attachment; filename*=utf-8''D%C3%A9g%C3%A2ts.jpg"),
    );
    expect(headers.get('content-disposition')).toContain("filename*=UTF-8''D%C3%A9g%C3%A2ts.jpg");
  });

  test('who may not see the file may not take its attachments, message or raw mail', async () => {
    const raw = withAttachment('attachment; filename="bulletin.pdf"', 'application/pdf');
    const message = await received(raw, 'ccas@demo.parvis.test');
    const agent = await server.as('accueil');
    const statuses = [];
    for (const path of [
      message.attachments[0]!.url,
      `/api/messages/${message.id}`,
      `/api/messages/${message.id}/html`,
      `/api/messages/${message.id}/raw`,
    ])
      statuses.push((await agent.get(path)).status);
    expect(statuses).toEqual([404, 404, 404, 404]);
    expect((await server.anonymous.get(message.attachments[0]!.url)).status).toBe(401);
  });
});

describe('the HTML of a mail', () => {
  const htmlOf = async (html: string) => {
    const raw = aMailText({ type: 'text/html; charset=utf-8', text: html });
    const message = await received(raw);
    const frame = await (await server.as('superviseur')).get<string>(`/api/messages/${message.id}/html`);
    return { message, frame };
  };

  test('nothing that runs, fetches, sends or draws over the page is left of it', async () => {
    const { message, frame } = await htmlOf(`
      <base href="https://pirate.test/"><meta http-equiv="refresh" content="0;url=https://pirate.test/">
      <script>alert(1)</script><style>body{background:url(https://pirate.test/p.png)}</style>
      <link rel="stylesheet" href="https://pirate.test/s.css"><iframe src="https://pirate.test/"></iframe>
      <p onclick="alert(2)" style="position:fixed;background:url(https://pirate.test/q.png);color:red">Bonjour</p>
      <img src="https://pirate.test/pixel.png" onerror="alert(3)"><svg onload="alert(4)"></svg>
      <form action="https://pirate.test/"><input name="motdepasse"></form>
      <a href="javascript:alert(5)">ici</a> <a href="https://ville.test/horaires">horaires</a>
      <object data="https://pirate.test/x"></object><video src="https://pirate.test/v.mp4"></video>`);
    for (const html of [message.html!, frame.body]) {
      expect(html).not.toMatch(
        /pirate|alert|script|<(?:base|form|input|iframe|object|video|svg|link|style)\b|refresh|position/i,
      );
      expect(html).toContain('Bonjour');
    }
    expect(message.html).toContain('href="https://ville.test/horaires"');
    expect(message.text).toContain('Bonjour');
  });

  test('its own policy lets it fetch nothing, run nothing, post nothing, and be framed by us alone', async () => {
    const { frame } = await htmlOf('<p>Bonjour</p>');
    expect(frame.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(frame.headers.get('x-content-type-options')).toBe('nosniff');
    expect(frame.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    const policy = Object.fromEntries(
      frame.headers
        .get('content-security-policy')!
        .split('; ')
        .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
    );
    expect(policy).toEqual({
      'default-src': "'none'",
      'style-src': "'unsafe-inline'",
      'img-src': 'data:',
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'self'",
      sandbox: 'allow-popups allow-popups-to-escape-sandbox',
    });
  });

  test('a picture the mail carries itself is shown in it', async () => {
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';
    const parts = inParts('related', [
      'Content-Type: text/html; charset=utf-8\r\n\r\n<p>La fissure :</p><img src="cid:fissure@exemple.test">',
      `Content-Type: image/png\r\nContent-ID: <fissure@exemple.test>\r\nContent-Transfer-Encoding: base64\r\n\r\n${pixel}`,
    ]);
    const message = await received(aMailText(parts));
    expect(message.html).toContain(`src="data:image/png;base64,${pixel}"`);
  });

  test('a mail in plain text has none', async () => {
    const message = await received(aMailText());
    expect(message.html).toBeNull();
    expect((await (await server.as('superviseur')).get(`/api/messages/${message.id}/html`)).status).toBe(404);
  });
});
