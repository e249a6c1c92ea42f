import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { anAgent, closeBrowser, NEW_MAIL, PHONE, type Agent } from '../support/agents.js';
import { file, liveState, openFile, row } from '../support/console.js';
import { barriers, overflow, picture } from '../support/look.js';
import { aSubject, letTimeBe, residentWrites, theTimeIs } from '../support/town.js';

const DAY = 86_400_000;
const subject = aSubject('Bouche d’égout bouchée');

let before: Date;
let agent: Agent;
beforeAll(async () => {
  before = await theTimeIs();
  agent = await anAgent('superviseur', { at: NEW_MAIL });
  await liveState(agent.page, 'live').waitFor();
});
afterAll(async () => {
  await letTimeBe(before);
  await closeBrowser();
});

const bell = (page: Page) => page.getByTestId('bell');
const panel = (page: Page) => page.getByRole('dialog', { name: 'Alertes' });
const line = (page: Page) => panel(page).getByRole('listitem').filter({ hasText: subject });

/** A Tuesday at ten, more than a week from now: late, and in service hours whatever the day is. */
function aLateTuesday(): Date {
  const day = new Date(before.getTime() + 9 * DAY);
  day.setUTCHours(9, 0, 0, 0);
  while (day.getUTCDay() !== 2) day.setTime(day.getTime() + DAY);
  return day;
}

describe('a supervisor is told what is late', () => {
  test('by the bell, while he does something else', async () => {
    const { page } = agent;
    await residentWrites({ subject, text: 'Bonjour, la bouche d’égout déborde devant chez moi.' });
    await row(page, subject).waitFor();
    await openFile(page, subject);
    await letTimeBe(aLateTuesday());
    await bell(page).filter({ hasText: /\d/ }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await line(page).waitFor();
    await picture(page, 'warnings');
    expect(await barriers(page)).toEqual([]);
  });

  test('reads it, and opens the file', async () => {
    const { page } = agent;
    const read = line(page).getByRole('button', { name: /^Marquer comme lue/ });
    await read.click();
    await read.waitFor({ state: 'detached' });
    await line(page).getByRole('link').focus();
    await page.keyboard.press('Enter');
    await panel(page).waitFor({ state: 'detached' });
    await file(page).waitFor();
    expect(await page.getByTestId('ticket-subject').textContent()).toBe(subject);
  });

  test('takes it in hand with a reason and a next action, and it is said in the file', async () => {
    const { page } = agent;
    await page.getByTestId('acknowledge').click();
    const dialog = page.getByRole('dialog', { name: 'Prendre acte du retard' });
    await dialog.getByLabel('Raison').selectOption({ label: 'Attente d’une entreprise ou d’un partenaire' });
    await dialog.getByRole('button', { name: 'Prendre acte' }).click();
    await dialog.getByText('Dites ce qui va être fait.').waitFor();
    await dialog.getByLabel('Prochaine action').fill('Relancer l’entreprise d’assainissement');
    await picture(page, 'acknowledge');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByTestId('acknowledged').waitFor();
    await page
      .getByTestId('timeline-event')
      .filter({ hasText: 'Relancer l’entreprise d’assainissement' })
      .waitFor();
    await picture(page, 'acknowledged');
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await line(page).getByText('Réglée ou prise en compte').waitFor();
    await page.getByRole('button', { name: 'Tout marquer comme lu' }).click();
    await bell(page).filter({ hasNotText: /\d/ }).waitFor();
    await page.keyboard.press('Escape');
    expect(agent.faults).toEqual([]);
  });

  test('reads it on a telephone, in the dark too', async () => {
    const phone = await anAgent('superviseur', { viewport: PHONE, colorScheme: 'dark' });
    await bell(phone.page).click();
    await line(phone.page).waitFor();
    expect(await overflow(phone.page)).toBeLessThanOrEqual(0);
    expect(await barriers(phone.page)).toEqual([]);
    await picture(phone.page, 'warnings-phone');
    await phone.leave();
  });

  test('chooses to have no mail in the morning', async () => {
    const { page } = agent;
    await page.goto('/console/preferences');
    const mails = page.getByRole('switch', { name: 'Recevoir le récapitulatif du matin' });
    await mails.waitFor();
    expect(await mails.isChecked()).toBe(true);
    expect(await barriers(page)).toEqual([]);
    await mails.click();
    await page.getByTestId('toast').waitFor();
    await page.reload();
    await mails.waitFor();
    expect(await mails.isChecked()).toBe(false);
    await picture(page, 'preferences');
    await mails.click();
    await page.getByTestId('toast').waitFor();
  });
});
