import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aBrowser, closeBrowser, PHONE, type Agent } from '../support/agents.js';
import { barriers, picture } from '../support/look.js';
import { aCameraPhoto, button, reportUpTo, title } from '../support/residents.js';
import { aSubject, reportsSaying } from '../support/town.js';

afterAll(closeBrowser);

describe('when the network goes', () => {
  let resident: Agent;
  let page: Page;
  beforeEach(async () => {
    resident = await aBrowser({ viewport: PHONE });
    page = resident.page;
  });
  afterEach(async () => {
    expect(resident.faults).toEqual([]);
    await resident.leave();
  });
  const offline = (gone: boolean) => resident.context.setOffline(gone);
  const leftBehind = async () => {
    await page.goto('about:blank');
    await offline(false);
  };
  const said = (words: RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();

  test('at « Envoyer », the report is kept and leaves once, by itself, when it is back', async () => {
    const story = aSubject('Le banc est cassé');
    await reportUpTo(page, 'verifier', { story });
    await offline(true);
    await button(page, 'Envoyer à la mairie').click();
    await said(/Pas de réseau/);
    await picture(page, 'portal-script-offline');
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Envoyer à la mairie').click();
    expect(await reportsSaying(story)).toBe(0);
    await offline(false);
    await title(page, 'C’est envoyé, merci');
    expect(await reportsSaying(story)).toBe(1);
    await page.goto('/signaler');
    await title(page, /danger/);
    expect(await page.getByText('Reprendre mon signalement').count()).toBe(0);
  });

  test('and the page is closed after « Envoyer », it leaves when the portal is opened again', async () => {
    const story = aSubject('La fontaine coule sur la rue');
    await reportUpTo(page, 'verifier', { story });
    await offline(true);
    await button(page, 'Envoyer à la mairie').click();
    await said(/Pas de réseau/);
    await page.close();
    await offline(false);
    page = await resident.context.newPage();
    await page.goto('/');
    await title(page, 'C’est envoyé, merci');
    expect(await reportsSaying(story)).toBe(1);
  });

  test('what was typed, and photos on their way, are found again in a page opened later', async () => {
    const story = aSubject('Un arbre penche');
    await reportUpTo(page, 'description', { story });
    await offline(true);
    await page.getByLabel('Votre description').fill(story);
    await leftBehind();

    page = await resident.context.newPage();
    await page.goto('/signaler');
    await picture(page, 'portal-script-resume');
    await page.getByRole('link', { name: 'Reprendre mon signalement' }).click();
    await said(/retrouvé ce que vous aviez saisi/);
    expect(await page.getByLabel('Votre description').inputValue()).toBe(story);
    await offline(true);
    await button(page, 'Continuer').click();
    await said(/votre réponse est gardée/);
    await offline(false);
    await title(page, /Avez-vous des photos/);
    await offline(true);
    await page.getByLabel(/Choisir des photos/).setInputFiles([await aCameraPhoto('IMG_3001.JPG')]);
    await page.getByText('gardée sur cet appareil, elle partira').waitFor();
    await leftBehind();

    page = await resident.context.newPage();
    await page.goto('/signaler');
    await page.getByRole('link', { name: 'Reprendre mon signalement' }).click();
    await page.getByRole('heading', { name: '1 photo gardée' }).waitFor();
    await button(page, 'Continuer').click();
    await title(page, /Comment vous tenir au courant/);
    await button(page, 'Continuer').click();
    await button(page, 'Envoyer à la mairie').click();
    await title(page, 'C’est envoyé, merci');
    expect(await reportsSaying(story)).toBe(1);
  });

  test('a draft erased is nowhere any more', async () => {
    await reportUpTo(page, 'contact');
    const at = page.url();
    await button(page, 'Effacer ce brouillon').click();
    await title(page, /Un problème dans la rue/);
    expect(await page.getByText('Reprendre mon signalement').count()).toBe(0);
    await page.goto(at);
    await title(page, 'Cette page n’existe pas');
  });
});
