import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aBrowser, closeBrowser, PHONE, type Agent } from '../support/agents.js';
import { acknowledgedAndAnswered } from '../support/answering.js';
import { barriers, overflow, picture } from '../support/look.js';
import { aCameraPhoto, button, title, writtenInto } from '../support/residents.js';

afterAll(closeBrowser);

const EMAIL = `lucie.${Date.now().toString(36)}@exemple.test`;
const HERE = { latitude: 44.9331, longitude: 4.8924, accuracy: 12 };
/** a telephone at the edge of its network: 400 kbit/s, and 400 ms to be heard */
const EDGE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOW = 90_000;

describe('in the street, with a telephone on a slow network', () => {
  let resident: Agent;
  let page: Page;
  beforeAll(async () => {
    resident = await aBrowser({ viewport: PHONE });
    page = resident.page;
    await resident.context.grantPermissions(['geolocation']);
    await resident.context.setGeolocation(HERE);
    const network = await resident.context.newCDPSession(page);
    await network.send('Network.enable');
    await network.send('Network.emulateNetworkConditions', EDGE);
  });
  afterAll(() => resident.leave());
  const look = async (name: string) => {
    await picture(page, `portal-script-${name}`);
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  };

  test(
    'finds what it is in one word, and where it is by standing there',
    async () => {
      await page.goto('/');
      await page.getByRole('link', { name: 'Signaler un problème' }).click();
      await button(page, /Personne n’est en danger/).click();
      await title(page, /De quoi s’agit-il/);
      await page.getByRole('combobox').pressSequentially('réverb');
      await page.getByRole('option', { name: /^Lampadaire/ }).waitFor();
      await look('topics');
      await page.getByRole('option', { name: /^Lampadaire/ }).click();
      await title(page, /Où est-ce/);
      await look('place');
      await button(page, 'Utiliser ma position').click();
      await page.getByRole('status').filter({ hasText: 'Position trouvée' }).waitFor();
      await page.getByText('Un point est placé sur la carte.').waitFor();
      await look('place-here');
      await button(page, 'Continuer').click();
    },
    SLOW,
  );

  test(
    'adds two photos, which leave small and without where they were taken',
    async () => {
      await title(page, /Que se passe-t-il/);
      await page.getByLabel('Votre description').fill('Le lampadaire clignote depuis lundi.');
      await button(page, 'Continuer').click();
      await title(page, /Avez-vous des photos/);
      const photos = [await aCameraPhoto('IMG_2001.JPG'), await aCameraPhoto('IMG_2002.JPG', 200)];
      expect(await writtenInto(photos[0]!.buffer)).toBeDefined();
      const sizes: number[] = [];
      page.on('requestfinished', async (request) => {
        if (request.method() === 'POST' && request.url().endsWith('/photos'))
          sizes.push((await request.sizes()).requestBodySize);
      });
      await page.getByLabel(/Choisir des photos/).setInputFiles(photos);
      await page.getByRole('progressbar').first().waitFor();
      await look('photos-going');
      await page.getByRole('heading', { name: '2 photos gardées' }).waitFor({ timeout: 60_000 });
      await look('photos-kept');
      expect(sizes).toHaveLength(2);
      for (const size of sizes) expect(size).toBeLessThan(photos[0]!.buffer.length / 2);
      await button(page, 'Continuer').click();
    },
    SLOW,
  );

  let number: string;
  test(
    'gives an address, sends, and has a number and a promise',
    async () => {
      await title(page, /Comment vous tenir au courant/);
      await look('who');
      await page.getByLabel(/Votre adresse e-mail/).fill(EMAIL);
      await button(page, 'Continuer').click();
      await title(page, 'Relisez avant d’envoyer');
      await page.getByText('Position sur la carte').waitFor();
      await look('review');
      await button(page, 'Envoyer à la mairie').click();
      await title(page, 'C’est envoyé, merci');
      number = (await page.locator('.number').textContent())!;
      expect(number).toMatch(/^\d{4}-\d{6}$/);
      expect(await page.locator('.promise').textContent()).toMatch(/^Nous vous répondrons avant/);
      await look('sent');
    },
    SLOW,
  );

  test(
    'had an acknowledgement, and follows it until an agent has answered',
    async () => {
      await page.getByRole('link', { name: 'Voir ma demande' }).click();
      await title(page, `Votre demande ${number}`);
      const photo = await page.getByRole('img', { name: 'Photo 1 sur 2' }).first().getAttribute('src');
      const stored = await resident.context.request.get(photo!);
      expect(stored.headers()['content-type']).toBe('image/jpeg');
      expect(await writtenInto(await stored.body())).toBeUndefined();

      await acknowledgedAndAnswered(
        number,
        EMAIL,
        'Bonjour, l’ampoule est changée. Merci de nous l’avoir dit.',
      );
      await page.reload();
      await page.getByText('l’ampoule est changée').waitFor();
      expect(resident.faults).toEqual([]);
    },
    SLOW,
  );
});
