import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EngagementBoard } from '@parvis/contract';
import { anAgent, closeBrowser, type Agent } from '../support/agents.js';
import { file, liveState } from '../support/console.js';
import { barriers, overflow, picture } from '../support/look.js';

let agent: Agent;
beforeAll(async () => {
  agent = await anAgent('superviseur');
  await liveState(agent.page, 'live').waitFor();
});
afterAll(closeBrowser);

const lines = () => agent.page.getByTestId('due-line');
const tile = (band: string) => agent.page.getByTestId(`band-${band}`);

describe('a supervisor looks at what is about to be broken', () => {
  test('sees it by service and agent, as the server counts it', async () => {
    await agent.page.keyboard.press('g');
    await agent.page.keyboard.press('e');
    await lines().first().waitFor();
    const board = (await (await agent.context.request.get('/api/engagements')).json()) as EngagementBoard;
    const late = board.services.reduce((sum, { counts }) => sum + counts.late, 0);
    expect(late).toBeGreaterThan(0);
    await tile('late')
      .filter({ hasText: String(late) })
      .waitFor();
    await picture(agent.page, 'engagements');
    expect(await barriers(agent.page)).toEqual([]);
  });

  test('narrows it to one service, and shares the address', async () => {
    const services = agent.page.getByTestId('engagements-services').getByRole('button');
    const name = (await services.first().textContent())!;
    await services.first().click();
    await lines().filter({ hasNotText: name }).first().waitFor({ state: 'detached' });
    expect(agent.page.url()).toContain('service=');
    await agent.page.reload();
    await lines().first().waitFor();
    await agent.page.getByRole('button', { name: 'Tout afficher' }).click();
    await lines().filter({ hasNotText: name }).first().waitFor();
  });

  test('sees what a colleague does, without touching anything', async () => {
    const free = lines().filter({ hasText: 'sans agent' }).filter({ hasText: 'Prendre en charge' }).first();
    const number = (await free.getAttribute('data-due-line'))!;
    const colleague = await anAgent('superviseur', { at: `/console/file/${number}` });
    await file(colleague.page).waitFor();
    await colleague.page.keyboard.press('a');
    const line = agent.page.locator(`[data-due-line="${number}"]`);
    await line.getByText('sans agent').waitFor({ state: 'detached' });
    await line.getByRole('button', { name: /^Répondre/ }).waitFor();
    await colleague.leave();
  });

  test('takes a file nobody has, thinks better of it, and answers another, by keys alone', async () => {
    const free = lines().filter({ hasText: 'sans agent' }).filter({ hasText: 'Prendre en charge' }).first();
    const number = (await free.getAttribute('data-due-line'))!;
    const line = agent.page.locator(`[data-due-line="${number}"]`);
    await free.getByRole('button').click();
    await line.getByRole('button', { name: /^Répondre/ }).waitFor();
    await picture(agent.page, 'engagements-taken');
    await agent.page.getByTestId('toast').getByRole('button', { name: 'Annuler' }).click();
    await line.getByRole('button', { name: /^Prendre en charge/ }).click();
    await line.getByRole('button', { name: /^Répondre/ }).waitFor();

    await line.getByRole('link').focus();
    await agent.page.keyboard.press('Tab');
    await agent.page.keyboard.press('Enter');
    await file(agent.page).waitFor();
    await agent.page.getByLabel('Message à l’usager').waitFor();
    expect(agent.page.url()).toContain(number);
    expect(
      await agent.page.getByLabel('Message à l’usager').evaluate((field) => field === document.activeElement),
    ).toBe(true);
    expect(agent.faults).toEqual([]);
  });

  test('reads it on a telephone too', async () => {
    await agent.page.setViewportSize({ width: 390, height: 844 });
    await agent.page.goto('/console/engagements');
    await lines().first().waitFor();
    expect(await overflow(agent.page)).toBeLessThanOrEqual(0);
    expect(await barriers(agent.page)).toEqual([]);
    await picture(agent.page, 'engagements-phone');
  });
});
