import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketRef, TicketView } from '@parvis/contract';
import { anAgent, closeBrowser, PHONE, type Agent } from '../support/agents.js';
import { liveState, row } from '../support/console.js';
import { barriers, overflow, picture } from '../support/look.js';

const WORD = 'Corbeilles';
let agent: Agent;
const numbers: string[] = [];
beforeAll(async () => {
  agent = await anAgent('superviseur');
  for (const place of ['gare', 'halle', 'parc']) {
    const opened = await agent.context.request.post('/api/tickets', {
      data: {
        channel: 'desk',
        subject: `${WORD} ${place}`,
        description: 'Pleine depuis hier.',
        service: 'voirie',
      },
      headers: { 'idempotency-key': `corbeille-${place}` },
    });
    if (!opened.ok()) throw new Error(await opened.text());
    numbers.push(((await opened.json()) as TicketRef).number);
  }
  await agent.page.goto(`/console/file?service=voirie&canal=desk&statut=new`);
  await liveState(agent.page, 'live').waitFor();
  await row(agent.page, `${WORD} parc`).waitFor();
});
afterAll(closeBrowser);

const bar = () => agent.page.getByTestId('bulk-bar');
const items = () => agent.page.getByTestId('bulk-item');
const toast = () => agent.page.getByTestId('toast');
const stateOf = async (number: string): Promise<TicketView> =>
  (await (await agent.context.request.get(`/api/tickets/${number}`)).json()) as TicketView;
const until = async (state: (file: TicketView) => boolean) => {
  for (;;) {
    const files = await Promise.all(numbers.map(stateOf));
    if (files.every(state)) return;
    await agent.page.waitForTimeout(100);
  }
};

describe('the same thing told three times', () => {
  test('is chosen by keys, and what would become of each is seen before', async () => {
    await agent.page.keyboard.press('j');
    await agent.page.keyboard.press('Space');
    await agent.page.keyboard.press('j');
    await agent.page.keyboard.press('j');
    await agent.page.keyboard.press('Shift+Space');
    await bar().getByText('3 demandes sélectionnées').waitFor();
    await picture(agent.page, 'bulk-chosen');
    expect(await barriers(agent.page)).toEqual([]);

    await bar().getByRole('button', { name: 'Clôturer…' }).click();
    await agent.page.getByRole('combobox', { name: 'Motif de clôture' }).click();
    await agent.page.getByRole('option', { name: 'N’est pas une demande' }).click();
    await agent.page.getByText('3 demandes seront modifiées').waitFor();
    expect(await items().count()).toBe(3);
    await picture(agent.page, 'bulk-preview');
    expect(await barriers(agent.page)).toEqual([]);
    expect((await stateOf(numbers[0]!)).status).toBe('new');
  });

  test('is closed together, and opened again together', async () => {
    await agent.page.keyboard.press('Control+Enter');
    await toast().filter({ hasText: '3 demandes clôturées' }).waitFor();
    await until(({ status }) => status === 'closed');
    await toast().getByRole('button', { name: 'Annuler' }).click();
    await until(({ status }) => status === 'open');
    expect(agent.faults).toEqual([]);
  });
});

describe('filters used every morning', () => {
  test('are kept under a name, and found again in two keys', async () => {
    await agent.page.goto('/console/file?service=voirie&agent=none');
    await agent.page.getByTestId('queue-row').first().waitFor();
    await agent.page.keyboard.press('v');
    await agent.page.getByRole('menuitem', { name: 'Enregistrer ces filtres…' }).click();
    await agent.page.getByLabel('Nom').fill('Voirie, à prendre');
    await picture(agent.page, 'view-save');
    expect(await barriers(agent.page)).toEqual([]);
    await agent.page.keyboard.press('Control+Enter');
    await toast().filter({ hasText: 'Voirie, à prendre' }).waitFor();

    await agent.page.goto('/console/file');
    await agent.page.getByTestId('queue-row').first().waitFor();
    await agent.page.keyboard.press('v');
    await agent.page.getByRole('menuitem', { name: 'Voirie, à prendre' }).waitFor();
    expect(await barriers(agent.page)).toEqual([]);
    await picture(agent.page, 'views');
    await agent.page.keyboard.press('ArrowDown');
    await agent.page.keyboard.press('Enter');
    await agent.page.waitForURL(/agent=none/);
    await agent.page.getByTestId('views').filter({ hasText: 'Voirie, à prendre' }).waitFor();
  });

  test('are removed, and that is taken back', async () => {
    await agent.page.getByRole('menu').waitFor({ state: 'detached' });
    await agent.page.keyboard.press('v');
    await agent.page.getByRole('menuitem', { name: /Modifier/ }).click();
    await agent.page.getByRole('button', { name: 'Supprimer la vue' }).click();
    await toast().filter({ hasText: 'supprimée' }).waitFor();
    await toast().getByRole('button', { name: 'Annuler' }).click();
    await agent.page.getByTestId('views').filter({ hasText: 'Voirie, à prendre' }).waitFor();
    await agent.page.setViewportSize(PHONE);
    expect(await overflow(agent.page)).toBeLessThanOrEqual(0);
    await picture(agent.page, 'queue-phone');
    expect(agent.faults).toEqual([]);
  });
});
