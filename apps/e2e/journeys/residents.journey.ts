import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketRef, TicketView } from '@parvis/contract';
import { anAgent, closeBrowser, PHONE, type Agent } from '../support/agents.js';
import { file, liveState } from '../support/console.js';
import { barriers, overflow, picture } from '../support/look.js';

let agent: Agent;
let number: string;
beforeAll(async () => {
  agent = await anAgent('superviseur');
  await liveState(agent.page, 'live').waitFor();
  for (const [firstName, email] of [
    ['Ludivine', 'ludivine.rey@exemple.test'],
    ['L.', 'lrey@exemple.test'],
  ] as const) {
    const opened = await agent.context.request.post('/api/tickets', {
      data: {
        channel: 'phone',
        subject: `Conteneur abîmé, ${firstName}`,
        description: 'Le couvercle est cassé.',
        resident: { firstName, lastName: 'Reynaudon', emails: [email], phones: ['06 44 55 66 77'] },
      },
      headers: { 'idempotency-key': `reynaudon-${firstName}` },
    });
    ({ number } = (await opened.json()) as TicketRef);
  }
});
afterAll(closeBrowser);

const card = () => agent.page.getByTestId('resident-card');
const toast = () => agent.page.getByTestId('toast');

describe('who is calling', () => {
  test('is found by the end of his telephone, from anywhere, without the mouse', async () => {
    await agent.page.keyboard.press('g');
    await agent.page.keyboard.press('u');
    await agent.page.getByTestId('residents-search').waitFor();
    await agent.page.keyboard.type('55 66 77');
    await agent.page.getByTestId('resident-row').nth(1).waitFor();
    await picture(agent.page, 'residents');
    expect(await barriers(agent.page)).toEqual([]);
    await agent.page.keyboard.press('Tab');
    await agent.page.keyboard.press('Enter');
    await card().waitFor();
  });

  test('has a card, which says who may be the same', async () => {
    await card().getByText('06 44 55 66 77').waitFor();
    await card().getByTestId('look-alike').getByText('Même téléphone').waitFor();
    await picture(agent.page, 'resident-card');
    expect(await barriers(agent.page)).toEqual([]);
  });

  test('is told apart no more: the two cards are joined, parted, and joined again', async () => {
    await card().getByRole('button', { name: 'Comparer et réunir' }).click();
    const dialog = agent.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /Ludivine/ }).click();
    await picture(agent.page, 'resident-merge');
    expect(await barriers(agent.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Réunir les fiches' }).click();
    await toast().filter({ hasText: 'réunies' }).waitFor();
    await card().getByText('Conteneur abîmé, L.').waitFor();
    await card().getByText('Conteneur abîmé, Ludivine').waitFor();
    await card()
      .getByTestId('merged')
      .getByText(/Réunie par/)
      .waitFor();

    await toast().getByRole('button', { name: 'Annuler' }).click();
    await card().getByText('Conteneur abîmé, L.').waitFor({ state: 'detached' });
    await card().getByRole('button', { name: 'Comparer et réunir' }).click();
    await agent.page.getByRole('dialog').getByRole('button', { name: 'Réunir les fiches' }).click();
    await card().getByText('Conteneur abîmé, L.').waitFor();
  });

  test('is corrected once, and called so on each of his files', async () => {
    await card().page().getByRole('button', { name: 'Modifier la fiche' }).click();
    await agent.page.getByLabel('Nom', { exact: true }).fill('Reynaudon-Faure');
    await agent.page.getByRole('combobox', { name: 'Préfère être joint par' }).click();
    await agent.page.getByRole('option', { name: 'Téléphone' }).click();
    await picture(agent.page, 'resident-correct');
    expect(await barriers(agent.page)).toEqual([]);
    await agent.page.keyboard.press('Control+Enter');
    await toast().filter({ hasText: 'Fiche enregistrée' }).waitFor();
    await agent.page.getByRole('heading', { name: 'Ludivine Reynaudon-Faure' }).waitFor();
    await card().getByRole('link', { name: 'Conteneur abîmé, L.' }).click();
    await file(agent.page).waitFor();
    await agent.page.getByRole('button', { name: 'Afficher l’usager' }).click();
    await agent.page.getByTestId('resident-panel').getByText('Ludivine Reynaudon-Faure').waitFor();
    await agent.page.getByTestId('resident-panel').getByText('Préfère être joint par téléphone').waitFor();
    const ticket = (await (await agent.context.request.get(`/api/tickets/${number}`)).json()) as TicketView;
    expect(ticket.resident).toMatchObject({ lastName: 'Reynaudon-Faure', preferredChannel: 'phone' });
    expect(agent.faults).toEqual([]);
  });

  test('is looked up on a telephone too, where the rail keeps what is rare behind « Plus »', async () => {
    await agent.page.setViewportSize(PHONE);
    await agent.page.getByRole('button', { name: 'Plus de pages' }).click();
    await agent.page.getByRole('menuitem', { name: 'Réglages' }).waitFor();
    await picture(agent.page, 'rail-more-phone');
    await agent.page.keyboard.press('Escape');
    await agent.page.getByRole('link', { name: 'Usagers', exact: true }).click();
    await agent.page.getByTestId('residents-search').fill('reynaudon');
    await agent.page.getByTestId('resident-row').first().getByRole('link').click();
    await card().waitFor();
    expect(await overflow(agent.page)).toBeLessThanOrEqual(0);
    expect(await barriers(agent.page)).toEqual([]);
    await picture(agent.page, 'resident-card-phone');
  });
});
