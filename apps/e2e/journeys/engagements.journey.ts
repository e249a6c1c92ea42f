import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EngagementBoard, TicketView } from '@parvis/contract';
import { anAgent, closeBrowser, type Agent } from '../support/agents.js';
import { file, liveState } from '../support/console.js';
import { hasFocus } from '../support/keys.js';
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
    await free.getByRole('button', { name: /^Prendre en charge/ }).click();
    await line.getByRole('button', { name: /^Répondre/ }).waitFor();
    await picture(agent.page, 'engagements-taken');
    await agent.page.getByTestId('toast').getByRole('button', { name: 'Annuler' }).click();
    await line.getByRole('button', { name: /^Prendre en charge/ }).click();
    await line.getByRole('button', { name: /^Répondre/ }).waitFor();

    await line.getByRole('link').focus();
    await agent.page.keyboard.press('Tab');
    await agent.page.keyboard.press('Enter');
    await file(agent.page).waitFor();
    await hasFocus(agent.page.getByLabel('Message à l’usager'));
    expect(agent.page.url()).toContain(number);
    expect(agent.faults).toEqual([]);
  });

  test('chooses several by keys, gives them away together, and takes it back', async () => {
    await agent.page.goto('/console/engagements?echeance=late');
    await lines().nth(2).waitFor();
    const number = (await lines().first().getAttribute('data-due-line'))!;
    const seen = async () =>
      (await (await agent.context.request.get(`/api/tickets/${number}`)).json()) as TicketView;
    const ownerOf = async () => (await seen()).assignee?.name;
    // on some days of the week the first late file is the one she took above
    await agent.context.request.put(`/api/tickets/${number}/assignment`, {
      headers: { 'if-match': `"${(await seen()).version}"` },
      data: { agentId: null },
    });
    await lines().first().getByText('sans agent').waitFor();
    const before = await ownerOf();
    expect(before).toBeUndefined();
    await agent.page.keyboard.press('j');
    await agent.page.keyboard.press('x');
    await agent.page.keyboard.press('j');
    await agent.page.keyboard.press('j');
    await agent.page.keyboard.press('Shift+X');
    await agent.page.getByText('3 demandes sélectionnées').waitFor();
    await picture(agent.page, 'engagements-chosen');
    expect(await barriers(agent.page)).toEqual([]);
    await agent.page.keyboard.press('t');
    await agent.page.locator('[role=dialog] input:focus').waitFor();
    await agent.page.keyboard.type('Moi');
    await agent.page.keyboard.press('ArrowDown');
    await agent.page.keyboard.press('Enter');
    await agent.page.locator('[data-testid=bulk-item][data-ok]').nth(2).waitFor();
    await agent.page.keyboard.press('Control+Enter');
    const undo = agent.page.getByTestId('toast').getByRole('button', { name: 'Annuler' });
    await undo.waitFor();
    expect(await ownerOf()).toBe('Hélène Marchand');
    await undo.click();
    while ((await ownerOf()) !== before) await agent.page.waitForTimeout(100);
  });

  test('reads it on a telephone too', async () => {
    await agent.page.setViewportSize({ width: 390, height: 844 });
    await agent.page.goto('/console/engagements');
    await lines().first().waitFor();
    expect(await overflow(agent.page)).toBeLessThanOrEqual(0);
    expect(await barriers(agent.page)).toEqual([]);
    await picture(agent.page, 'engagements-phone');
    // RGAA 10.11: 320 points wide, as on a page enlarged four times
    await agent.page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(agent.page)).toBeLessThanOrEqual(0);
    await agent.page.setViewportSize({ width: 390, height: 844 });
  });

  test('says why a file is late and what comes next, without leaving the line', async () => {
    await agent.page.goto('/console/engagements?echeance=late');
    await lines().first().waitFor();
    const number = (await lines().first().getAttribute('data-due-line'))!;
    await agent.page.keyboard.press('j');
    await agent.page.keyboard.press('l');
    const dialog = agent.page.getByRole('dialog', { name: 'Prendre acte du retard' });
    await dialog.getByLabel('Raison').selectOption({ index: 1 });
    await dialog.getByLabel('Prochaine action').fill('Intervention de l’équipe de nuit');
    await picture(agent.page, 'engagements-acknowledge');
    expect(await barriers(agent.page)).toEqual([]);
    await agent.page.keyboard.press('ControlOrMeta+Enter');
    await agent.page
      .getByTestId('toast')
      .getByText(new RegExp(`${number}.*retard pris en compte`))
      .waitFor();
    await dialog.waitFor({ state: 'detached' });
    const answered = await agent.context.request.get(`/api/tickets/${number}`);
    const { commitments } = (await answered.json()) as TicketView;
    expect(commitments.some(({ acknowledgedUntil }) => acknowledgedUntil !== null)).toBe(true);
    // the next who looks at the board sees that somebody answers for it
    await agent.page
      .locator(`[data-due-line="${number}"]`)
      .getByText('prise d’acte «\u00a0Intervention de l’équipe de nuit\u00a0»')
      .waitFor();
    await picture(agent.page, 'engagements-acknowledged-phone');
  });
});
