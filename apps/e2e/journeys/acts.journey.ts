import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketView } from '@parvis/contract';
import type { Page } from 'playwright-core';
import { anAgent, closeBrowser, type Agent, NEW_MAIL } from '../support/agents.js';
import { chip, file, messages, openFile, row } from '../support/console.js';
import { barriers } from '../support/look.js';
import { aSubject, residentWrites } from '../support/town.js';

let agent: Agent;
const subject = aSubject('Demande d’arrêté de stationnement');
beforeAll(async () => {
  agent = await anAgent('superviseur', { at: NEW_MAIL });
  await residentWrites({ subject, text: 'Bonjour, nous déménageons le 12 et il nous faudrait deux places.' });
  await row(agent.page, subject).waitFor();
  await openFile(agent.page, subject);
});
afterAll(closeBrowser);

const act = (name: string) =>
  agent.page.getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name });
const told = (words: string) =>
  agent.page.getByTestId('timeline-event').filter({ hasText: words }).last().waitFor();
const inAWeek = () => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
const status = (words: string) =>
  file(agent.page).getByTestId('ticket-status').filter({ hasText: words }).waitFor();

/**
 * His screen stays at the first answer that says this, as it does for the moment in which the post takes the letter.
 * @returns ends it, once the letter has left: what he does next is based on a file that has moved
 */
async function freezeFile(page: Page, words: string): Promise<() => Promise<void>> {
  let frozen = '';
  await page.route(/\/api\/tickets\/[\d-]+$/, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    if (!frozen && body.includes(words)) frozen = body;
    await route.fulfill({ response, body: frozen || body });
  });
  return async () => {
    const { number } = JSON.parse(frozen) as TicketView;
    const now = async () => (await (await page.request.get(`/api/tickets/${number}`)).json()) as TicketView;
    const hasLeft = ({ timeline }: TicketView) =>
      timeline.some((one) => one.kind === 'message' && one.text.includes(words) && one.status === 'sent');
    while (!hasLeft(await now())) await page.waitForTimeout(50);
    await page.unroute(/\/api\/tickets\/[\d-]+$/);
  };
}

describe('the acts of a file, each told in its thread', () => {
  test('taken in charge', async () => {
    await act('M’affecter').click();
    await told('Hélène Marchand a pris en charge la demande');
    await status('En cours');
    await agent.page.getByTestId('ticket-assignee').filter({ hasText: 'Hélène Marchand' }).waitFor();
  });

  test('« pourquoi cette date » tells every stretch of time', async () => {
    await agent.page.getByTestId('why').click();
    const dialog = agent.page.getByRole('dialog', { name: 'Pourquoi cette date ?' });
    await dialog.getByText('Départ du délai').waitFor();
    await dialog.getByText('Échéance', { exact: true }).waitFor();
    expect(await dialog.getByRole('listitem').count()).toBeGreaterThan(3);
    await agent.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('a call in vain is counted, and answers nothing', async () => {
    await act('Contact').click();
    const dialog = agent.page.getByRole('dialog', { name: 'Consigner un contact' });
    await dialog.getByLabel('Résultat').selectOption('message-left');
    await dialog.getByLabel(/Ce qui a été dit/).fill('Messagerie, je rappelle demain.');
    await dialog.getByRole('button', { name: 'Consigner' }).click();
    await dialog.waitFor({ state: 'detached' });
    const entry = agent.page.getByTestId('timeline-contact').filter({ hasText: 'je rappelle demain' });
    await entry.getByText('Message laissé').waitFor();
    expect(await chip(file(agent.page)).getAttribute('data-tone')).toBe('calm');
  });

  test('a question to the resident leaves and stops the clock; a blank one is refused in French', async () => {
    await act('Attendre l’usager').click();
    const dialog = agent.page.getByRole('dialog', { name: 'Attendre l’usager' });
    await dialog.getByRole('button', { name: 'Envoyer et attendre' }).click();
    await dialog.getByText('Écrivez la question à poser à l’usager.').waitFor();
    await dialog.getByLabel('Question à l’usager').fill('Bonjour, à quelle adresse exactement ?');
    await dialog.getByRole('button', { name: 'Envoyer et attendre' }).click();
    await dialog.waitFor({ state: 'detached' });
    await status('En attente usager');
    await chip(file(agent.page)).filter({ hasText: 'en pause' }).waitFor();
    await messages(agent.page).filter({ hasText: 'à quelle adresse exactement' }).waitFor();
    await act('Reprendre').click();
    await status('En cours');
  });

  test('a date is announced by the keyboard alone, and becomes a promise', async () => {
    const { page } = agent;
    await act('Autres actions').focus();
    await page.keyboard.press('Enter');
    await page.locator('[role=menuitem]:focus', { hasText: 'Annoncer une date' }).waitFor();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Annoncer une date' });
    await dialog.getByRole('button', { name: 'Annoncer la date' }).click();
    await dialog.getByText('Choisissez une date').waitFor();
    await dialog.getByLabel(/Ce sera fait au plus tard/).fill('2099-01-01');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('trop loin').waitFor();
    await dialog.getByLabel(/Ce sera fait au plus tard/).fill(inAWeek());
    await dialog.getByText('L’usager lira').waitFor();
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await told('a annoncé une date à l’usager');
    await file(page).locator('[data-commitment=announced]').waitFor();
  });

  test('marked as done, then closed with a reason and a last word, then opened again', async () => {
    await act('Marquer traitée').click();
    let dialog = agent.page.getByRole('dialog', { name: 'Marquer traitée' });
    await dialog.getByLabel(/Ce qui a été fait/).fill('Arrêté pris, panneaux posés la veille.');
    await dialog.getByRole('button', { name: 'Marquer traitée' }).click();
    await status('Traitée');

    await act('Clôturer').click();
    dialog = agent.page.getByRole('dialog', { name: 'Clôturer la demande' });
    await dialog.getByLabel('Motif de clôture').selectOption('done');
    await dialog
      .getByLabel(/Message à l’usager/)
      .fill('Les panneaux seront posés la veille. Bon déménagement !');
    const unfreeze = await freezeFile(agent.page, 'Bon déménagement');
    await dialog.getByRole('button', { name: 'Clôturer' }).click();
    await status('Clôturée');
    await messages(agent.page).filter({ hasText: 'Bon déménagement' }).waitFor();
    await unfreeze();

    await act('Rouvrir').click();
    await status('En cours');
    await told('a rouvert la demande');
    expect(agent.faults).toEqual([]);
  });

  test('handed over to the body whose affair it is, both mails read first', async () => {
    const { page } = agent;
    await act('Autres actions').click();
    await page.getByRole('menuitem', { name: 'Réorienter' }).click();
    const dialog = page.getByRole('dialog', { name: 'Réorienter vers un autre organisme' });
    await dialog.getByRole('button', { name: 'Réorienter et clôturer' }).click();
    await dialog.getByText('Choisissez un organisme.').waitFor();
    await dialog.getByRole('combobox', { name: 'Organisme compétent' }).fill('agglo');
    await page.getByRole('option', { name: /Agglomération/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByLabel(/Message à l’organisme/).fill('Merci de voir avec la famille.');
    await dialog.getByText('Merci de voir avec la famille.').last().waitFor();
    await dialog.getByText(/Ce que lit l’usager/).click();
    await dialog.getByText('Votre demande est transmise à l’organisme compétent').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await status('Clôturée');
    await told('a réorienté la demande vers Agglomération des Trois Vallées');
    await messages(page).filter({ hasText: 'Merci de voir avec la famille.' }).waitFor();
    await act('Rouvrir').click();
    await status('En cours');
    expect(agent.faults).toEqual([]);
  });

  test('an internal note looks like nothing that leaves', async () => {
    await agent.page.getByTestId('composer').getByRole('button', { name: 'Note interne' }).click();
    await agent.page
      .getByLabel('Note interne, visible des agents seulement')
      .fill('Rappeler le service des marchés.');
    await agent.page.getByRole('button', { name: 'Ajouter la note' }).click();
    const note = agent.page.getByTestId('timeline-note').filter({ hasText: 'service des marchés' });
    await note.getByText('visible des agents seulement').waitFor();
  });
});
