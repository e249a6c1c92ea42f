import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketPage, TicketRow } from '@parvis/contract';
import type { Page } from 'playwright-core';
import { aBrowser, anAgent, closeBrowser, DESK, PHONE, type Agent } from '../support/agents.js';
import { file } from '../support/console.js';
import { barriers, overflow, picture } from '../support/look.js';

afterAll(closeBrowser);

const DAY = 86_400_000;
const queueRow = (page: Page) => page.getByTestId('queue-row').first().waitFor();
type Choice = (row: TicketRow) => boolean;
const late: Choice = ({ promise }) => promise?.state === 'broken' && promise.keptAt === null;
const calm: Choice = ({ promise }) =>
  promise?.state === 'running' && Date.parse(promise.dueAt!) > Date.now() + 4 * DAY;
const paused: Choice = ({ promise }) => promise?.state === 'paused';
const closed: Choice = ({ status }) => status === 'closed';

/** Opens the first file like that, from the queue it stands in. */
const openFirst = (choice: Choice) => async (page: Page) => {
  await queueRow(page);
  const answer = await page.request.get('/api/tickets?status=all&limit=200');
  const { items } = (await answer.json()) as TicketPage;
  await page.goto(`/console/file/${items.find(choice)!.number}`);
  await file(page).waitFor();
  await page.getByTestId('timeline').waitFor();
};
const dialog = (name: string, title: string) => async (page: Page) => {
  await openFirst(calm)(page);
  await page.getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name }).click();
  await page.getByRole('dialog', { name: title }).waitFor();
};

const rare = (name: string, title: string) => async (page: Page) => {
  await openFirst(calm)(page);
  await page
    .getByRole('toolbar', { name: 'Actions' })
    .getByRole('button', { name: 'Autres actions' })
    .click();
  await page.getByRole('menuitem', { name }).click();
  await page.getByRole('dialog', { name: title }).waitFor();
};

/** Every screen there is, and how to come to it. */
const SCREENS: [name: string, at: string, reach: (page: Page) => Promise<unknown>][] = [
  ['queue', '/console/file', queueRow],
  [
    'queue-filtered-empty',
    '/console/file?canal=sms',
    (page) => page.getByText('Aucune demande ne correspond').waitFor(),
  ],
  ['ticket-late', '/console/file', openFirst(late)],
  ['ticket-paused', '/console/file', openFirst(paused)],
  ['ticket-closed', '/console/file', openFirst(closed)],
  [
    'ticket-resident',
    '/console/file',
    async (page) => {
      await openFirst(calm)(page);
      await page.getByRole('button', { name: 'Afficher l’usager' }).click();
      await page.getByTestId('resident-panel').waitFor();
    },
  ],
  [
    'why',
    '/console/file',
    async (page) => {
      await openFirst(calm)(page);
      await page.getByTestId('why').click();
      await page.getByText('Départ du délai').waitFor();
    },
  ],
  ['dialog-contact', '/console/file', dialog('Contact', 'Consigner un contact')],
  ['dialog-wait', '/console/file', dialog('Attendre l’usager', 'Attendre l’usager')],
  ['dialog-announce', '/console/file', rare('Annoncer une date', 'Annoncer une date')],
  [
    'dialog-forward',
    '/console/file',
    async (page) => {
      await rare('Réorienter', 'Réorienter vers un autre organisme')(page);
      await page.getByRole('combobox', { name: 'Organisme compétent' }).fill('route');
      await page.getByRole('option', { name: 'Département de la Haute-Combe, direction des routes' }).click();
      await page.getByText('Ce que reçoit l’organisme').waitFor();
    },
  ],
  ['dialog-resolve', '/console/file', dialog('Marquer traitée', 'Marquer traitée')],
  ['dialog-close', '/console/file', dialog('Clôturer', 'Clôturer la demande')],
  [
    'ticket-not-found',
    '/console/file/2019-999999',
    (page) => page.getByText('Demande introuvable').waitFor(),
  ],
  ['held-mail', '/console/courriels', (page) => page.getByTestId('intake-row').first().waitFor()],
  ['outbox', '/console/envois', (page) => page.getByTestId('outbox-row').first().waitFor()],
  ['page-not-found', '/console/nulle-part', (page) => page.getByText('Cette page n’existe pas').waitFor()],
  [
    'keys',
    '/console/file',
    async (page) => {
      await queueRow(page);
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Raccourcis clavier' }).waitFor();
    },
  ],
];

const SIZES = [
  ['desk', DESK, 'light'],
  ['phone', PHONE, 'light'],
  ['dark', DESK, 'dark'],
] as const;

describe.each(SIZES)('at the %s', (size, viewport, colorScheme) => {
  let agent: Agent;
  beforeAll(async () => {
    agent = await anAgent('superviseur', { viewport, colorScheme });
  });
  afterAll(() => agent.leave());

  test.each(SCREENS)('%s can be used by everyone', async (name, at, reach) => {
    const { page, faults } = agent;
    await page.goto(at);
    await reach(page);
    await page.waitForTimeout(350); // dialogs fade in: axe would read half-transparent text
    await picture(page, `${name}-${size}`);
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(faults).toEqual([]);
  });

  test('sign-in can be used by everyone', async () => {
    const { page, faults, leave } = await aBrowser({ viewport, colorScheme });
    await page.goto('/console/');
    await page.getByTestId('demo-accounts').waitFor();
    await picture(page, `sign-in-${size}`);
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(faults).toEqual([]);
    await leave();
  });
});

describe('at 200 %', () => {
  test.each(['/console/file', '/console/courriels'])('%s needs no sideways scrolling', async (at) => {
    // what a 1280-pixel window shows when zoomed twice
    const { page, leave } = await anAgent('superviseur', { viewport: { width: 640, height: 400 }, at });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await picture(page, `zoomed${at.replaceAll('/', '-')}`);
    expect(await overflow(page)).toBe(0);
    await leave();
  });
});

test('an administrator is told that contents are not his to read', async () => {
  const { page, leave } = await anAgent('admin');
  await page.getByText('Votre compte n’ouvre pas les demandes').waitFor();
  await picture(page, 'queue-admin');
  expect(await barriers(page)).toEqual([]);
  await leave();
});
