import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketRef, TicketView } from '@parvis/contract';
import { anAgent, closeBrowser, PHONE, type Agent } from '../support/agents.js';
import { file, liveState, messages } from '../support/console.js';
import { barriers, overflow, picture } from '../support/look.js';

let agent: Agent;
beforeAll(async () => {
  agent = await anAgent('superviseur');
  await liveState(agent.page, 'live').waitFor();
});
afterAll(closeBrowser);

let serial = 0;
/** As another agent has just opened it; then looked at. */
async function opened(body: object = {}): Promise<TicketView> {
  const response = await agent.context.request.post('/api/tickets', {
    data: {
      channel: 'phone',
      subject: `Lampadaire éteint n° ${++serial}`,
      description: 'Le lampadaire devant le 12 est éteint depuis lundi.',
      topic: 'lampadaire',
      resident: {
        firstName: 'Ambre',
        lastName: 'Vasseur',
        emails: [`ambre.${process.pid}.${serial}@exemple.test`],
      },
      location: { address: '12 rue des Tanneurs' },
      ...body,
    },
  });
  expect(response.status()).toBe(201);
  return theFile(((await response.json()) as TicketRef).number);
}
const theFile = async (number: string): Promise<TicketView> =>
  (await (await agent.context.request.get(`/api/tickets/${number}`)).json()) as TicketView;
async function lookAt(number: string): Promise<void> {
  await agent.page.goto(`/console/file/${number}`);
  await file(agent.page).waitFor();
  await agent.page.getByText(number).first().waitFor();
}
const press = async (...keys: string[]) => {
  for (const key of keys) await agent.page.keyboard.press(key);
};
const type = (text: string) => agent.page.keyboard.type(text);
const dialog = (name: string) => agent.page.getByRole('dialog', { name });
const toast = (text: string | RegExp) => agent.page.getByTestId('toast').filter({ hasText: text });
/** the keyboard's way to the toast's button: it stands last on the page */
async function undo(): Promise<void> {
  await agent.page.getByTestId('toast').getByRole('button', { name: 'Annuler' }).focus();
  await press('Enter');
}
const write = async () => {
  await press('r');
  await agent.page.locator('textarea:focus').waitFor();
};
const field = () => agent.page.getByLabel('Message à l’usager');

describe('without the mouse', () => {
  test('q qualifies: the promise before and after is read first, with why', async () => {
    const { number } = await opened();
    await lookAt(number);
    await press('q');
    await dialog('Qualifier la demande').waitFor();
    await agent.page.getByTestId('qualification-effect').filter({ hasText: 'ne change pas' }).waitFor();
    await press('Control+A');
    await type('danger immediat');
    await agent.page
      .getByRole('option', { name: /danger/i })
      .first()
      .waitFor();
    await press('Enter');
    const effect = agent.page.getByTestId('qualification-effect').filter({ hasText: 'Avant' });
    await effect.waitFor();
    expect(await effect.innerText()).toMatch(/Avant\s:.+\d h \d\d|minuit/);
    expect(await effect.innerText()).toMatch(/Après\s: .+parce que ce motif promet/);
    await picture(agent.page, 'handling-qualify');
    expect(await barriers(agent.page)).toEqual([]);
    await press('Control+Enter');
    await dialog('Qualifier la demande').waitFor({ state: 'detached' });
    expect((await theFile(number)).topic?.name).toMatch(/danger/i);
  });

  test('a colleague who was first is shown, and what was chosen is kept', async () => {
    const { number, version } = await opened();
    await lookAt(number);
    await press('q');
    await agent.page.getByTestId('qualification-effect').waitFor();
    await press('Control+A');
    await type('nid de poule');
    await agent.page.getByRole('option', { name: /Nid-de-poule/ }).waitFor();
    await press('Enter');
    await agent.context.request.put(`/api/tickets/${number}/qualification`, {
      data: { nature: 'complaint' },
      headers: { 'if-match': `"${version}"` },
    });
    await press('Control+Enter');
    // heard in time or told by the refusal: either way his choice goes through
    const stale = agent.page.getByTestId('stale');
    const gone = dialog('Qualifier la demande').waitFor({ state: 'detached' });
    await Promise.race([stale.waitFor().catch(() => undefined), gone]);
    if (await stale.count()) await stale.getByRole('button', { name: 'Refaire' }).press('Enter');
    await gone;
    expect((await theFile(number)).topic?.name).toMatch(/^Nid-de-poule/);
  });

  test('/ inserts a réponse type; an empty place stops the sending until it is filled in; Ctrl+Z takes it back', async () => {
    const { number } = await opened({ location: undefined });
    await lookAt(number);
    await write();
    await press('/');
    await agent.page.getByTestId('reply-picker').waitFor();
    await type('eclairage prevue');
    await agent.page.getByRole('option', { name: /Éclairage/ }).waitFor();
    await picture(agent.page, 'handling-replies');
    expect(await barriers(agent.page)).toEqual([]);
    await press('Enter');
    await agent.page.getByTestId('reply-picker').waitFor({ state: 'detached' });
    await agent.page.getByTestId('unfilled').getByText('{{demande.adresse}}').waitFor();
    expect(await field().inputValue()).toContain('Bonjour Ambre Vasseur,');
    expect(await agent.page.getByRole('button', { name: 'Envoyer' }).isDisabled()).toBe(true);
    await picture(agent.page, 'handling-unfilled');
    expect(await barriers(agent.page)).toEqual([]);
    await press('Control+Enter');
    expect(
      (await theFile(number)).timeline.some((entry) => entry.kind === 'message' && !entry.automatic),
    ).toBe(false);
    await press('Control+z');
    expect(await field().inputValue()).toBe('');
    await press('Control+Shift+z');
    await agent.page.getByTestId('unfilled').getByRole('button').press('Enter');
    await type('12 rue des Tanneurs');
    await agent.page.getByTestId('unfilled').waitFor({ state: 'detached' });
    await press('Control+Enter');
    await messages(agent.page).filter({ hasText: 'signalez (12 rue des Tanneurs)' }).waitFor();
  });

  test('a slash within a line is a slash', async () => {
    const { number } = await opened();
    await lookAt(number);
    await write();
    await type('et/ou');
    expect(await field().inputValue()).toBe('et/ou');
    await press('Control+A', 'Backspace');
  });

  test('m merges with another file of the same person, and takes it back', async () => {
    const resident = { firstName: 'Léo', lastName: 'Fontaine', emails: [`leo.${process.pid}@exemple.test`] };
    const first = await opened({ resident });
    const second = await opened({ resident });
    await lookAt(second.number);
    await press('m');
    await agent.page.getByTestId('file-picker').getByText(first.number).waitFor();
    await press('Enter');
    await agent.page.getByTestId('merge-pair').getByText(first.number).waitFor();
    await agent.page.getByText('Les réponses iront à Léo Fontaine.').waitFor();
    await picture(agent.page, 'handling-merge');
    expect(await barriers(agent.page)).toEqual([]);
    await press('Control+Enter');
    await toast(`fusionnée dans ${first.number}`).waitFor();
    await agent.page.getByTestId('merged-here').getByText(second.number).waitFor();
    await picture(agent.page, 'handling-merged');
    expect(await barriers(agent.page)).toEqual([]);
    await undo();
    await toast('Fusion défaite').waitFor();
    await agent.page.getByTestId('merged-here').waitFor({ state: 'detached' });
    expect(await theFile(second.number)).toMatchObject({ status: second.status, mergedInto: null });
  });

  test('two residents: who will be answered is said before', async () => {
    const other = await opened({
      resident: { firstName: 'Noé', lastName: 'Garance', emails: [`noe.${process.pid}@exemple.test`] },
    });
    const { number } = await opened();
    await lookAt(number);
    await press('m');
    await dialog('Fusionner deux demandes').waitFor();
    await type(other.number);
    await agent.page.getByTestId('file-picker').getByText(other.number).waitFor();
    await press('Enter');
    await agent.page
      .getByTestId('merge-differs')
      .getByText(/iront à Noé Garance seulement/)
      .waitFor();
    await press('Escape');
  });

  test('x, a figure, Entrée puts a file away; undone, nobody was told', async () => {
    const { number } = await opened();
    await lookAt(number);
    await press('x');
    await agent.page.getByTestId('quick-close').waitFor();
    await press('7');
    await picture(agent.page, 'handling-quick');
    expect(await barriers(agent.page)).toEqual([]);
    await press('Enter');
    await toast('sans suite').waitFor();
    expect(await theFile(number)).toMatchObject({ status: 'closed', closingReason: 'no-action' });
    await agent.page.getByTestId('timeline-event').filter({ hasText: 'déjà fait' }).waitFor();
    await undo();
    await toast('personne n’a été prévenu').waitFor();
    const { status, timeline } = await theFile(number);
    expect(status).toBe('open');
    expect(timeline.filter((entry) => entry.kind === 'message' && entry.direction === 'out')).toEqual([]);
  });

  test('a wait for a third party says for what, and ends', async () => {
    const { number } = await opened();
    await lookAt(number);
    await press('w');
    const waiting = agent.page.getByRole('dialog', { name: /^Attendre/ });
    await waiting.getByText('Un tiers').click();
    await waiting.getByRole('button', { name: 'Suspendre le délai' }).click();
    await waiting.getByText('Dites ce qui est attendu, et de qui.').waitFor();
    await waiting.getByLabel('Ce qui est attendu, et de qui').fill('Devis de l’entreprise d’éclairage');
    await picture(agent.page, 'handling-wait');
    expect(await barriers(agent.page)).toEqual([]);
    await press('Control+Enter');
    await agent.page.getByTestId('timeline-event').filter({ hasText: 'Devis de l’entreprise' }).waitFor();
    expect((await theFile(number)).status).toBe('waiting-third-party');
  });

  test('a file attached leaves with the answer, and is downloaded as it was', async () => {
    const { number } = await opened();
    const bytes = randomBytes(50_000);
    const name = 'Plan de la rue été 🚧.pdf';
    await lookAt(number);
    await write();
    await type('Voici le plan.');
    const [chooser] = await Promise.all([
      agent.page.waitForEvent('filechooser'),
      agent.page.getByRole('button', { name: 'Joindre un fichier' }).press('Enter'),
    ]);
    await chooser.setFiles([
      { name, mimeType: 'application/pdf', buffer: bytes },
      { name: 'virus.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ') },
    ]);
    await agent.page.getByText('virus.exe peut s’exécuter').waitFor();
    await agent.page.getByRole('button', { name: 'Retirer virus.exe' }).press('Enter');
    await agent.page.locator('[data-testid=attachments] [data-sent]').waitFor();
    await agent.page.getByRole('button', { name: /^Retirer Plan/ }).press('Enter');
    await undo();
    await agent.page.locator('[data-testid=attachments] [data-sent]').waitFor();
    await picture(agent.page, 'handling-attachment');
    expect(await barriers(agent.page)).toEqual([]);
    await field().focus();
    await press('Control+Enter');
    await messages(agent.page).filter({ hasText: 'Voici le plan.' }).getByText(name).waitFor();
    const sent = (await theFile(number)).timeline.flatMap((entry) =>
      entry.kind === 'message' ? entry.attachments : [],
    );
    const got = await agent.context.request.get(sent[0]!.url);
    expect((await got.body()).equals(bytes)).toBe(true);
  });

  test('p opens the file on paper, without its notes unless asked for', async () => {
    const { number } = await opened();
    await agent.context.request.post(`/api/tickets/${number}/notes`, {
      data: { text: 'Riverain déjà reçu en mairie.' },
    });
    await lookAt(number);
    await press('p');
    const sheet = agent.page.getByTestId('print-sheet');
    await sheet.getByText(number).waitFor();
    expect(await sheet.innerText()).not.toContain('Riverain déjà reçu');
    expect(await barriers(agent.page)).toEqual([]);
    await picture(agent.page, 'handling-print');
    await agent.page.getByLabel('Avec les notes internes').check();
    await sheet.getByText('Riverain déjà reçu').waitFor();
    if (process.env.PARVIS_SCREENSHOTS)
      await agent.page.pdf({
        path: `${process.env.PARVIS_SCREENSHOTS}/handling-print.pdf`,
        preferCSSPageSize: true,
      });
    await agent.page.getByRole('button', { name: 'Retour' }).press('Enter');
    await file(agent.page).waitFor();
    expect(agent.faults.filter((fault) => !/409|412/.test(fault))).toEqual([]);
  });
});

describe('pasting too much', () => {
  test('a megabyte in an answer is said to be too long, and not lost', async () => {
    const { number } = await opened();
    await lookAt(number);
    await write();
    await field().fill('a'.repeat(1_000_000));
    await agent.page.getByText(/caractères, 50.000/).waitFor();
    await press('Control+Enter');
    expect((await field().inputValue()).length).toBe(1_000_000);
    await field().fill('');
  });
});

describe('réponses types', () => {
  test('are written with a preview, refused with an unknown place, put away and taken back', async () => {
    const { page } = agent;
    await page.goto('/console/reglages/reponses-types');
    await page.getByTestId('reply-line').first().waitFor();
    await picture(page, 'settings-replies');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Nouvelle réponse type' }).press('Enter');
    await page.getByTestId('reply-editor').waitFor();
    const title = `Travaux ${process.pid}`;
    await type(title);
    await page.getByLabel('Texte').fill('Bonjour {{usager.nom}}, né le {{usager.naissance}}');
    await page.getByTestId('reply-preview').getByText('Bonjour Lucie Moreau').waitFor();
    await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
    await page.getByText(/Champs inconnus\s: \{\{usager\.naissance\}\}/).waitFor();
    await picture(page, 'settings-reply-editor');
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Texte').fill('Bonjour {{usager.nom}},');
    await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
    const line = page.getByTestId('reply-line').filter({ hasText: title });
    await line.getByRole('button', { name: 'Retirer' }).press('Enter');
    await toast('n’est plus proposée').waitFor();
    await undo();
    await toast('de nouveau proposée').waitFor();
    await line.getByRole('button', { name: 'Retirer' }).waitFor();
  });
});

describe('on a telephone', () => {
  test('the dialogs, the paper and the réponses types fit', async () => {
    const { number } = await opened();
    const pocket = await anAgent('superviseur', { viewport: PHONE, colorScheme: 'dark' });
    const { page } = pocket;
    for (const [key, name] of [
      ['q', 'qualify'],
      ['x', 'quick'],
      ['m', 'merge'],
    ] as const) {
      await page.goto(`/console/file/${number}`);
      await file(page).waitFor();
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await page.waitForTimeout(300);
      await picture(page, `handling-${name}-phone`);
      expect(await overflow(page)).toBe(0);
      expect(await barriers(page)).toEqual([]);
    }
    for (const [at, name, id] of [
      [`/console/file/${number}/imprimer`, 'print', 'print-sheet'],
      ['/console/reglages/reponses-types', 'replies', 'reply-line'],
    ] as const) {
      await page.goto(at);
      await page.getByTestId(id).first().waitFor();
      await picture(page, `handling-${name}-phone`);
      expect(await overflow(page)).toBe(0);
      expect(await barriers(page)).toEqual([]);
    }
    await pocket.leave();
  });
});
