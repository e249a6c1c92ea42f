import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { IntakePage, IntakeView, MessageView } from '@parvis/contract';
import { aMailText, handIn, sendMail, settled, theTicket } from '../../test/given.js';
import { eventually } from '../../test/eventually.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const agent = () => server.as('superviseur');
const messageOf = async ({ messageId }: IntakeView): Promise<MessageView> =>
  (await (await agent()).get<MessageView>(`/api/messages/${messageId}`)).body;
const keptFile = (raw: string) => {
  const sha256 = createHash('sha256').update(raw).digest('hex');
  return path.join(server.dataDir, 'files', sha256.slice(0, 2), sha256);
};
const bytes = (...parts: (string | Buffer)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe('a mail nobody can read', () => {
  const noise = Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 256));
  const nested = (levels: number) => {
    const parts = Array.from(
      { length: levels },
      (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n`,
    );
    const type = 'multipart/mixed; boundary=b0';
    return aMailText({ subject: 'Poupées russes', type, text: `${parts.join('')}au fond` });
  };
  const crowded = aMailText({
    type: 'multipart/mixed; boundary=b',
    text: '--b\r\n\r\nx\r\n'.repeat(10_000),
  });

  test.each([
    ['noise', noise, 'mail/unparsable'],
    ['a text without a single field', 'Bonjour, ceci n’est pas un courriel', 'mail/unparsable'],
    ['two thousand levels of nesting', nested(2_000), 'mail/too-deep'],
    ['ten thousand parts', crowded, 'mail/too-many-parts'],
  ])('%s is put in quarantine, where it shows with its reason', async (_what, raw, problem) => {
    const { id } = await handIn(server, raw);
    const { body } = await (await agent()).get<IntakePage>('/api/intake?state=quarantined');
    expect(body.items.find((item) => item.id === id)).toMatchObject({ state: 'quarantined', problem });
    expect(await server.database.rows(`select id from ticket where subject = 'Poupées russes'`)).toEqual([]);
  });

  test('an empty mail, which only SMTP lets in, is put there too', async () => {
    await sendMail(server, '\r\n');
    const { id } = await eventually(() =>
      server.database.row<{ id: string }>(`select id from intake where size < 5`),
    );
    expect((await settled(server, id)).state).toBe('quarantined');
  });

  test('it can be tried again: filed once it can be read, put back with its reason while it cannot', async () => {
    const raw = 'toujours pas un courriel';
    const { id } = await handIn(server, raw);
    const triedAt = async () =>
      (await server.database.row<{ relayed_at: Date }>(`select relayed_at from intake where id = $1`, [id]))
        .relayed_at;
    const first = await triedAt();
    const tryAgain = async () => (await agent()).put<IntakeView>(`/api/intake/${id}/retry`, undefined);
    expect((await tryAgain()).status).toBe(200);
    expect((await settled(server, id)).state).toBe('quarantined');
    expect(await triedAt()).not.toEqual(first);

    fs.writeFileSync(keptFile(raw), aMailText({ subject: 'Lisible, pour finir' })); // a better parser, so to speak
    await tryAgain();
    expect(await settled(server, id)).toMatchObject({ state: 'filed', kind: 'message' });
  });

  test('what was filed is not tried again, nor what is out of sight', async () => {
    const { id } = await handIn(server, aMailText());
    const quarantined = await handIn(server, 'illisible', 'ccas@demo.parvis.test');
    const refused = async (account: string, intakeId: string) => {
      const who = await server.as(account);
      return (await who.refused(who.put(`/api/intake/${intakeId}/retry`, undefined))).code;
    };
    expect(await refused('superviseur', id)).toBe('intake/not-retryable');
    expect(await refused('service', quarantined.id)).toBe('intake/not-found');
    expect(await refused('qualite', quarantined.id)).toBe('access/forbidden');
  });

  test('it does not hold up the mail behind it', async () => {
    const [, honest] = await Promise.all([handIn(server, `${nested(2_000)} `), handIn(server, aMailText())]);
    expect(honest.state).toBe('filed');
  });
});

describe('a mail written against the rules is read all the same', () => {
  test('raw 8-bit fields and body, Latin-1 or UTF-8', async () => {
    const latin = Buffer.from(
      aMailText({
        from: 'Élodie Lefèvre <e.lefevre@exemple.test>',
        subject: 'Égout bouché',
        text: 'Ça déborde',
      }).replace('; charset=utf-8', ''),
      'latin1',
    );
    expect(await messageOf(await handIn(server, latin))).toMatchObject({
      from: { name: 'Élodie Lefèvre' },
      subject: 'Égout bouché',
      text: 'Ça déborde',
    });
    const utf8 = aMailText({ subject: 'Œufs jetés sur l’abribus', headers: [] });
    expect(await messageOf(await handIn(server, utf8))).toMatchObject({
      subject: 'Œufs jetés sur l’abribus',
    });
  });

  test('an invented charset', async () => {
    const raw = aMailText({ text: 'Le trottoir est abîmé' }).replace('charset=utf-8', 'charset=x-klingon');
    expect((await messageOf(await handIn(server, raw))).text).toBe('Le trottoir est abîmé');
  });

  test('NUL bytes, everywhere', async () => {
    const raw = aMailText({
      from: 'Lu\0cie <lucie\0@exemple.test>',
      subject: 'Arbre\0 dangereux',
      text: 'Il pen\0che.',
      messageId: '<nul\0@exemple.test>',
      headers: ['In-Reply-To: <a\0b@exemple.test>', 'References: <c\0d@exemple.test> <e@exemple.test>'],
    });
    expect(await messageOf(await handIn(server, raw))).toMatchObject({
      subject: 'Arbre dangereux',
      text: 'Il penche.',
    });
  });

  test('half surrogates, by encoded word, by UTF-16 and by HTML entity', async () => {
    const half = Buffer.from([0x3d, 0xd8]).toString('base64');
    const raw = bytes(
      `From: =?utf-16le?B?${half}?= <lucie@exemple.test>\r\nSubject: =?utf-16le?B?${half}?= Banc\r\n`,
      'Message-ID: <moitie@exemple.test>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n',
      '<p>Banc &#xD83D; cassé</p>',
    );
    const message = await messageOf(await handIn(server, raw));
    expect([message.subject, message.text]).toEqual(['\uFFFD Banc', 'Banc \uFFFD cassé']);
  });

  test('a Message-ID of a thousand rare characters, and a hundred thousand recipients', async () => {
    const rare = Array.from({ length: 980 }, (_, i) =>
      String.fromCharCode(0x4e00 + ((i * 7_919) % 20_000)),
    ).join('');
    const to = Array.from({ length: 100_000 }, (_, i) => `h${i}@exemple.test`).join(',\r\n ');
    const view = await handIn(server, aMailText({ messageId: `<${rare}@exemple.test>`, to }));
    expect(view.state).toBe('filed');
  });

  test('no sender at all: a request of nobody, to which nothing is acknowledged', async () => {
    const raw = aMailText({ subject: 'Sans expéditeur' }).replace(/^From: .*\r\n/, '');
    const { ticketNumber } = await handIn(server, raw);
    const { resident, commitments } = await theTicket(server, ticketNumber!);
    expect(resident).toBeNull();
    expect(commitments.map(({ kind }) => kind)).not.toContain('registration-receipt');
  });
});
