import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketView } from '@parvis/contract';
import { anAgent, closeBrowser, type Agent } from '../support/agents.js';
import { file, liveState } from '../support/console.js';
import { barriers, overflow, picture } from '../support/look.js';

let agent: Agent;
beforeAll(async () => {
  agent = await anAgent('telephone');
  await liveState(agent.page, 'live').waitFor();
  await agent.page.getByTestId('queue-row').first().waitFor();
});
afterAll(closeBrowser);

let spent = 0;
const press = (...keys: string[]) => {
  spent += keys.length;
  return keys.reduce((before, key) => before.then(() => agent.page.keyboard.press(key)), Promise.resolve());
};
const type = (text: string) => {
  spent += text.length;
  return agent.page.keyboard.type(text);
};
/**
 * Seconds a person needs for what was pressed since `spent` was 0, whatever the machine: the keystroke-level model
 * (Card, Moran and Newell, 1980), 0.2 s a key and 1.35 s of thought before each field.
 */
const seconds = (fields: number) => spent * 0.2 + fields * 1.35;
const toast = () => agent.page.getByTestId('toast');
const entry = () => agent.page.getByTestId('entry');
const opened = async (number: string): Promise<TicketView> =>
  (await (await agent.context.request.get(`/api/tickets/${number}`)).json()) as TicketView;
const numberShown = () => agent.page.url().split('/file/')[1]!.slice(0, 11);

describe('with the telephone in one hand', () => {
  test('information given is counted in two keys, and taken back', async () => {
    spent = 0;
    await press('i');
    await agent.page.getByTestId('information').getByRole('button').first().waitFor();
    await picture(agent.page, 'information');
    expect(await barriers(agent.page)).toEqual([]);
    await press('2');
    expect(spent).toBeLessThanOrEqual(2);
    await toast().filter({ hasText: 'Information comptée' }).waitFor();
    await agent.page.getByTestId('information').waitFor({ state: 'detached' });
    await toast().getByRole('button', { name: 'Annuler' }).click();
    await toast().filter({ hasText: 'rien n’a été compté' }).waitFor();
  });

  test('a file is opened without the mouse: who, about what, what is promised', async () => {
    spent = 0;
    await press('e');
    await entry().waitFor();
    await type('Zoé Bardin 06 55 44 33 22');
    await press('Tab');
    await type('nid de poule');
    await agent.page.getByRole('option', { name: 'Nid-de-poule, chaussée abîmée' }).waitFor();
    await press('Enter', 'Tab');
    await type('Un trou devant la boulangerie, une moto est tombée.');
    await press('Tab');
    await type('12 rue des tan');
    await agent.page.getByRole('option', { name: '12 rue des Tanneurs' }).waitFor();
    await press('ArrowDown', 'Enter');
    await agent.page.getByText('Placé sur la carte').waitFor();
    await agent.page
      .getByTestId('entry-promise')
      .filter({ hasText: 'réponse promise au plus tard le' })
      .waitFor();
    await picture(agent.page, 'entry');
    expect(await barriers(agent.page)).toEqual([]);
    await press('Control+Enter');
    expect(seconds(5)).toBeLessThanOrEqual(30);
    await file(agent.page).waitFor();
    const ticket = await opened(numberShown());
    expect(ticket).toMatchObject({
      channel: 'phone',
      subject: 'Nid-de-poule, chaussée abîmée, 12 rue des Tanneurs',
      topic: { name: 'Nid-de-poule, chaussée abîmée' },
      resident: { firstName: 'Zoé', lastName: 'Bardin', phones: ['+33655443322'] },
      location: { address: '12 rue des Tanneurs' },
    });
    expect(ticket.commitments.some(({ state }) => state === 'running')).toBe(true);
  });

  test('who calls again is known by his telephone, and a chase-up is one key', async () => {
    const number = numberShown();
    await press('e');
    await type('06.55.44');
    const known = agent.page.getByRole('option', { name: /Zoé Bardin/ });
    await known.waitFor();
    await picture(agent.page, 'entry-known');
    await press('ArrowDown', 'Enter');
    expect(await agent.page.getByTestId('entry-person').inputValue()).toBe('Zoé Bardin');
    await press('Escape');
    await entry().waitFor({ state: 'detached' });
    await press('l');
    await agent.page.getByTestId('chase-ups').filter({ hasText: 'relancée 1 fois' }).waitFor();
    expect((await opened(number)).chaseUps).toBe(1);
    await picture(agent.page, 'chase-up');
  });

  test('what was typed is there again after the page was closed, and erased when asked', async () => {
    await agent.page.reload();
    await file(agent.page).waitFor();
    await press('e');
    await entry().waitFor();
    expect(await agent.page.getByTestId('entry-person').inputValue()).toBe('Zoé Bardin');
    await entry().getByRole('button', { name: 'Effacer' }).click();
    expect(await agent.page.getByTestId('entry-person').inputValue()).toBe('');
    await agent.page.getByTestId('entry-text').focus();
    await press('Control+Enter');
    await entry().getByText('Écrivez en une phrase').waitFor();
    await press('Escape');
    expect(agent.faults).toEqual([]);
  });

  test('the promised date of a letter counts from its postmark', async () => {
    await press('e');
    await entry().getByText('Courrier', { exact: true }).click();
    await agent.page.getByTestId('entry-text').fill('Demande de communication d’un arrêté.');
    const promise = agent.page.getByTestId('entry-promise');
    await promise.filter({ hasText: 'réponse promise' }).waitFor();
    const today = await promise.innerText();
    const earlier = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10);
    await agent.page.getByLabel('Reçu le (cachet)').fill(earlier);
    await promise.filter({ hasNotText: today }).waitFor();
    await press('Control+Enter');
    await file(agent.page).waitFor();
    await agent.page.getByTestId('ticket-subject').filter({ hasText: 'communication d’un arrêté' }).waitFor();
    const { receivedAt } = await opened(numberShown());
    expect(receivedAt.slice(0, 10)).toBe(earlier);
  });
});

test('who opens no file is offered none of it', async () => {
  const quality = await anAgent('qualite');
  await liveState(quality.page, 'live').waitFor();
  expect(await quality.page.getByRole('button', { name: 'Nouvelle demande' }).count()).toBe(0);
  await quality.page.keyboard.press('e');
  expect(await quality.page.getByTestId('entry').count()).toBe(0);
});

test('on a telephone the form is usable with a thumb', async () => {
  const { page } = await anAgent('accueil', { viewport: { width: 390, height: 844 } });
  await page.getByRole('button', { name: 'Nouvelle demande' }).click();
  await page.getByTestId('entry').waitFor();
  await picture(page, 'entry-phone');
  expect(await overflow(page)).toBe(0);
  expect(await page.getByTestId('entry-text').isVisible()).toBe(true);
  expect(await barriers(page)).toEqual([]);
});
