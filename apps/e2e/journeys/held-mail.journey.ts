import { afterAll, describe, expect, test } from '@jest/globals';
import { anAgent, closeBrowser, NEW_MAIL } from '../support/agents.js';
import { liveState, row } from '../support/console.js';
import { aSubject, residentWrites } from '../support/town.js';

afterAll(closeBrowser);

describe('what came without becoming a request', () => {
  test('an automatic answer is held, shown at once, and opened as a request by a person', async () => {
    const { page, faults, leave } = await anAgent('superviseur', { at: '/console/courriels' });
    await liveState(page, 'live').waitFor();
    const subject = aSubject('Absence du bureau');
    await residentWrites({
      subject,
      text: 'Je suis absent jusqu’au 14. Pour toute urgence, écrivez à mon collègue.',
      headers: { 'Auto-Submitted': 'auto-replied' },
    });
    const held = page.getByTestId('intake-row').filter({ hasText: subject });
    await held.getByText('Réponse automatique', { exact: true }).waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      held.getByRole('link', { name: /Télécharger l’original/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.eml$/);

    await held.getByRole('button', { name: /Ouvrir une demande/ }).click();
    await held.waitFor({ state: 'detached' });
    await page.goto(NEW_MAIL);
    await row(page, subject).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });
});
