import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { anAgent, closeBrowser, type Agent, NEW_MAIL } from '../support/agents.js';
import { file, liveState, messages, openFile, reply, row } from '../support/console.js';
import { aSubject, cutListen, residentWrites } from '../support/town.js';

let one: Agent;
let two: Agent;
let subject: string;
afterAll(closeBrowser);

beforeEach(async () => {
  await Promise.all([one?.leave(), two?.leave()]);
  one = await anAgent('superviseur', { at: NEW_MAIL });
  two = await anAgent('elodie.fabre', { at: NEW_MAIL });
  subject = aSubject('Question sur la cantine');
  for (const { page } of [one, two]) await liveState(page, 'live').waitFor();
  await residentWrites({ subject, text: 'Bonjour, comment inscrire mon fils à la cantine ?' });
  for (const { page } of [one, two]) await row(page, subject).waitFor();
});

describe('two agents on one file', () => {
  test('the second to answer sees the first one’s answer before his leaves', async () => {
    for (const { page } of [one, two]) await openFile(page, subject);
    await two.page.getByLabel('Message à l’usager').fill('Bonjour, voici le formulaire.');
    await reply(one.page, 'Bonjour, l’inscription se fait en ligne.');
    await two.page.getByTestId('send-gate').filter({ hasText: 'l’inscription se fait en ligne' }).waitFor();
    await two.page.getByTestId('composer').getByRole('button', { name: 'Envoyer', exact: true }).click();
    expect(await messages(two.page).filter({ hasText: 'voici le formulaire' }).count()).toBe(0);
    expect(await two.page.getByLabel('Message à l’usager').inputValue()).toBe(
      'Bonjour, voici le formulaire.',
    );
  });

  test('who acts on a page that has moved is shown what changed, and may do it again', async () => {
    for (const { page } of [one, two]) await openFile(page, subject);
    // the second no longer hears anything, and does not know it yet
    await two.page.routeWebSocket(/socket\.io/, () => undefined);
    await two.page.reload();
    await two.page.getByTestId('ticket-subject').filter({ hasText: subject }).waitFor();
    await one.page.getByRole('button', { name: 'M’affecter' }).click();
    await one.page.getByTestId('ticket-assignee').filter({ hasText: 'Hélène' }).waitFor();

    await two.page.getByRole('button', { name: 'M’affecter' }).click();
    const stale = two.page.getByTestId('stale');
    await stale.filter({ hasText: 'Hélène Marchand a pris en charge la demande' }).waitFor();
    await stale.getByRole('button', { name: 'Refaire' }).click();
    await two.page.getByTestId('ticket-assignee').filter({ hasText: 'Élodie Fabre' }).waitFor();
    await one.page.getByTestId('ticket-assignee').filter({ hasText: 'Élodie Fabre' }).waitFor();
  });
});

describe('a lost connection', () => {
  test('a console that lost its network says so, and catches up by itself', async () => {
    await openFile(two.page, subject);
    await two.context.setOffline(true);
    await liveState(two.page, 'offline').waitFor();
    await openFile(one.page, subject);
    await reply(one.page, 'Bonjour, les inscriptions ouvrent lundi.');
    const missed = aSubject('Arrivée pendant la coupure');
    await residentWrites({ subject: missed, text: 'Bonjour, ceci est arrivé pendant la coupure.' });
    await row(one.page, missed).waitFor();
    expect(await row(two.page, missed).count()).toBe(0);

    await two.context.setOffline(false);
    await liveState(two.page, 'live').waitFor();
    await messages(two.page).filter({ hasText: 'les inscriptions ouvrent lundi' }).waitFor();
    await two.page.keyboard.press('Escape');
    await two.page
      .getByTestId('news-pill')
      .click()
      .catch(() => undefined);
    await row(two.page, missed).waitFor();
  });

  test('a server whose ear was cut tells its consoles to ask again, and goes on', async () => {
    await openFile(two.page, subject);
    await openFile(one.page, subject);
    await cutListen();
    await reply(one.page, 'Bonjour, rendez-vous à l’accueil.');
    await messages(two.page).filter({ hasText: 'rendez-vous à l’accueil' }).waitFor();
    await liveState(two.page, 'live').waitFor();
    await reply(one.page, 'Nous sommes ouverts jusqu’à 17 h 30.');
    await messages(two.page).filter({ hasText: 'jusqu’à 17 h 30' }).waitFor();
    expect(await file(two.page).count()).toBe(1);
  });
});
