import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PublicTopicView } from '@parvis/contract';
import type { Page } from 'playwright-core';
import { aBrowser, closeBrowser, DESK, PHONE, type Agent } from '../support/agents.js';
import { openFile, reply } from '../support/console.js';
import { barriers, overflow, picture } from '../support/look.js';
import { aNewTown, type NewTown } from '../support/new-town.js';

const PASSWORD = 'un mot de passe assez long';
const MAILBOX = 'mairie@beaulieu.test';

let town: NewTown;
let admin: Agent;
let page: Page;
beforeAll(async () => {
  town = await aNewTown();
  await town.cli(
    'admin',
    'create',
    '--email',
    'maire@beaulieu.test',
    '--name',
    'Anne Roche',
    '--password',
    PASSWORD,
  );
  admin = await aBrowser();
  page = admin.page;
}, 60_000);
afterAll(async () => {
  await admin.leave();
  await closeBrowser();
  await town.end();
});

async function signIn(at: Page, email: string): Promise<void> {
  await at.goto(`${town.url}/console/`);
  await at.getByLabel('Adresse électronique').fill(email);
  await at.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await at.getByRole('button', { name: 'Se connecter' }).click();
  await at.getByRole('navigation', { name: 'Navigation principale' }).waitFor();
}

const step = (id: string, done: boolean) =>
  page.locator(`[data-testid=step-${id}][data-done=${done}]`).waitFor();
const firstSteps = () => page.goto(`${town.url}/console/premiers-pas`);
/** The page that does it, by the button of its line. */
const go = async (id: string) => {
  await firstSteps();
  await page.getByTestId(`step-${id}`).getByRole('link').last().click();
};
const main = () => page.getByRole('main');
const dialog = () => page.getByRole('dialog');
const press = (name: string | RegExp) => main().getByRole('button', { name, exact: true }).click();
const keep = async () => {
  await dialog().getByRole('button', { name: 'Enregistrer' }).click();
  await dialog().waitFor({ state: 'hidden' });
};

const writeToTheTown = (subject: string) =>
  town.receives({ from: '"Rose Weiss" <rose@exemple.test>', to: MAILBOX, subject, text: 'Bonjour.' });

/** What the town's relay took for her, once one of them says this. */
async function told(address: string, words: string): Promise<string[]> {
  for (let look = 0; look < 100; look++) {
    const texts = town.relay.textsTo(address);
    if (texts.some((text) => text.includes(words))) return texts;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no mail to ${address} says « ${words} »`);
}

/** Two addresses of the town, as the Base Adresse Nationale publishes them. */
function addressFile(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parvis-addresses-'));
  const file = path.join(folder, 'adresses-26.csv');
  const line = (number: number, lat: string) =>
    `26281_2780_000${number};;${number};;Rue des Tanneurs;26100;26281;Romans-sur-Isère;;;861700.1;6440200.5;5.0503;${lat};entrée;;;ROMANS SUR ISERE;RUE DES TANNEURS;commune;commune;1;`;
  const head =
    'id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;code_insee_ancienne_commune;nom_ancienne_commune;x;y;lon;lat;type_position;alias;nom_ld;libelle_acheminement;nom_afnor;source_position;source_voie;certification_commune;cad_parcelles';
  fs.writeFileSync(file, `${[head, line(12, '45.0462'), line(14, '45.0470')].join('\n')}\n`);
  return file;
}

/** As the page of accounts makes one: a clerk of all services, who answers. */
async function anAgentWhoAnswers(): Promise<void> {
  await town.rows(
    `with made as (insert into account (id, email, first_name, last_name, active, created_at, password_hash)
       select gen_random_uuid(), 'paul@beaulieu.test', 'Paul', 'Girard', true, created_at, password_hash from account
       returning id)
     insert into account_grant (id, account_id, role) select gen_random_uuid(), id, 'supervisor' from made`,
  );
}

describe('the first administrator of a town', () => {
  test('lands on what is left to do', async () => {
    await signIn(page, 'maire@beaulieu.test');
    await page.getByRole('heading', { level: 1, name: 'Premiers pas' }).waitFor();
    await page.getByTestId('setup-progress').getByText('0 sur 11').waitFor();
    await picture(page, 'first-run-begin-desk');
    expect(await barriers(page)).toEqual([]);
  });

  test('says who the town is, and completes its site', async () => {
    await go('town');
    await page.getByLabel('Nom de la collectivité').fill('Beaulieu-sur-Lande');
    await page.getByLabel('Éditeur').fill('Mairie de Beaulieu, 1 place de la Mairie, 01 23 45 67 89');
    await page.getByLabel('Directeur').fill('Anne Roche, maire');
    await page.getByLabel('Hébergeur').fill('Hébergeur, 1 rue du Test, 01 00 00 00 00');
    await page.getByLabel('Délégué').fill('dpo@beaulieu.test');
    await picture(page, 'first-run-town-desk');
    expect(await barriers(page)).toEqual([]);
    await press('Enregistrer');
    await page.getByTestId('toast').getByText('Enregistré.').waitFor();
    await go('site');
    await press('Modifier « Mairie »');
    await dialog().getByLabel('Adresse').fill('1 place de la Mairie');
    await dialog().getByLabel('Téléphone').fill('01 23 45 67 89');
    await keep();
    await firstSteps();
    await step('town', true);
    await step('site', true);
    await step('services', false);
  });

  test('adds a service, a topic for the public, and reads the calendar over', async () => {
    await go('services');
    await press('Ajouter un service');
    await dialog().getByLabel('Nom').fill('Voirie');
    await keep();
    await go('topics');
    await press('Ajouter un motif');
    await dialog().getByLabel('Nom').fill('Espace public');
    await dialog().getByLabel('Service qui répond').selectOption({ label: 'Voirie' });
    await keep();
    await press('Ajouter un motif');
    await dialog().getByLabel('Nom').fill('Lampadaire éteint');
    await dialog().getByLabel('Thème').selectOption({ label: 'Espace public' });
    await dialog().getByLabel('Service qui répond').selectOption({ label: 'Voirie' });
    await dialog().getByLabel('Proposé au public').check();
    await keep();
    await go('calendar');
    await press('Enregistrer une nouvelle version');
    await page.getByTestId('toast').getByText('Enregistré.').waitFor();
    await town.cli('addresses', 'import', addressFile());
    await firstSteps();
    for (const id of ['services', 'topics', 'calendar', 'form']) await step(id, true);
  });

  test('adds a mailbox, sees a mail come in and one leave', async () => {
    await go('mailbox');
    await press('Ajouter une boîte');
    await dialog().getByLabel('Adresse').fill(MAILBOX);
    await dialog().getByLabel('Nom').fill('Mairie de Beaulieu');
    await picture(page, 'first-run-mailbox-dialog-desk');
    expect(await barriers(page)).toEqual([]);
    await keep();
    await press('Essayer « Mairie de Beaulieu »');
    await dialog().getByText(`127.0.0.1:${town.smtpPort}`).waitFor();
    await page.getByTestId('trial-incoming').getByText('En attente').waitFor();
    await writeToTheTown('Mon lampadaire');
    await page.getByTestId('trial-incoming').getByText('c’est la demande').waitFor();
    await dialog().getByRole('button', { name: 'M’envoyer un courriel d’essai' }).click();
    await page.getByTestId('trial-outgoing').getByText('Parti vers maire@beaulieu.test').waitFor();
    await picture(page, 'first-run-trial-desk');
    expect(await barriers(page)).toEqual([]);
    expect(await told('maire@beaulieu.test', 'Essai d’envoi')).toHaveLength(1);
    await page.keyboard.press('Escape');
    await firstSteps();
    for (const id of ['mailbox', 'incoming', 'outgoing']) await step(id, true);
    await step('answer', false);
  });

  test('words the acknowledgement, which leaves so', async () => {
    await page.goto(`${town.url}/console/reglages/modeles`);
    await main().getByRole('link', { name: 'Modifier « Accusé d’enregistrement »' }).click();
    await page.getByLabel('Titre').fill('Merci {{usager.prenom}}, {{ville.maire}} vous a lu');
    await page.getByText('Ce courriel ne sait pas remplir : {{ville.maire}}').waitFor();
    await page.getByLabel('Titre').fill('Beaulieu a reçu votre message');
    const letter = page.frameLocator('[data-testid=notice-preview]');
    await letter.getByRole('heading', { name: 'Beaulieu a reçu votre message' }).waitFor();
    await picture(page, 'first-run-notice-desk');
    await page.getByText('Sombre').click();
    await page.getByText('Téléphone', { exact: true }).click();
    // no script runs in there, ours neither: what it was given is read
    await page.locator('[data-testid=notice-preview][data-width=phone][srcdoc*="@media all"]').waitFor();
    await picture(page, 'first-run-notice-dark-phone-preview');
    await page.getByText('Texte seul').click();
    await page.getByTestId('notice-preview').getByText('Beaulieu a reçu votre message').waitFor();
    expect(await barriers(page)).toEqual([]);
    await press('Enregistrer');
    await page.getByTestId('toast').getByText('Enregistré.').waitFor();
    await writeToTheTown('Un deuxième lampadaire');
    const texts = await told('rose@exemple.test', 'Beaulieu a reçu votre message');
    expect(texts.join()).not.toContain('{{');
  });

  test('is done once an agent has answered, and the public may report', async () => {
    await anAgentWhoAnswers();
    const agent = await aBrowser();
    await signIn(agent.page, 'paul@beaulieu.test');
    await openFile(agent.page, 'Mon lampadaire');
    await reply(agent.page, 'Nous passons demain.');
    await agent.leave();
    await told('rose@exemple.test', 'Nous passons demain.');
    await firstSteps();
    await page.getByTestId('setup-progress').getByText('11 sur 11').waitFor();
    await page.getByText('Tout est en place').waitFor();
    await picture(page, 'first-run-done-desk');

    const { request } = page;
    const topics = (await (
      await request.get(`${town.url}/api/topics?public=true`)
    ).json()) as PublicTopicView[];
    const topic = topics.find(({ name }) => name === 'Lampadaire éteint')!;
    const reported = await request.post(`${town.url}/api/reports`, {
      data: {
        topic: topic.id,
        description: 'Le lampadaire devant le 12 est éteint depuis lundi.',
        lat: 45.0462,
        lon: 5.0503,
      },
    });
    expect(reported.status()).toBe(201);
    await page.goto(`${town.url}/signaler`);
    await page.getByRole('button', { name: /Personne n’est en danger/ }).click();
    await page.getByRole('combobox').pressSequentially('lampadaire');
    await page.getByRole('option', { name: /Lampadaire éteint/ }).waitFor();
  });

  test('puts the list out of the way, and back', async () => {
    await firstSteps();
    const menu = page.getByRole('navigation', { name: 'Navigation principale' });
    await press('Retirer du menu');
    await menu.getByRole('link', { name: 'Premiers pas' }).waitFor({ state: 'hidden' });
    await press('Remettre dans le menu');
    await menu.getByRole('link', { name: 'Premiers pas' }).waitFor();
    expect(admin.faults).toEqual([]);
  });

  test.each([
    ['desk-dark', DESK, 'dark'],
    ['phone', PHONE, 'light'],
    ['phone-dark', PHONE, 'dark'],
  ] as const)('has pages for every screen: %s', async (size, viewport, colorScheme) => {
    const other = await aBrowser({ viewport, colorScheme });
    await signIn(other.page, 'maire@beaulieu.test');
    await other.page.getByRole('main').waitFor();
    for (const [name, path] of [
      ['steps', 'premiers-pas'],
      ['town', 'reglages/collectivite'],
      ['mailboxes', 'reglages/boites'],
      ['notices', 'reglages/modeles'],
      ['notice', 'reglages/modeles/resolved'],
    ] as const) {
      await other.page.goto(`${town.url}/console/${path}`);
      await other.page.getByRole('heading', { level: 1 }).waitFor();
      await other.page.waitForLoadState('networkidle');
      await picture(other.page, `first-run-${name}-${size}`);
      if (name === 'notice') await other.page.getByText('Texte seul').click();
      expect([name, await barriers(other.page)]).toEqual([name, []]);
      expect(await overflow(other.page)).toBe(0);
    }
    await other.leave();
  });
});
