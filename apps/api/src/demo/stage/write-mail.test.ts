import { afterAll, describe, expect, test } from '@jest/globals';
import { createMailParser } from '@parvis/channels';
import { pdf, photo } from '../script/enclosures.js';
import { Random } from '../script/random.js';
import { quote } from './quote.js';
import { writeMail, type RawMail } from './write-mail.js';

const parser = createMailParser();
afterAll(() => parser.close());

const mail = (changes: Partial<RawMail> = {}): RawMail => ({
  from: { name: 'Élodie Lefèvre', address: 'elodie.lefevre@courriel.test' },
  to: { name: 'Ville de Saint-Aubin-sur-Lône', address: 'mairie@demo.parvis.test' },
  subject: 'Dépôt sauvage : « encore », au bout de la rue des Trois-Fontaines',
  text: 'Bonjour,\n\nL’été dernier, déjà : 1 500 € d’amende…\n\nÉlodie',
  format: 'plain',
  enclosures: [],
  messageId: '<7f3a@courriel.test>',
  inReplyTo: null,
  references: [],
  date: new Date('2026-11-24T07:47:02Z'),
  ...changes,
});

describe('a mail of the demo, read by the real parser', () => {
  test.each(['plain', 'html'] as const)('says what was written (%s)', async (format) => {
    const written = mail({ format });
    const read = await parser.parse(writeMail(written));
    expect(read).toMatchObject({
      from: written.from,
      to: [written.to],
      subject: written.subject,
      messageId: written.messageId,
      date: written.date,
      visibleText: written.text,
      classification: { kind: 'message' },
    });
    expect(read.safeHtml !== null).toBe(format === 'html');
  });

  test('says it in the letters an old program has', async () => {
    const read = await parser.parse(writeMail(mail({ format: 'latin', text: 'L’œuvre à 12 € : voilà.' })));
    expect(read.visibleText).toBe("L'œuvre à 12 € : voilà.");
  });

  test('brings its enclosures whole', async () => {
    const enclosures = [
      photo(new Random(1), 'trou.png'),
      pdf('facture.pdf', ['Mercadier', 'facture (copie)']),
    ];
    const read = await parser.parse(writeMail(mail({ format: 'html', enclosures })));
    expect(read.attachments.map(({ name, type }) => [name, type])).toEqual([
      ['trou.png', 'image/png'],
      ['facture.pdf', 'application/pdf'],
    ]);
    expect(read.attachments.map(({ content }) => Buffer.from(content))).toEqual(
      enclosures.map(({ content }) => content),
    );
  });

  test('keeps what it quotes out of sight, and its thread', async () => {
    const town = {
      fromName: 'Karim Lefort',
      fromAddress: 'mairie@demo.parvis.test',
      text: 'Où ?\n\nKarim',
      date: new Date('2026-11-24T15:40:00Z'),
    };
    const text = `Derrière le transformateur.\n\n${quote(town, 'Europe/Paris')}`;
    const read = await parser.parse(
      writeMail(
        mail({
          text,
          inReplyTo: '<b@demo.parvis.test>',
          references: ['<a@courriel.test>', '<b@demo.parvis.test>'],
        }),
      ),
    );
    expect(read.visibleText).toBe('Derrière le transformateur.');
    expect(read.text).toContain('24 nov. 2026 à 16:40, Karim Lefort <mairie@demo.parvis.test> a écrit');
    expect(read.inReplyTo).toBe('<b@demo.parvis.test>');
    expect(read.references).toEqual(['<a@courriel.test>', '<b@demo.parvis.test>']);
  });
});
