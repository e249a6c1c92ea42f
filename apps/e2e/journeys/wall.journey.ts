import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aBrowser, anAgent, closeBrowser, PHONE, type Agent } from '../support/agents.js';
import { barriers, overflow, picture } from '../support/look.js';

const SCREEN = { width: 1920, height: 1080 };
const NAME = `Hall ${Date.now().toString(36)}`;
let agent: Agent;
let screen: Agent;
let address: string;

beforeAll(async () => {
  agent = await anAgent('superviseur', { at: '/console/reglages/murs' });
  screen = await aBrowser({ viewport: SCREEN });
});
afterAll(closeBrowser);

const freshness = () => screen.page.getByTestId('wall-freshness');
const wall = () => screen.page.getByTestId('wall');

describe('a wall in the hall', () => {
  test('is made by a supervisor, who is told its address once', async () => {
    await agent.page.getByRole('button', { name: 'Créer un mur' }).click();
    await agent.page.getByLabel('Nom').fill(NAME);
    expect(await barriers(agent.page)).toEqual([]);
    await agent.page.keyboard.press('Control+Enter');
    const field = agent.page.getByRole('textbox', { name: 'Adresse' });
    await field.waitFor();
    address = await field.inputValue();
    expect(address).toMatch(/\/console\/mur#[\w-]{43}$/);
    await picture(agent.page, 'wall-link');
    await agent.page.getByRole('button', { name: 'C’est noté' }).click();
    await agent.page.getByTestId('wall-link').filter({ hasText: NAME }).waitFor();
    expect(await agent.page.content()).not.toContain(address.split('#')[1]);
  });

  test('shows figures to a screen nobody is signed in on, in light and dark, and fits it', async () => {
    const asked = screen.page.waitForRequest(/\/api\/wall$/);
    await screen.page.goto(address);
    await screen.page.getByRole('heading', { name: NAME }).waitFor();
    expect((await asked).headers().referer ?? '').toBe('');
    await freshness().filter({ hasText: 'À jour' }).waitFor();
    expect(await wall().getByTestId('wall-service').count()).toBeGreaterThan(3);
    expect(await overflow(screen.page)).toBeLessThanOrEqual(0);
    expect(await screen.page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(
      SCREEN.height,
    );
    expect(await barriers(screen.page)).toEqual([]);
    await picture(screen.page, 'wall-light');
    await screen.page.getByRole('button', { name: 'Passer en sombre' }).click();
    expect(await barriers(screen.page)).toEqual([]);
    await picture(screen.page, 'wall-dark');
  });

  test('keeps its last figures through a cut, says how old they are, and comes back by itself', async () => {
    const late = await screen.page.getByTestId('wall-late').innerText();
    expect(await wall().locator('td strong').count()).toBeGreaterThan(0);
    await screen.context.setOffline(true);
    await freshness()
      .filter({ hasText: /Données de \d+.h.\d\d.: connexion perdue/ })
      .waitFor();
    expect(await screen.page.getByTestId('wall-late').innerText()).toBe(late);
    // no countdown that nothing vouches for, only the hour it was due
    expect(await wall().locator('td strong').count()).toBe(0);
    expect(await barriers(screen.page)).toEqual([]);
    await picture(screen.page, 'wall-cut');
    await screen.context.setOffline(false);
    await freshness().filter({ hasText: 'À jour' }).waitFor();
    expect(await wall().locator('td strong').count()).toBeGreaterThan(0);
  });

  test('reads on a telephone too', async () => {
    await screen.page.setViewportSize(PHONE);
    expect(await overflow(screen.page)).toBeLessThanOrEqual(0);
    await picture(screen.page, 'wall-phone');
  });

  test('revoked, opens nothing any more and says so', async () => {
    await agent.page.getByRole('button', { name: `Révoquer le lien « ${NAME} »` }).click();
    await agent.page
      .getByTestId('wall-link')
      .filter({ hasText: NAME })
      .getByText('révoqué', { exact: true })
      .waitFor();
    await screen.page.reload();
    await screen.page.getByRole('heading', { name: 'Ce lien a été révoqué' }).waitFor();
    expect(await screen.page.getByTestId('wall').count()).toBe(0);
    await picture(screen.page, 'wall-revoked');
    expect([...agent.faults, ...screen.faults].filter((fault) => !fault.includes('ERR_INTERNET'))).toEqual(
      [],
    );
  });
});
