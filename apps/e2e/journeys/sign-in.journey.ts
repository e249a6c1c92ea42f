import { afterAll, describe, expect, test } from '@jest/globals';
import { aBrowser, anAgent, closeBrowser } from '../support/agents.js';
import { barriers } from '../support/look.js';

afterAll(closeBrowser);
const PASSWORD = process.env.PARVIS_E2E_PASSWORD!;

describe('signing in', () => {
  test('leads to the page that was wanted, after a wrong password was told', async () => {
    const { page, faults, leave } = await aBrowser();
    await page.goto('/console/courriels');
    await page.getByRole('button', { name: /Supervision/ }).click();
    expect(await page.getByLabel('Adresse électronique').inputValue()).toBe('superviseur@demo.parvis.test');
    await page.getByLabel('Mot de passe').fill('pas le bon');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Adresse ou mot de passe incorrect' }).waitFor();
    expect(await barriers(page)).toEqual([]);

    await page.getByLabel('Mot de passe').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Courriels retenus' }).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  test('a session ended elsewhere keeps the page and what was being written', async () => {
    const { page, context, leave } = await anAgent('superviseur');
    await page.getByTestId('queue-row').first().getByRole('link').click();
    await page.getByLabel('Message à l’usager').fill('Bonjour, je reviens vers vous');
    await context.request.delete('/api/session', { headers: { origin: new URL(page.url()).origin } });
    await page.getByRole('dialog', { name: 'Votre session a pris fin' }).waitFor();
    await page.getByLabel('Mot de passe').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Message à l’usager').inputValue()).toBe('Bonjour, je reviens vers vous');
    await page.getByLabel('Message à l’usager').fill('');
    await leave();
  });

  test('signing out shows the sign-in page and forgets what was read', async () => {
    const { page, leave } = await anAgent('accueil');
    await page.getByTestId('queue-row').first().waitFor();
    await page.getByRole('button', { name: /^Compte de/ }).click();
    await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
    await page.getByRole('heading', { name: 'Connexion' }).waitFor();
    await page.goBack().catch(() => undefined);
    expect(await page.getByTestId('queue-row').count()).toBe(0);
    await leave();
  });
});
