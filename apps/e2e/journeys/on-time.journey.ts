import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OnTimeView } from '@parvis/contract';
import { anAgent, closeBrowser, PHONE, type Agent } from '../support/agents.js';
import { barriers, overflow, picture } from '../support/look.js';

let agent: Agent;
beforeAll(async () => {
  agent = await anAgent('qualite', { at: '/console/engagements' });
});
afterAll(closeBrowser);

const rate = () => agent.page.getByTestId('on-time-rate');
const rows = () => agent.page.getByTestId('on-time-table').locator('tbody tr');

describe('who answers for quality', () => {
  test('sees the rate with the sum it comes from, as the server counts it', async () => {
    await agent.page.getByRole('link', { name: 'Taux de respect' }).click();
    await rate().waitFor();
    const view = (await (await agent.context.request.get('/api/quality/on-time')).json()) as OnTimeView;
    const { kept, late, overdue } = view.total.counts;
    await agent.page
      .getByTestId('on-time-formula')
      .filter({ hasText: `${kept} ÷ (${kept} + ${late} + ${overdue})` })
      .waitFor();
    expect(await rows().count()).toBe(view.groups.length);
    expect(await barriers(agent.page)).toEqual([]);
    await picture(agent.page, 'on-time');
  });

  test('goes back a month and comes again, asks it by engagement, and shares the address', async () => {
    await agent.page.getByRole('button', { name: 'Mois précédent' }).click();
    await agent.page.waitForURL(/du=\d{4}-\d\d-01/);
    await agent.page.getByRole('button', { name: 'Mois suivant' }).click();
    await agent.page.getByLabel('Détail par').selectOption('kind');
    await rows().filter({ hasText: 'Réponse à l’usager' }).waitFor();
    expect(agent.page.url()).toMatch(/\?du=\d{4}-\d\d-01&au=\d{4}-\d\d-\d\d&par=kind$/);
    const before = await rate().innerText();
    await agent.page.reload();
    await rows().filter({ hasText: 'Réponse à l’usager' }).waitFor();
    expect(await rate().innerText()).toBe(before);
  });

  test('takes the ledger home', async () => {
    const [download] = await Promise.all([
      agent.page.waitForEvent('download'),
      agent.page.getByRole('link', { name: 'Registre (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^engagements-\d{4}-\d\d-01-\d{4}-\d\d-\d\d\.csv$/);
  });

  test('reads it on a telephone', async () => {
    await agent.page.setViewportSize(PHONE);
    expect(await overflow(agent.page)).toBeLessThanOrEqual(0);
    expect(await barriers(agent.page)).toEqual([]);
    await picture(agent.page, 'on-time-phone');
    expect(agent.faults).toEqual([]);
  });
});
