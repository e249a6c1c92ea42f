import { describe, expect, test } from '@jest/globals';
import { parseMail } from './parse-mail.js';
import { KEPT_TEXTS } from './testing/kept-texts.js';
import { QUOTED_MAILS } from './testing/quoted-mails.js';
import { FROM_LUCIE, rawMail } from './testing/raw-mail.js';
import { visibleText } from './visible-text.js';

describe('what the person wrote this time', () => {
  test.each([...QUOTED_MAILS, ...KEPT_TEXTS].map((mail) => [mail.program, mail] as const))(
    '%s',
    (_program, { text, subject, visible }) => {
      expect(visibleText(text, subject)).toBe(visible);
    },
  );

  test('HTML of Gmail, of which only the HTML part came', async () => {
    const html =
      '<div dir="ltr">Toujours éteint.</div><br><div class="gmail_quote"><div dir="ltr">Le lun. 5 janv. 2026 à 10:12, Mairie &lt;<a href="mailto:mairie@ville.test">mairie@ville.test</a>&gt; a écrit :<br></div><blockquote>Bonjour,<br>Merci.</blockquote></div>';
    const mail = await parseMail(rawMail([FROM_LUCIE, 'Content-Type: text/html; charset=utf-8'], html));
    expect(mail.visibleText).toBe('Toujours éteint.');
    expect(mail.text).toContain('> Merci.');
  });

  test('HTML of Outlook, of which only the HTML part came', async () => {
    const html =
      '<div>Toujours éteint.</div><div style="border-top:solid #E1E1E1 1.0pt"><p><b>De&nbsp;:</b> Mairie &lt;mairie@ville.test&gt;<br><b>Envoyé&nbsp;:</b> lundi 5 janvier 2026 10:12<br><b>À&nbsp;:</b> Lucie<br><b>Objet&nbsp;:</b> RE: Lampadaire</p></div><p>Bonjour</p>';
    const mail = await parseMail(
      rawMail([FROM_LUCIE, 'Subject: RE: Lampadaire', 'Content-Type: text/html; charset=utf-8'], html),
    );
    expect(mail.visibleText).toBe('Toujours éteint.');
  });
});
