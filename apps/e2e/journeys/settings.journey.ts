import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CalendarSettings } from '@parvis/contract';
import type { Page } from 'playwright-core';
import { anAgent, closeBrowser, PHONE, type Agent } from '../support/agents.js';
import { tabTo } from '../support/keys.js';
import { barriers, overflow, picture } from '../support/look.js';

let admin: Agent;
let page: Page;
beforeAll(async () => {
  admin = await anAgent('admin');
  page = admin.page;
});
afterAll(async () => {
  await admin.leave();
  await closeBrowser();
});

const SECTIONS = ['Sites', 'Services', 'Thèmes et motifs', 'Calendriers', 'Engagements', 'Simulateur'];
const heading = (at: Page, name: string) =>
  at.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const open = async (name: string) => {
  await tabTo(page, page.getByRole('link', { name, exact: true }));
  await page.keyboard.press('Enter');
  await heading(page, name);
};
const press = async (name: string | RegExp, within = page.getByRole('main')) => {
  await tabTo(page, within.getByRole('button', { name }));
  await page.keyboard.press('Enter');
};
/** Into a field of the dialog that is open, over what it holds. */
const write = async (label: string, text: string) => {
  await tabTo(page, page.getByRole('dialog').getByLabel(label));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
};
const saved = () => page.getByTestId('toast').getByText('Enregistré.').waitFor();
const gone = () => page.getByRole('dialog').waitFor({ state: 'hidden' });

describe('an admin, by keyboard alone', () => {
  test('opens the settings with « g r » and renames a service', async () => {
    await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await heading(page, 'Collectivité');
    await open('Services');
    await press('Modifier « CCAS »');
    await write('Nom', 'Action sociale');
    await page.keyboard.press('Control+Enter');
    await saved();
    await page.getByRole('list', { name: 'Services' }).getByText('Action sociale').waitFor();
    await page.getByTestId('change-trace').getByText('Modifié par Sophie Renaud').waitFor();
  });

  test('adds a motif, which a clerk finds in the quick entry he had open', async () => {
    const clerk = await anAgent('accueil');
    await clerk.page.getByTestId('queue-row').first().waitFor();
    await open('Thèmes et motifs');
    await press('Ajouter un motif');
    await write('Nom', 'Trottinette abandonnée');
    await tabTo(page, page.getByRole('dialog').getByLabel('Thème'));
    await page.keyboard.type('Propreté');
    await page.keyboard.press('Control+Enter');
    await saved();
    await gone();
    await clerk.page.keyboard.press('e');
    await clerk.page.getByTestId('entry-topic').fill('trottinette');
    await clerk.page.getByRole('option', { name: /Trottinette abandonnée/ }).waitFor();
    expect(clerk.faults).toEqual([]);
    await clerk.leave();
  });

  test('imports a table in Latin-1 after reading what it would do, and takes it back', async () => {
    await press('Importer…');
    await page.getByTestId('import-file').setInputFiles({
      name: 'motifs.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'Thème;Motif;Service\r\nFêtes et cérémonies;Marché de Noël;Accueil\r\nFêtes;Bal;Acueil\r\n',
        'latin1',
      ),
    });
    await page.getByTestId('import-preview').getByText('À créer : 2 · à modifier : 0').waitFor();
    await page.getByText('Vouliez-vous dire « Accueil et relation citoyenne »').waitFor();
    await picture(page, 'settings-import-desk');
    expect(await barriers(page)).toEqual([]);
    await press('Importer 2 lignes');
    await page.getByTestId('toast').getByText('2 lignes importées.').waitFor();
    await page.getByTestId('topics').getByText('Fêtes et cérémonies').waitFor();
    await page.getByTestId('toast').getByRole('button', { name: 'Annuler' }).click();
    await page.getByTestId('toast').getByText('Import annulé').waitFor();
    await page.getByTestId('topics').getByText('Fêtes et cérémonies').waitFor({ state: 'hidden' });
  });

  test('edits a calendar and sees it in the year', async () => {
    await open('Calendriers');
    const monday = page.getByLabel('Lundi', { exact: true });
    await tabTo(page, monday);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('9h-25h');
    await page.getByText('Cette heure n’existe pas').first().waitFor();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('9h-12h, 14h-19h');
    await press('Enregistrer une nouvelle version');
    await saved();
    await page.getByText('Version 2').waitFor();
    const year = page.getByTestId('year');
    await tabTo(page, year.locator('td[tabindex="0"]'));
    const told = () => page.getByTestId('day-told').textContent();
    const first = await told();
    await page.keyboard.press('ArrowDown');
    await expect(told()).resolves.not.toBe(first);
    await year.getByRole('gridcell', { name: /25 décembre.*férié, Jour de Noël/ }).waitFor();
    await year.getByRole('gridcell', { name: /^lundi 7 décembre.*09:00-12:00, 14:00-19:00/ }).waitFor();
    await picture(page, 'settings-year-desk');
    expect(await barriers(page)).toEqual([]);
  });

  test('simulates a delay, in an address a colleague can open', async () => {
    await open('Simulateur');
    const start = page.getByLabel('Reçu le');
    await start.fill('2026-11-27T17:00');
    const due = page.getByTestId('simulation').getByText('Échéance : 1er décembre 2026 à 17 h 00');
    await due.waitFor();
    const address = page.url();
    const colleague = await anAgent('superviseur', { at: address });
    await colleague.page.getByText('Échéance : 1er décembre 2026 à 17 h 00').waitFor();
    expect(colleague.faults).toEqual([]);
    await colleague.leave();
  });

  test('edits the lines of an engagement: where they hold, what keeps them, in which order', async () => {
    await open('Engagements');
    await press('Modifier « Courriers : réponse sous 15 jours »');
    const dialog = page.getByRole('dialog');
    const lines = dialog.getByRole('list', { name: 'Promesses, dans l’ordre' });
    await press('Descendre la promesse 1 : Accusé d’enregistrement', dialog);
    await lines.getByText('2. Accusé d’enregistrement').waitFor();
    // the focus stays on the button of the line that moved
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await lines.getByText('1. Accusé d’enregistrement').waitFor();
    await press('Modifier la promesse 6 : Décision avant rejet implicite', dialog);
    const keeps = dialog.getByRole('group', { name: 'Tenue par' });
    for (const act of await keeps.getByRole('checkbox').all()) {
      await tabTo(page, act);
      await page.keyboard.press('Space');
    }
    await keeps.getByText('Rien ne tiendrait cette promesse').waitFor();
    await picture(page, 'settings-policy-fault-desk');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('Une des promesses se contredit').waitFor();
    for (let back = 0; back < 2; back++) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await press('Retirer la promesse 7 : Réponse à un avis', dialog);
    await dialog.getByText('Promesses du modèle').waitFor();
    await page.keyboard.press('Control+Enter');
    await saved();
    await gone();
    const letters = page
      .getByRole('list', { name: 'Engagements' })
      .getByRole('listitem')
      .filter({ hasText: 'Courriers' });
    await letters.getByText('Réponse à un avis').waitFor({ state: 'detached' });
    await press('Modifier « Courriers : réponse sous 15 jours »');
    await lines.getByText(/tenue par\s: réponse d’un agent partie\.$/).waitFor();
    await dialog.getByText('Promesses du modèle').click();
    await press(/^Ajouter : Réponse à un avis, 7 jours/, dialog);
    await lines.getByText('8. Réponse à un avis').waitFor();
    await picture(page, 'settings-policy-desk');
    await page.keyboard.press('Control+Enter');
    await gone();
  });

  test('starts a simulation from what is promised', async () => {
    await open('Simulateur');
    const lines = page.getByLabel('Partir d’une promesse');
    const label = await lines
      .getByRole('option', { name: /^Rappel téléphonique, 4 h/ })
      .first()
      .getAttribute('value');
    await lines.selectOption(label);
    await page.getByLabel('Reçu le').fill('2026-11-27T16:30');
    await page.getByTestId('simulation').getByText('Échéance : 30 novembre 2026').waitFor();
  });

  test('reads closures out of an agenda, sees what they would change, and makes open promises follow', async () => {
    const colleague = await anAgent('superviseur');
    const reported = await colleague.context.request.post('/api/tickets', {
      data: { channel: 'report', topic: 'lampadaire', subject: 'Lampadaire éteint', description: '' },
      headers: { 'idempotency-key': 'a promise that closures move' },
    });
    expect(reported.status()).toBe(201);
    await colleague.leave();
    await open('Calendriers');
    const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    const closed = [1, 2, 3, 4].map(day);
    const events = closed.map((date) => `BEGIN:VEVENT\r\nUID:${date}\r\nDTSTART;VALUE=DATE:${date.replaceAll('-', '')}\r\nSUMMARY:Fermeture\r\nEND:VEVENT`); // prettier-ignore
    await page.getByTestId('calendar-file').setInputFiles({
      name: 'fermetures.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from(['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\r\n')),
    });
    await page.getByText('4 fermetures et aucune ouverture exceptionnelle').waitFor();
    await press('Voir ce que cela changerait');
    await page
      .getByTestId('replan-preview')
      .getByText(/dates? recule/)
      .waitFor();
    await picture(page, 'settings-calendar-preview-desk');
    expect(await barriers(page)).toEqual([]);
    await press('Enregistrer une nouvelle version');
    await saved();
    await press('Replanifier…');
    await page.getByRole('dialog').getByTestId('replan-preview').waitFor();
    await picture(page, 'settings-replan-desk');
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Motif').fill('Fermeture pour travaux');
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText(/^Replanifiés le .*Fermeture pour travaux/).waitFor();
    await page.getByText('Aucun délai en cours ne suit une version précédente.').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Exporter les jours particuliers/ }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text).toContain(`DTSTART;VALUE=DATE:${closed[0]!.replaceAll('-', '')}`);
    await page.setViewportSize({ width: 390, height: 844 });
    await picture(page, 'settings-calendar-phone');
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('gives a service hours of its own, which its open promises follow when he says so', async () => {
    const calendars = await admin.context.request.get('/api/calendars');
    const [{ definition }] = (await calendars.json()) as [CalendarSettings];
    const sixDays = [...(definition.workingDays ?? []), 'sat'];
    const added = await admin.context.request.post('/api/calendars', {
      data: { name: 'Centre technique', definition: { ...definition, workingDays: sixDays } },
    });
    expect(added.status()).toBe(201);
    await open('Services');
    await press(/^Modifier « Voirie/);
    await tabTo(page, page.getByRole('dialog').getByLabel('Horaires'));
    await page.keyboard.type('Centre');
    await picture(page, 'settings-service-hours-desk');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await gone();
    const line = page.getByRole('listitem').filter({ hasText: 'Horaires\u00a0: Centre technique' });
    await line.getByText(/délais? en cours (est|sont) comptés? selon d’autres horaires/).waitFor();
    await press('Replanifier…', line);
    await page.getByRole('dialog').getByTestId('replan-preview').waitFor();
    await page.getByLabel('Motif').fill('Le centre technique travaille le samedi');
    await page.keyboard.press('ControlOrMeta+Enter');
    await line.getByText(/^Replanifiés le .*travaille le samedi/).waitFor();
    await picture(page, 'settings-service-followed-desk');
    await page.setViewportSize({ width: 390, height: 844 });
    await picture(page, 'settings-service-followed-phone');
    expect(await overflow(page)).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('puts a service aside, after seeing what refers to it', async () => {
    await open('Services');
    await press('Désactiver « Sports, culture et vie associative »');
    await page
      .getByTestId('references')
      .getByText(/demandes? en cours/)
      .waitFor();
    await picture(page, 'settings-deactivate-desk');
    expect(await barriers(page)).toEqual([]);
    await tabTo(page, page.getByRole('combobox', { name: /^Service repreneur/ }));
    await page.keyboard.type('Accueil');
    await page.keyboard.press('Control+Enter');
    await gone();
    await page.getByText(/Repris par Accueil et relation citoyenne/).waitFor();
    expect(admin.faults).toEqual([]);
  });
});

describe('who may settle nothing', () => {
  test('has no way there, and is told so at its address', async () => {
    const clerk = await anAgent('accueil', { at: '/console/reglages/services' });
    await clerk.page.getByText('Cette page n’existe pas').waitFor();
    expect(await clerk.page.getByRole('link', { name: 'Réglages' }).count()).toBe(0);
    await clerk.leave();
  });

  test('or only some: a supervisor has the topics and the simulator', async () => {
    const supervisor = await anAgent('superviseur', { at: '/console/reglages' });
    await heading(supervisor.page, 'Thèmes et motifs');
    const links = supervisor.page
      .getByRole('navigation', { name: 'Rubriques des réglages' })
      .getByRole('link');
    const shown = await links.allTextContents();
    expect(shown).toEqual(expect.arrayContaining(['Thèmes et motifs', 'Simulateur', 'Réponses types']));
    expect(
      shown.filter((section) => ['Sites', 'Services', 'Calendriers', 'Comptes'].includes(section)),
    ).toEqual([]);
    await supervisor.leave();
  });
});

describe.each([
  ['desk', {}],
  ['dark', { colorScheme: 'dark' as const }],
  ['phone', { viewport: PHONE }],
])('each section on %s', (look, sitting) => {
  test('has no barrier, and nothing sticks out', async () => {
    const agent = await anAgent('admin', { ...sitting, at: '/console/reglages' });
    for (const name of SECTIONS) {
      if (look === 'phone') await agent.page.goto('/console/reglages');
      await agent.page.getByRole('navigation', { name: 'Rubriques' }).getByRole('link', { name }).click();
      await heading(agent.page, name);
      await agent.page
        .getByTestId('change-trace')
        .or(agent.page.getByTestId('simulation'))
        .or(agent.page.getByRole('list').first())
        .first()
        .waitFor();
      await picture(agent.page, `settings-${name.toLowerCase().replaceAll(' ', '-')}-${look}`);
      expect({ name, barriers: await barriers(agent.page), overflow: await overflow(agent.page) }).toEqual({
        name,
        barriers: [],
        overflow: 0,
      });
    }
    expect(agent.faults).toEqual([]);
    await agent.leave();
  });
});
