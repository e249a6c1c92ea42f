import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketPage } from '@parvis/contract';
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
    await agent.page.getByText('Aucune demande ne contient « girafe volante »').waitFor();
    await picture(agent.page, 'search-nothing');
    await agent.page
      .getByTestId('queue')
      .getByRole('button', { name: 'Effacer la recherche' })
      .last()
      .click();
    await agent.page.getByRole('heading', { name: 'File en direct' }).waitFor();
    expect(new URL(agent.page.url()).searchParams.has('q')).toBe(false);
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
  await picture(page, 'search-phone');
  expect(await overflow(page)).toBe(0);
});
