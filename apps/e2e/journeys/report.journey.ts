import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aBrowser, closeBrowser, DESK, PHONE, type Agent } from '../support/agents.js';
import { acknowledgedAndAnswered } from '../support/answering.js';
import { tabTo } from '../support/keys.js';
import { barriers, overflow, picture } from '../support/look.js';

afterAll(closeBrowser);

/** Two photos, as a telephone's camera names them. */
const photo = (name: string) => ({ name, mimeType: 'image/png', buffer: Buffer.from(LAMP, 'base64') });
const LAMP =
  'iVBORw0KGgoAAAANSUhEUgAAAUAAAADwAgMAAAAMQ1X4AAAADFBMVEUiIiI8SFgRERH/12rW1WrBAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAa0lEQVR42u3UsQ0AIAzAsD7Jk30SxMLMUCRAzgEeE624AAKBQCAQCAQCgcDzYF8BgcCXwVlm8W2AQCAQCAQCgUAgEAgEAoFAIBAIBAKBQCAQCAQCgUAgEAgEvgtulhm1AYFfgpIkSZIk6aYGR75gVv8T8EwAAAAASUVORK5CYII=';

const title = (page: Page, words: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: words }).waitFor();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const SIZES = [
  ['phone', PHONE, 'light'],
  ['phone-dark', PHONE, 'dark'],
  ['desk', DESK, 'light'],
] as const;

describe.each(SIZES)('a resident without JavaScript, at the %s', (size, viewport, colorScheme) => {
  let resident: Agent;
  let page: Page;
  let inspector: Agent;
  const email = `lucie.${size}.${Date.now().toString(36)}@exemple.test`;
  beforeAll(async () => {
    resident = await aBrowser({ viewport, colorScheme, scripts: false });
    page = resident.page;
    inspector = await aBrowser({ viewport, colorScheme });
  });
  afterAll(async () => {
    await resident.leave();
    await inspector.leave();
  });

  /** axe is a script: it is shown the page as it stands in a browser that runs them. */
  const barriersHere = async () => {
    const body = await page.content();
    await inspector.page.route(page.url(), (route) => route.fulfill({ contentType: 'text/html', body }));
    await inspector.page.goto(page.url());
    // after all of it is there: a route taken away while files come leaves them waiting
    await inspector.page.unrouteAll({ behavior: 'wait' });
    return barriers(inspector.page);
  };

  /** Every page on the way: looked at, and open to everyone. */
  const look = async (name: string) => {
    await picture(page, `portal-${name}-${size}`);
    expect(await barriersHere()).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(await page.locator('h1').count()).toBe(1);
  };
  const press = async (name: string) => {
    await tabTo(page, button(page, name));
    await page.keyboard.press('Enter');
  };
  const write = async (label: string | RegExp, text: string) => {
    const field = page.getByLabel(label);
    await tabTo(page, field);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  };
  const choose = async (name: string) => {
    await tabTo(page, page.getByRole('radio').first());
    const wanted = page.getByRole('radio', { name, exact: true });
    await page.keyboard.press('Space');
    for (let turn = 0; turn < 20 && !(await wanted.isChecked()); turn++)
      await page.keyboard.press('ArrowDown');
    expect(await wanted.isChecked()).toBe(true);
  };

  test('is told whom to ring before anything is asked', async () => {
    await page.goto('/');
    await title(page, /Un problème dans la rue/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au contenu');
    await look('home');
    await tabTo(page, page.getByRole('link', { name: 'Signaler un problème' }));
    await page.keyboard.press('Enter');
    await title(page, /danger/);
    await page.getByRole('link', { name: '18', exact: true }).waitFor();
    await look('danger');
    await press('Personne n’est en danger : continuer');
  });

  test('chooses what, and is told when nothing was chosen', async () => {
    await title(page, 'De quoi s’agit-il ?');
    await press('Continuer');
    await page.getByRole('alert').getByRole('link').waitFor();
    await look('theme-fault');
    await choose('Éclairage public');
    await look('theme');
    await press('Continuer');
    await title(page, 'Plus précisément ?');
    await choose('Lampadaire éteint, clignotant ou abîmé');
    await look('topic');
    await press('Continuer');
  });

  test('says where and what', async () => {
    await title(page, 'Où est-ce ?');
    await write('Adresse ou lieu', '12 rue des Tanneurs, devant l’école');
    await look('place');
    await press('Continuer');
    await title(page, 'Que se passe-t-il ?');
    await write(
      'Votre description',
      'Le lampadaire clignote depuis lundi. Le soir, on ne voit plus le passage piéton.',
    );
    await look('description');
    await press('Continuer');
  });

  test('adds photos, sees them, takes one away', async () => {
    await title(page, 'Avez-vous des photos ?');
    await look('photos');
    await page.getByLabel(/Choisir des photos/).setInputFiles([photo('IMG_0001.PNG')]);
    await press('Ajouter et rester sur cette page');
    await page.getByRole('heading', { name: '1 photo gardée' }).waitFor();
    await page.getByLabel(/Choisir des photos/).setInputFiles({
      name: 'facture.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 not a photo at all'),
    });
    await press('Continuer');
    await page.getByRole('alert').getByText('n’est pas une photo').waitFor();
    await look('photos-fault');
    await press('Continuer');
  });

  test('says how to be told, and a mistake there loses nothing', async () => {
    await title(page, 'Comment vous tenir au courant ?');
    await write(/Votre adresse e-mail/, 'lucie.moreau');
    await write(/Votre nom/, 'Lucie Moreau');
    await press('Continuer');
    await page.getByRole('alert').getByText('nom@exemple.fr').waitFor();
    expect(await page.getByLabel(/Votre nom/).inputValue()).toBe('Lucie Moreau');
    await look('who-fault');
    await write(/Votre adresse e-mail/, email);
    await press('Continuer');
  });

  test('reads it all again, puts one thing right, sends', async () => {
    await title(page, 'Relisez avant d’envoyer');
    await page.getByText(email).waitFor();
    await look('review');
    await tabTo(page, page.getByRole('link', { name: 'Modifier : Lieu' }));
    await page.keyboard.press('Enter');
    await title(page, 'Où est-ce ?');
    await write('Adresse ou lieu', '14 rue des Tanneurs');
    await press('Continuer');
    await title(page, 'Relisez avant d’envoyer');
    await page.getByText('14 rue des Tanneurs').waitFor();
    await press('Envoyer à la mairie');
  });

  let number: string;
  test('has a number, a date, a page to keep; sending again changes nothing', async () => {
    await title(page, 'C’est envoyé, merci');
    number = (await page.locator('.number').textContent())!;
    expect(number).toMatch(/^\d{4}-\d{6}$/);
    expect(await page.locator('.promise').textContent()).toMatch(
      /^Nous vous répondrons avant \p{L}+ \d{1,2}(er)? \p{L}+ à (minuit|\d{1,2}\u00a0h\u00a0\d{2})\.$/u,
    );
    await look('sent');
    await page.goBack();
    await title(page, 'C’est envoyé, merci');
    expect(await page.locator('.number').textContent()).toBe(number);
  });

  test('follows it, writes, and takes it back', async () => {
    const code = (await page.locator('.code').textContent())!;
    await page.goto('/');
    await write('J’ai un code de suivi', 'pas-un-code');
    await press('Voir ma demande');
    await page.getByRole('alert').getByText('Nous ne connaissons pas ce code').waitFor();
    await look('home-fault');
    await write('J’ai un code de suivi', code);
    await press('Voir ma demande');
    await title(page, `Votre demande ${number}`);
    await page.getByText('Nous avons reçu votre demande.').waitFor();
    expect(await page.content()).not.toContain('exemple.test');
    await write('Votre message', 'Deux autres lampadaires sont éteints depuis hier.');
    await press('Envoyer le message');
    await page.getByRole('status').getByText('Votre message est bien arrivé.').waitFor();
    await page.getByText('Deux autres lampadaires sont éteints').waitFor();
    await look('follow');
    await acknowledgedAndAnswered(number, email, 'Bonjour, les trois ampoules sont changées.');
    await page.reload();
    await page.getByText('les trois ampoules sont changées').waitFor();
    await tabTo(page, page.getByRole('link', { name: 'Retirer ma demande' }));
    await page.keyboard.press('Enter');
    await title(page, 'Voulez-vous retirer votre demande ?');
    await look('withdraw');
    await press('Oui, retirer ma demande');
    await title(page, `Votre demande ${number}`);
    await page.locator('.status').filter({ hasText: 'Vous avez retiré votre demande.' }).waitFor();
    await look('follow-withdrawn');
  });

  test.each([
    ['legal', '/mentions-legales', 'Mentions légales'],
    ['privacy', '/donnees-personnelles', 'Vos données personnelles'],
    ['accessibility', '/accessibilite', 'Accessibilité'],
    ['not-found', '/nulle-part', 'Cette page n’existe pas'],
  ])('reads the page %s', async (name, at, heading) => {
    await page.goto(at);
    await title(page, heading);
    await look(name);
  });

  test('at twice the size nothing goes out of the page', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const at of ['/', '/signaler', '/donnees-personnelles']) {
      await page.goto(at);
      expect(await overflow(page)).toBe(0);
    }
    await page.setViewportSize(viewport);
    expect(resident.faults).toEqual([]);
  });
});
