import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketRef, TicketView } from '@parvis/contract';
import { anAgent, closeBrowser, type Agent } from '../support/agents.js';
import { file, liveState, messages, sent } from '../support/console.js';
import { picture } from '../support/look.js';
import { mailSaying } from '../support/outbox.js';
import { aSubject, theTimeIs } from '../support/town.js';

const ANSWER = 'Bonjour, la plaque est remise en place depuis ce matin.';
let agent: Agent;
let number: string;
const email = `plaque-${Date.now()}@exemple.test`;

beforeAll(async () => {
  agent = await anAgent('superviseur');
  const monthAgo = new Date((await theTimeIs()).getTime() - 30 * 86_400_000);
  const opened = await agent.context.request.post('/api/tickets', {
    data: {
      channel: 'desk',
      subject: aSubject('Plaque qui bouge'),
      description: 'La plaque devant le 3 bouge quand on roule dessus.',
      service: 'voirie',
      receivedAt: monthAgo.toISOString(),
      resident: { firstName: 'Ali', lastName: 'Bensaïd', emails: [email] },
    },
  });
  if (!opened.ok()) throw new Error(await opened.text());
  ({ number } = (await opened.json()) as TicketRef);
  await agent.page.goto('/console/');
  await liveState(agent.page, 'live').waitFor();
});
afterAll(closeBrowser);

const press = (key: string) => agent.page.keyboard.press(key);
const focused = () =>
  agent.page.evaluate(
    () => document.activeElement?.closest('[data-due-line]')?.getAttribute('data-due-line') ?? null,
  );

describe('a late request, from the board to an answered resident, by keys alone', () => {
  test('its line says what is wrong, and is reached by j', async () => {
    await press('g');
    await press('e');
    const line = agent.page.locator(`[data-due-line="${number}"]`);
    await line.getByText('Non qualifiée').waitFor();
    for (let lines = 0; (await focused()) !== number; lines++) {
      expect(lines).toBeLessThan(100);
      await press('j');
    }
    await press('?');
    await agent.page.getByRole('heading', { name: 'Dans les engagements' }).waitFor();
    await picture(agent.page, 'engagements-keys');
    await press('Escape');
    await agent.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused()).toBe(number);
  });

  test('it is taken, answered and sent, and the post has the mail', async () => {
    await press('a');
    await agent.page.getByTestId('toast').filter({ hasText: number }).waitFor();
    expect(await focused()).toBe(number);
    await press('r');
    await file(agent.page).waitFor();
    await agent.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await agent.page.keyboard.type(ANSWER);
    await press('Control+Enter');
    await messages(agent.page).filter({ hasText: ANSWER }).waitFor();
    await sent(agent.page, ANSWER);
    expect(await mailSaying(email, /la plaque est remise en place depuis ce matin/)).toContain(number);
    const { commitments } = (await (
      await agent.context.request.get(`/api/tickets/${number}`)
    ).json()) as TicketView;
    expect(commitments.find(({ kind }) => kind === 'answer')?.keptAt).not.toBeNull();
  });

  test('and the board has one line less', async () => {
    await press('Escape');
    await press('g');
    await press('e');
    await agent.page.getByTestId('due-line').first().waitFor();
    await agent.page.locator(`[data-due-line="${number}"]`).waitFor({ state: 'detached' });
    expect(agent.faults).toEqual([]);
  });
});
