import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aBrowser, closeBrowser, DESK, type Agent } from '../support/agents.js';
import { acknowledgedAndAnswered } from '../support/answering.js';
import { tabTo } from '../support/keys.js';
import { barriers, overflow, picture } from '../support/look.js';
import { button, title } from '../support/residents.js';

afterAll(closeBrowser);

const EMAIL = `a.l-ecoute.${Date.now().toString(36)}@exemple.test`;

/** By roles, names and keys alone: what a screen reader has to go by. */
describe('a resident who does not see the screen', () => {
  let resident: Agent;
  let page: Page;
  beforeAll(async () => {
    resident = await aBrowser({ viewport: DESK, colorScheme: 'dark' });
    page = resident.page;
  });
  afterAll(() => resident.leave());

  const press = async (name: string | RegExp) => {
    await tabTo(page, button(page, name));
    await page.keyboard.press('Enter');
  };
  const heard = (words: RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();
  const look = async (name: string) => {
    await picture(page, `portal-script-${name}-desk-dark`);
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  };

  test('searches, hears how many are found, and takes one with the arrows', async () => {
    await page.goto('/signaler');
    await look('danger');
    await press(/Personne n’est en danger/);
    await title(page, /De quoi s’agit-il/);
    const search = page.getByRole('combobox', { name: /Cherchez/ });
    await tabTo(page, search);
    await page.keyboard.type('poubelles');
    await heard(/propositions/);
    expect(await search.getAttribute('aria-expanded')).toBe('true');
    await look('topics');
    await page.keyboard.press('Escape');
    expect(await search.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.type(' pleines');
    await heard(/Une proposition/);
    await page.keyboard.press('ArrowDown');
    const option = page.getByRole('option', { selected: true });
    expect(await option.textContent()).toMatch(/^Corbeille pleine/);
    expect(await search.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    await page.keyboard.press('Enter');
    await title(page, /Où est-ce/);
  });

  test('a word that names nothing is answered by the list', async () => {
    await page.goBack();
    await tabTo(page, page.getByRole('combobox', { name: /Cherchez/ }));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('piscine');
    await heard(/Aucune proposition/);
    await page.keyboard.press('Enter');
    await heard(/Aucun sujet trouvé/);
    await look('topics-none');
    await tabTo(page, page.getByRole('combobox', { name: /Cherchez/ }));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('corbeille');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await heard(/Un sujet trouvé/);
    await press(/^Corbeille pleine/);
    await title(page, /Où est-ce/);
  });

  test('says where and what, and hears what is wrong', async () => {
    await press('Continuer');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Indiquez l’endroit/ })
      .waitFor();
    await look('place-fault');
    const address = page.getByRole('combobox', { name: 'Adresse ou lieu' });
    await tabTo(page, address);
    await page.keyboard.type('devant la gare');
    await press('Continuer');
    await title(page, /Que se passe-t-il/);
    await tabTo(page, page.getByRole('textbox', { name: 'Votre description' }));
    await page.keyboard.type('La corbeille déborde.');
    await press('Continuer');
    await title(page, /Avez-vous des photos/);
    await look('photos');
    await press('Continuer');
    await title(page, /Comment vous tenir au courant/);
    await look('who');
    await tabTo(page, page.getByLabel(/Votre adresse e-mail/));
    await page.keyboard.type(EMAIL);
    await press('Continuer');
  });

  test('reads it again, sends it, keeps its link and follows it', async () => {
    await title(page, 'Relisez avant d’envoyer');
    await look('review');
    await press('Envoyer à la mairie');
    await title(page, 'C’est envoyé, merci');
    const number = (await page.locator('.number').textContent())!;
    expect(number).toMatch(/^\d{4}-\d{6}$/);
    expect(await page.locator('.promise').textContent()).toMatch(/^Nous vous répondrons avant/);
    await look('sent');
    await resident.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await press('Copier le lien');
    await heard(/Lien copié/);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto(link);
    await page.getByText('Nous avons reçu votre demande.').waitFor();
    await look('follow');
    await acknowledgedAndAnswered(number, EMAIL, 'Bonjour, la corbeille est vidée.');
    await page.reload();
    await page.getByText('la corbeille est vidée').waitFor();
    expect(resident.faults).toEqual([]);
  });
});
