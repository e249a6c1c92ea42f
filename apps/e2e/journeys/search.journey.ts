import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketPage } from '@parvis/contract';
import type { Page } from 'playwright-core';
import { anAgent, closeBrowser, type Agent } from '../support/agents.js';
import { file, liveState, row } from '../support/console.js';
import { hasFocus } from '../support/keys.js';
import { barriers, overflow, picture } from '../support/look.js';
import { aSubject, residentWrites } from '../support/town.js';

let agent: Agent;
let subject: string;
beforeAll(async () => {
  agent = await anAgent('superviseur');
  await liveState(agent.page, 'live').waitFor();
  subject = aSubject('Grille d’égout descellée');
  await residentWrites({
    subject,
    text: 'Bonjour, la grille est descellée devant chez moi.',
    from: '"Zélie Quincampoix" <zelie.quincampoix@exemple.test>',
  });
  await found('quincampoix');
});
afterAll(closeBrowser);

/** What was said is findable a moment later. */
async function found(words: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await agent.context.request.get(`/api/tickets?q=${words}`);
    const { items } = (await answer.json()) as TicketPage;
    if (items.some((item) => item.subject === subject)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${words} finds nothing`);
}

/** A list that takes another's place has no news in it. */
async function noneTakenForNews(page: Page): Promise<void> {
  expect(await page.getByTestId('news-pill').count()).toBe(0);
  expect(await page.locator('[data-ticket][data-fresh]').count()).toBe(0);
}

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => agent.page.keyboard.press(key)), Promise.resolve());
const field = () => agent.page.getByTestId('search');
const palette = () => agent.page.getByRole('combobox', { name: 'Chercher une demande ou une action' });

describe('without a mouse', () => {
  test('/ looks for a person, and leads into what was found', async () => {
    await press('/');
    await agent.page.keyboard.type('zelie quin');
    await agent.page.getByRole('heading', { name: 'Résultats' }).waitFor();
    await row(agent.page, subject).waitFor();
    expect(await agent.page.getByTestId('queue-row').count()).toBe(1);
    expect(new URL(agent.page.url()).searchParams.get('q')).toBe('zelie quin');
    await noneTakenForNews(agent.page);
    await picture(agent.page, 'search');
    expect(await barriers(agent.page)).toEqual([]);
    await press('Enter', 'Enter');
    await agent.page.getByTestId('ticket-subject').filter({ hasText: subject }).waitFor();
    await press('Escape');
    await file(agent.page).waitFor({ state: 'detached' });
    expect(await field().inputValue()).toBe('zelie quin');
  });

  test('words meet in any French form; what is nowhere is said, and cleared', async () => {
    await field().fill('grilles égouts');
    await row(agent.page, subject).waitFor();
    await field().fill('girafe volante');
    await agent.page
      .getByRole('heading', { name: 'Aucune demande ne contient « girafe volante »' })
      .waitFor();
    await picture(agent.page, 'search-nothing');
    await agent.page
      .getByTestId('queue')
      .getByRole('button', { name: 'Effacer la recherche' })
      .last()
      .click();
    await agent.page.getByRole('heading', { name: 'File en direct' }).waitFor();
    expect(new URL(agent.page.url()).searchParams.has('q')).toBe(false);
  });

  test('what comes in while it is searched for appears', async () => {
    await field().fill('xylophone');
    await agent.page.getByRole('heading', { name: 'Aucune demande ne contient « xylophone »' }).waitFor();
    // by a colleague on the phone, so that no acknowledgement follows whose event would have the list asked again
    const noise = aSubject('Musique tard le soir');
    const opened = await agent.context.request.post('/api/tickets', {
      headers: { 'idempotency-key': noise },
      data: { channel: 'phone', service: 'police', subject: noise, description: 'Un xylophone à minuit.' },
    });
    expect(opened.status()).toBe(201);
    await row(agent.page, noise).waitFor();
    await field().fill('');
    await agent.page.getByRole('heading', { name: 'File en direct' }).waitFor();
  });

  test('Enter before the answer waits for it: the rows still shown are other people’s', async () => {
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await agent.page.route(/api\/tickets\?.*q=/, async (route) => {
      await held;
      await route.continue();
    });
    await field().focus();
    await agent.page.keyboard.type('quincamp');
    await press('Enter', 'Enter');
    await agent.page.locator('[data-testid="queue"][aria-busy="true"]').waitFor();
    await hasFocus(field());
    await agent.page.getByRole('heading', { name: 'File en direct' }).waitFor();
    await picture(agent.page, 'search-under-way');
    answer();
    await hasFocus(row(agent.page, subject).getByRole('link'));
    await agent.page.getByRole('status').filter({ hasText: '1 demande trouvée' }).waitFor();
    await agent.page.unroute(/api\/tickets\?.*q=/);
    await field().fill('');
    await agent.page.getByRole('heading', { name: 'File en direct' }).waitFor();
  });

  test('Ctrl K opens any file, from a field too', async () => {
    await field().focus();
    await press('Control+k');
    await palette().fill('quincampoix');
    const found = agent.page.getByRole('option', { name: subject });
    await found.waitFor();
    await picture(agent.page, 'palette');
    expect(await barriers(agent.page)).toEqual([]);
    await press('Enter');
    await agent.page.getByTestId('ticket-subject').filter({ hasText: subject }).waitFor();
  });

  test('Ctrl K does what can be done where one is', async () => {
    await press('Control+k');
    await palette().fill('note');
    await agent.page.getByRole('option', { name: 'Note interne' }).waitFor();
    await press('Enter');
    const note = agent.page.getByLabel('Note interne, visible des agents seulement');
    await hasFocus(note);
    await press('Control+k');
    await palette().fill('xqzvw');
    await agent.page.getByText('Rien ne correspond').waitFor();
    await press('Escape');
    await palette().waitFor({ state: 'detached' });
    expect(agent.faults).toEqual([]);
  });
});

test('on a telephone the field is there, and nothing sticks out', async () => {
  const { page } = await anAgent('superviseur', { viewport: { width: 390, height: 844 } });
  await page.getByTestId('search').fill('lampadaires');
  await page.getByRole('heading', { name: 'Résultats' }).waitFor();
  await page.getByTestId('queue-row').first().waitFor();
  await noneTakenForNews(page);
  await picture(page, 'search-phone');
  expect(await overflow(page)).toBe(0);
  await page.getByTestId('search').fill('girafe volante');
  await page.getByRole('heading', { name: /^Aucune demande ne contient/ }).waitFor();
  await picture(page, 'search-nothing-phone');
  expect(await overflow(page)).toBe(0);
  expect(await barriers(page)).toEqual([]);
});
