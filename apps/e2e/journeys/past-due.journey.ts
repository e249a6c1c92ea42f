import { afterAll, describe, expect, test } from '@jest/globals';
import { anAgent, closeBrowser, NEW_MAIL } from '../support/agents.js';
import { chip, file, liveState, openFile, row } from '../support/console.js';
import { aSubject, letTimeBe, residentWrites, theTimeIs } from '../support/town.js';

const EIGHT_DAYS = 8 * 86_400_000;

let before: Date;
afterAll(async () => {
  if (before) await letTimeBe(before);
  await closeBrowser();
});

describe('a promise nobody kept', () => {
  test('is broken once, before the agent’s eyes', async () => {
    const { page, faults, leave } = await anAgent('superviseur', { at: NEW_MAIL });
    await liveState(page, 'live').waitFor();
    const subject = aSubject('Banc cassé au square');
    await residentWrites({ subject, text: 'Bonjour, un banc est cassé au square des Tilleuls.' });
    await row(page, subject).waitFor();
    await openFile(page, subject);
    expect(await chip(file(page)).getAttribute('data-tone')).toBe('calm');

    before = await theTimeIs();
    await letTimeBe(new Date(before.getTime() + EIGHT_DAYS));
    await file(page).locator('[data-testid=promise-chip][data-tone=late]').first().waitFor();
    const broken = page.getByTestId('timeline-event').filter({ hasText: 'Engagement hors délai : Réponse' });
    await broken.first().waitFor();
    await letTimeBe(new Date(before.getTime() + EIGHT_DAYS + 3_600_000));
    await page.waitForTimeout(1_500);
    expect(await broken.count()).toBe(1);
    expect(faults).toEqual([]);
    await leave();
  });
});
