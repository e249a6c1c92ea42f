import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { MailSender, OutgoingMail } from '../../port/mail-sender.js';
import { parseMail } from '../parse-mail.js';
import { aMail } from './a-mail.js';

export interface SenderUnderTest {
  sender: MailSender;
  /** the raw mails that left, oldest first */
  left(): Promise<Buffer[]>;
  tearDown(): Promise<void>;
}

/** What every sender does, whatever stands behind it. */
export const mailSenderContract = (name: string, start: () => Promise<SenderUnderTest>) => {
  describe(`${name} keeps the promises of a mail sender`, () => {
    let under: SenderUnderTest;
    beforeEach(async () => {
      under = await start();
    });
    afterEach(() => under.tearDown());

    const leave = async (changes: Partial<OutgoingMail>): Promise<Buffer> => {
      expect((await under.sender.send(aMail(changes))).status).toBe('sent');
      return (await under.left()).at(-1)!;
    };

    test('it is ready', async () => {
      await expect(under.sender.verify!()).resolves.toBeUndefined();
    });

    test('every field arrives as it was given', async () => {
      const mail = await parseMail(await leave({}));
      expect(mail).toMatchObject({
        messageId: '<demande.7f3a@ville.test>',
        inReplyTo: '<un@exemple.test>',
        references: ['<zero@ville.test>', '<un@exemple.test>'],
        from: { name: 'Mairie de Valmont', address: 'mairie@ville.test' },
        to: [{ name: 'Élodie Lefèvre', address: 'elodie@exemple.test' }],
        replyTo: [{ name: 'Mairie de Valmont', address: 'mairie+t.8f2c@ville.test' }],
        subject: 'Votre demande « Lampadaire » a été reçue',
        date: new Date('2026-01-05T09:12:33Z'),
        text: 'Bonjour,\n\nVotre demande a été reçue.\n.\n..',
        safeHtml: null,
      });
      expect(mail.headers['auto-submitted']).toEqual(['auto-generated']);
      expect(mail.headers['bcc']).toBeUndefined();
    });

    test('text and HTML leave as alternatives', async () => {
      const mail = await parseMail(await leave({ html: '<p>Été</p>' }));
      expect([mail.safeHtml, mail.text]).toEqual([
        '<p>Été</p>',
        'Bonjour,\n\nVotre demande a été reçue.\n.\n..',
      ]);
      expect(mail.headers['content-type']![0]).toMatch(/^multipart\/alternative/);
    });

    test('no line is longer than a relay carries, and every one ends with CRLF', async () => {
      const raw = (
        await leave({
          text: `${'é'.repeat(5_000)}\n\nx`,
          html: '<p>a\nb</p>',
          subject: 'à'.repeat(400),
          references: Array.from({ length: 60 }, (_, i) => `<ref.${i}@ville.test>`),
        })
      ).toString('latin1');
      expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
      expect(raw.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
      expect(raw).toMatch(/^[\0-\x7f]*$/);
      const mail = await parseMail(Buffer.from(raw, 'latin1'));
      expect([mail.text, mail.subject, mail.references.length]).toEqual([
        `${'é'.repeat(5_000)}\n\nx`,
        'à'.repeat(400),
        60,
      ]);
    });

    test('a long identifier is in one piece', async () => {
      const messageId = `<${'demande-'.repeat(20)}@ville.test>`;
      const raw = await leave({ messageId });
      expect(raw.toString()).toMatch(new RegExp(`\r\nMessage-ID:(?:\r\n)? ${messageId}\r\n`));
    });

    const injection = 'x\r\nBcc: pirate@exemple.test\r\n\r\ncorps';
    test.each<[string, Partial<OutgoingMail>]>([
      ['subject', { subject: injection }],
      ['name', { to: [{ name: injection, address: 'elodie@exemple.test' }] }],
      ['sender’s name', { from: { name: injection, address: 'mairie@ville.test' } }],
      ['further field', { headers: { 'X-Note': injection } }],
      ['references', { references: [injection, '<un@exemple.test>'] }],
    ])('line breaks in the %s open no field', async (_where, changes) => {
      const mail = await parseMail(await leave(changes));
      expect(mail.headers['bcc']).toBeUndefined();
      expect(mail.text).toBe('Bonjour,\n\nVotre demande a été reçue.\n.\n..');
      expect(mail.to.map(({ address }) => address)).toEqual(['elodie@exemple.test']);
    });

    test('an identifier of theirs that cannot be written is left out: their answer leaves all the same', async () => {
      const references = ['<un@exemple.test>', '<é@exemple.test>', '<a\r\nBcc: b@x.test>'];
      const mail = await parseMail(await leave({ inReplyTo: '<é@exemple.test>', references }));
      expect([mail.inReplyTo, mail.references]).toEqual([null, ['<un@exemple.test>']]);
      expect(mail.headers['bcc']).toBeUndefined();
    });

    test('a very long identifier of theirs still makes a thread', async () => {
      const long = `<${'a'.repeat(880)}@exemple.test>`;
      const mail = await parseMail(await leave({ inReplyTo: long, references: [long] }));
      expect([mail.inReplyTo, mail.references]).toEqual([long, [long]]);
    });

    test.each<[string, Partial<OutgoingMail>]>([
      [
        'an address with a line break',
        { to: [{ name: '', address: 'a@exemple.test\r\nBcc: b@exemple.test' }] },
      ],
      ['an address that is two', { to: [{ name: '', address: 'a@exemple.test, b@exemple.test' }] }],
      ['an address with SMTP parameters', { to: [{ name: '', address: 'a@exemple.test> NOTIFY=NEVER' }] }],
      ['an identifier with a line break', { messageId: '<a@x.test>\r\nBcc: b@x.test' }],
      ['an identifier without brackets', { messageId: 'a@x.test' }],
      ['a field name with a colon', { headers: { 'Bcc: b@x.test\r\nX': 'y' } }],
      ['a field that is not a further one', { headers: { 'Message-Id': '<autre@x.test>' } }],
      ['nobody to go to', { to: [] }],
    ])('%s is refused before anything leaves', async (_what, changes) => {
      expect(await under.sender.send(aMail(changes))).toMatchObject({
        status: 'permanent-failure',
        code: 'unwritable',
      });
      expect(await under.left()).toEqual([]);
    });
  });
};
