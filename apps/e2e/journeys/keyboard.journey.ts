import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anAgent, closeBrowser, type Agent } from '../support/agents.js';
import { file, liveState } from '../support/console.js';

let agent: Agent;
beforeAll(async () => {
  agent = await anAgent('superviseur');
  await liveState(agent.page, 'live').waitFor();
  await agent.page.getByTestId('queue-row').first().waitFor();
});
afterAll(closeBrowser);

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => agent.page.keyboard.press(key)), Promise.resolve());
const focusedRow = () =>
  agent.page.evaluate(
    () => document.activeElement?.closest('[data-ticket]')?.getAttribute('data-ticket') ?? null,
  );

describe('without a mouse', () => {
  test('j and k move, o opens, Escape comes back to the same row', async () => {
    await press('j', 'j', 'j', 'k');
    const second = await focusedRow();
    expect(second).toMatch(/^\d{4}-\d{6}$/);
    await press('o');
    await file(agent.page).waitFor();
    expect(agent.page.url()).toContain(`/console/file/${second}`);
    await press('Escape');
    await file(agent.page).waitFor({ state: 'detached' });
    expect(await focusedRow()).toBe(second);
  });

  test('r writes to the resident, n to colleagues, and keys typed there are text', async () => {
    await press('o');
    await file(agent.page).waitFor();
    await press('n');
    await agent.page.getByLabel('Note interne, visible des agents seulement').waitFor();
    await press('j', 'o', 'r');
    expect(await agent.page.getByLabel('Note interne, visible des agents seulement').inputValue()).toBe(
      'jor',
    );
    await press('Control+A', 'Backspace');
    await agent.page.keyboard.type('Vu avec l’équipe du secteur nord.');
    await press('Control+Enter');
    await agent.page.getByTestId('timeline-note').filter({ hasText: 'secteur nord' }).waitFor();
  });

  test('w and c open their dialogs, Escape closes them and not the file', async () => {
    for (const [key, title] of [
      ['w', 'Attendre l’usager'],
      ['c', 'Clôturer la demande'],
    ] as const) {
      await agent.page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await press(key);
      const dialog = agent.page.getByRole('dialog', { name: title });
      await dialog.waitFor();
      await press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await file(agent.page).count()).toBe(1);
    }
    await press('Escape');
  });

  test('? tells the keys, g c goes to the mails held', async () => {
    await press('?');
    const help = agent.page.getByRole('dialog', { name: 'Raccourcis clavier' });
    await help.waitFor();
    await press('Escape');
    await help.waitFor({ state: 'detached' });
    await press('g', 'c');
    await agent.page.getByRole('heading', { name: 'Courriels retenus' }).waitFor();
    await press('g', 'f');
    await agent.page.getByTestId('queue').waitFor();
    expect(agent.faults).toEqual([]);
  });
});
