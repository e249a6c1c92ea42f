import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { TicketRef } from '@parvis/contract';
import type { Page } from 'playwright-core';
import { anAgent, closeBrowser, PHONE, type Agent } from '../support/agents.js';
import { liveState, messages, reply } from '../support/console.js';
import { barriers, overflow, picture } from '../support/look.js';
import { aSubject } from '../support/town.js';

let helene: Agent;
let elodie: Agent;
let subject: string;
let number: string;
const others: Agent[] = [];
afterAll(closeBrowser);

// by telephone: the lists of new mail that other journeys look at stay short
beforeEach(async () => {
  helene = await anAgent('superviseur');
  elodie = await anAgent('elodie.fabre');
  subject = aSubject('Inscription à la crèche');
  const opened = await elodie.context.request.post('/api/tickets', {
    data: {
      channel: 'phone',
      subject,
      description: 'Bonjour, comment inscrire ma fille à la crèche ?',
      service: 'accueil',
      resident: { firstName: 'Lucie', lastName: 'Moreau', emails: ['lucie.moreau@exemple.test'] },
    },
  });
  number = ((await opened.json()) as TicketRef).number;
  for (const { page } of [helene, elodie]) {
    await page.goto(`/console/file/${number}`);
    await page.getByTestId('ticket-subject').filter({ hasText: subject }).waitFor();
    await liveState(page, 'live').waitFor();
  }
});
afterEach(async () => {
  const agents = [helene, elodie, ...others.splice(0)];
  // a browser taken off the network says that it is
  const faults = agents.flatMap((agent) => agent.faults).filter((fault) => !fault.includes('ERR_INTERNET'));
  expect(faults).toEqual([]);
  await Promise.all(agents.map((agent) => agent.leave()));
});

const another = async (account: string, sitting: Parameters<typeof anAgent>[1]) => {
  const agent = await anAgent(account, sitting);
  others.push(agent);
  return agent;
};
const text = (page: Page) => page.getByLabel('Message à l’usager');
const presence = (page: Page, words: string) =>
  page.getByTestId('presence').filter({ hasText: words }).waitFor();
const kept = (page: Page) => page.getByTestId('composer').getByText('Brouillon enregistré').waitFor();
const toast = (page: Page, words: string) => page.getByTestId('toast').filter({ hasText: words }).waitFor();

/** « Confier », without the mouse. */
async function handOver(page: Page, name: string, word: string): Promise<void> {
  await page.getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name: 'Confier' }).focus();
  await page.keyboard.press('t');
  await page.getByRole('combobox', { name: /À qui/ }).waitFor();
  await page.keyboard.type(name);
  await page.getByRole('option', { name }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type(word);
}

describe('two agents on one file', () => {
  test('see that the other is there, that he writes, and that he left; nothing moves', async () => {
    await presence(helene.page, 'Élodie F. consulte');
    await presence(elodie.page, 'Hélène M. consulte');
    const top = async () => (await helene.page.getByTestId('timeline-event').first().boundingBox())!.y;
    const before = await top();
    await text(elodie.page).fill('Bonjour, le formulaire');
    await presence(helene.page, 'Élodie F. écrit une réponse…');
    expect(await barriers(helene.page)).toEqual([]);
    await picture(helene.page, 'together-presence');
    await elodie.page.getByRole('button', { name: 'Note interne' }).last().click();
    await elodie.page.getByTestId('composer').getByRole('textbox').fill('À vérifier');
    await presence(helene.page, 'Élodie F. écrit une note…');
    await elodie.page.goto('/console/courriels');
    await helene.page.getByTestId('presence').filter({ hasNotText: 'Élodie' }).waitFor();
    expect(await top()).toBe(before);
  });

  test('who answers second is stopped by the server too', async () => {
    await text(elodie.page).fill('Bonjour, voici le formulaire.');
    await kept(elodie.page);
    // she hears nothing any more and asks the house nothing before sending
    await elodie.page.route('**/api/tickets/*', (route) => route.abort());
    await elodie.context.setOffline(true);
    await reply(helene.page, 'Bonjour, l’inscription se fait en ligne.');
    // from the moment it leaves she may ask again: what the refusal makes her read
    await elodie.page.route('**/api/tickets/*/messages', async (route) => {
      await elodie.page.unroute('**/api/tickets/*');
      await route.continue();
    });
    await elodie.context.setOffline(false);
    await elodie.page.getByTestId('composer').getByRole('button', { name: 'Envoyer', exact: true }).click();
    await elodie.page.getByTestId('send-gate').filter({ hasText: 'se fait en ligne' }).waitFor();
    expect(await messages(helene.page).filter({ hasText: 'voici le formulaire' }).count()).toBe(0);
    expect(await text(elodie.page).inputValue()).toBe('Bonjour, voici le formulaire.');
    await elodie.page.getByRole('button', { name: 'Envoyer quand même' }).click();
    await messages(helene.page).filter({ hasText: 'voici le formulaire' }).waitFor();
  });
});

describe('a draft', () => {
  test('typed in one browser is found in another, after the file has gone to somebody else', async () => {
    await text(elodie.page).fill('Bonjour, la commission se réunit');
    await kept(elodie.page);
    await handOver(helene.page, 'Nadia Perrin', 'Vous connaissez la famille.');
    await helene.page.keyboard.press('Control+Enter');
    await helene.page.getByTestId('ticket-assignee').filter({ hasText: 'Nadia Perrin' }).waitFor();

    const elsewhere = await another('elodie.fabre', { at: `/console/file/${number}` });
    await elsewhere.page.waitForFunction(
      () => document.querySelector('textarea')?.value === 'Bonjour, la commission se réunit',
    );
    // whose file it is now may read what a colleague has begun
    const nadia = await another('accueil', { at: `/console/file/${number}` });
    const begun = nadia.page.getByTestId('colleague-draft').filter({ hasText: 'Élodie Fabre' });
    await begun.getByRole('button', { name: 'Lire' }).click();
    await begun.filter({ hasText: 'la commission se réunit' }).waitFor();
    expect(await barriers(nadia.page)).toEqual([]);
    await picture(nadia.page, 'together-colleague-draft');

    // the two browsers of one agent
    await text(elsewhere.page).fill('Bonjour, la commission se réunit le 3 décembre.');
    await kept(elsewhere.page);
    await text(elodie.page).pressSequentially(' bientôt');
    const conflict = elodie.page.getByTestId('draft-conflict');
    await conflict.filter({ hasText: 'le 3 décembre' }).filter({ hasText: 'se réunit bientôt' }).waitFor();
    expect(await barriers(elodie.page)).toEqual([]);
    await picture(elodie.page, 'together-conflict');
    await conflict.getByRole('button', { name: 'Prendre le texte d’ailleurs' }).click();
    expect(await text(elodie.page).inputValue()).toBe('Bonjour, la commission se réunit le 3 décembre.');
  });

  test('is abandoned by a word, and taken back by another', async () => {
    await text(elodie.page).fill('À revoir');
    await kept(elodie.page);
    await elodie.page.getByRole('button', { name: 'Abandonner' }).click();
    expect(await text(elodie.page).inputValue()).toBe('');
    await elodie.page.getByTestId('toast').getByRole('button', { name: 'Annuler' }).click();
    expect(await text(elodie.page).inputValue()).toBe('À revoir');
    await kept(elodie.page);
  });

  test('of a megabyte is said to be too long; nothing of it is lost', async () => {
    await text(elodie.page).evaluate((field, value) => {
      const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!;
      set.call(field, value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, 'x'.repeat(1_000_000));
    await elodie.page.getByText('Texte trop long pour être enregistré').waitFor();
    expect((await text(elodie.page).inputValue()).length).toBe(1_000_000);
  });

  test('of a new file is there in another browser', async () => {
    await elodie.page.keyboard.press('Escape');
    await elodie.page.getByTestId('queue').first().waitFor();
    await elodie.page.locator('body').press('e');
    const saved = elodie.page.waitForResponse(
      (response) => response.url().endsWith('/api/drafts/entry') && response.request().method() === 'PUT',
    );
    await elodie.page.getByTestId('entry-text').fill('Une fuite devant le 8');
    await saved;
    const elsewhere = await another('elodie.fabre', {});
    await elsewhere.page.getByTestId('queue').waitFor();
    await elsewhere.page.locator('body').press('e');
    await elsewhere.page.waitForFunction(
      () =>
        document.querySelector<HTMLTextAreaElement>('[data-testid=entry-text]')?.value ===
        'Une fuite devant le 8',
    );
    await elsewhere.page.getByRole('button', { name: 'Effacer' }).click();
    await toast(elsewhere.page, 'Brouillon abandonné');
  });
});

describe('work that changes hands', () => {
  test('« suivante » gives each of two agents another file, opened', async () => {
    const pages = [helene.page, elodie.page];
    for (const page of pages) {
      await page.goto('/console/file?service=accueil');
      await page.getByTestId('take-next').waitFor();
    }
    await Promise.all(pages.map((page) => page.locator('body').press('s')));
    for (const page of pages) await toast(page, 'est à vous');
    for (const page of pages) await page.getByText('a pris la demande suivante de la file').last().waitFor();
    const [one, two] = pages.map((page) => /\d{4}-\d{6}/.exec(page.url())?.[0]);
    expect(one).toBeDefined();
    expect(two).not.toBe(one);
    await picture(helene.page, 'together-next');
  });

  test('is handed over with a word by the keyboard, and who gets it is told', async () => {
    await handOver(helene.page, 'Élodie', 'Elle rappelle à 15 h, merci.');
    expect(await barriers(helene.page)).toEqual([]);
    await picture(helene.page, 'together-assign');
    await elodie.page.goto('/console/courriels');
    await liveState(elodie.page, 'live').waitFor();
    await helene.page.keyboard.press('Control+Enter');
    await toast(elodie.page, 'Hélène Marchand vous confie');
    await toast(elodie.page, 'Elle rappelle à 15 h, merci.');
    await picture(elodie.page, 'together-entrusted');
    await elodie.page.getByTestId('toast').getByRole('button', { name: 'Ouvrir' }).click();
    await elodie.page.getByTestId('ticket-assignee').filter({ hasText: 'Élodie Fabre' }).waitFor();
    await elodie.page.getByText('Elle rappelle à 15 h, merci.').first().waitFor();
  });

  test('who is away says it, is shown to be, and his files go to who stands in', async () => {
    const bruno = await another('bruno.castel', {});
    const { page } = bruno;
    await page.getByRole('button', { name: /Castel/ }).click();
    await page.getByRole('menuitem', { name: 'Mon absence…' }).click();
    await page.getByLabel('Qui vous remplace').selectOption({ label: 'Hélène Marchand' });
    expect(await barriers(page)).toEqual([]);
    await picture(page, 'together-absence');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await toast(page, 'Absence enregistrée');
    await page.getByRole('button', { name: /Castel/ }).click();
    await page.getByRole('menuitem', { name: 'Mon absence…' }).click();
    await page.getByText('Vous êtes absent jusqu’au').waitFor();
    await picture(page, 'together-absent');
    await page.getByRole('button', { name: 'Mettre fin à l’absence' }).click();
    await toast(page, 'de nouveau présent');
  });
});

test('on a phone and in the dark it all fits', async () => {
  const phone = await another('accueil', {
    viewport: PHONE,
    colorScheme: 'dark',
    at: `/console/file/${number}`,
  });
  await presence(phone.page, 'Élodie F. consulte');
  expect(await overflow(phone.page)).toBe(0);
  expect(await barriers(phone.page)).toEqual([]);
  await picture(phone.page, 'together-phone');
  await phone.page.getByRole('button', { name: 'Confier' }).click();
  await phone.page.getByRole('combobox', { name: /À qui/ }).waitFor();
  expect(await barriers(phone.page)).toEqual([]);
  await picture(phone.page, 'together-phone-assign');
  await phone.page.keyboard.press('Escape');
  await phone.page.goto('/console/file');
  await phone.page.getByTestId('take-next').waitFor();
  expect(await overflow(phone.page)).toBe(0);
  await picture(phone.page, 'together-phone-queue');
});
