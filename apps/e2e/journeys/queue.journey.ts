import { afterAll, describe, expect, test } from '@jest/globals';
import { anAgent, closeBrowser } from '../support/agents.js';
import { liveState } from '../support/console.js';

afterAll(closeBrowser);

describe('the live queue', () => {
  test('the nearest promise comes first, and filters live in the address', async () => {
    const { page, faults, leave } = await anAgent('superviseur');
    await page.getByTestId('queue-row').first().waitFor();
    const words = await page.getByTestId('promise-chip').first().textContent();
    expect(words).toContain('en retard');

    await page.getByTestId('filter-due').selectOption('paused');
    await page.locator('[data-testid=queue-row] [data-tone=paused]').first().waitFor();
    expect(new URL(page.url()).searchParams.get('echeance')).toBe('paused');
    expect(await page.locator('[data-testid=queue-row] [data-tone=late]').count()).toBe(0);

    // sent to a colleague, the address shows the same list
    await page.reload();
    await page.locator('[data-testid=queue-row] [data-tone=paused]').first().waitFor();
    expect(await page.getByTestId('filter-due').inputValue()).toBe('paused');
    await page.getByRole('button', { name: 'Effacer les filtres' }).click();
    await page.locator('[data-testid=queue-row] [data-tone=late]').first().waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  test('whatever its length, only what is seen stands in the page', async () => {
    const { page, leave } = await anAgent('superviseur', { at: '/console/file?statut=all' });
    await liveState(page, 'live').waitFor();
    await page.getByTestId('queue-row').first().waitFor();
    const scroller = page.getByRole('table');
    const seen = new Set<string>();
    for (let turn = 0; turn < 60; turn++) {
      for (const number of await page
        .locator('[data-ticket]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-ticket')!)))
        seen.add(number);
      expect(await page.getByTestId('queue-row').count()).toBeLessThan(60);
      const end = await scroller.evaluate((box) => {
        const before = box.scrollTop;
        box.scrollTop += box.clientHeight;
        return box.scrollTop === before;
      });
      if (end) break;
      await page.waitForTimeout(60);
    }
    expect(seen.size).toBeGreaterThanOrEqual(200);
    await leave();
  });

  test('an agent of one service sees that service alone', async () => {
    const { page, leave } = await anAgent('service', { at: '/console/file?statut=all' });
    await page.getByTestId('queue-row').first().waitFor();
    const services = await page.getByTestId('filter-service').locator('option').allTextContents();
    expect(services).toEqual(['Tous les services', 'Voirie et éclairage public']);
    await leave();
  });
});
