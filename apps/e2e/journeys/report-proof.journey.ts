import { afterAll, describe, expect, test } from '@jest/globals';
import { aBrowser, closeBrowser, PHONE } from '../support/agents.js';
import { barriers, picture } from '../support/look.js';
import { button, reportUpTo, title } from '../support/residents.js';
import { aSubject, reportsSaying } from '../support/town.js';

afterAll(closeBrowser);

/** ten freely, and one more for who can't prove anything */
const BEFORE = 11;

describe('when many reports came from one address', () => {
  test('the device works for the next one, and it leaves', async () => {
    const { page, context, faults, leave } = await aBrowser({ viewport: PHONE, colorScheme: 'dark' });
    for (let count = 0; count < BEFORE; count++) {
      const report = { topic: 'lampadaire', description: 'Éteint.', address: `${count} rue Neuve` };
      const sent = await context.request.post('/api/reports', { data: report });
      expect(sent.status()).toBe(201);
    }
    const story = aSubject('Le douzième signalement');
    await reportUpTo(page, 'verifier', { story });
    await button(page, 'Envoyer à la mairie').click();
    await page.getByRole('alert').getByText('Votre demande n’est pas encore partie').waitFor();
    await picture(page, 'portal-script-proof');
    expect(await barriers(page)).toEqual([]);
    await page.getByText('Vérifié', { exact: true }).waitFor();
    await button(page, 'Envoyer à la mairie').click();
    await title(page, 'C’est envoyé, merci');
    expect(await reportsSaying(story)).toBe(1);
    expect(faults).toEqual([]);
    await leave();
  });
});
