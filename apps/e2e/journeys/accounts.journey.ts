import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aBrowser, anAgent, closeBrowser, PHONE, type Agent } from '../support/agents.js';
import { tabTo } from '../support/keys.js';
import { barriers, overflow, picture } from '../support/look.js';
import { linkMailedTo } from '../support/outbox.js';

let admin: Agent;
let page: Page;
/** whom the admin invites, in a browser of his own */
let lina: Agent;
beforeAll(async () => {
  admin = await anAgent('admin', { at: '/console/reglages/comptes' });
  page = admin.page;
  lina = await aBrowser();
});
afterAll(async () => {
  await admin.leave();
  await lina.leave();
  await closeBrowser();
});

const EMAIL = 'lina.marchand@ville.test';
const FIRST = 'trois vélos bleus';
const SECOND = 'quatre merles au jardin';
const THIRD = 'le pont de pierre rose';

const line = (name: string) => page.getByTestId('account').filter({ hasText: name });
const pressed = async (at: Page, name: string | RegExp, key = 'Enter') => {
  await tabTo(at, at.getByRole('button', { name }).last());
  await at.keyboard.press(key);
};
const write = async (at: Page, label: string, text: string) => {
  // a required field's label ends with a star
  await tabTo(at, at.getByLabel(new RegExp(`^${label}( \\*)?$`)));
  await at.keyboard.press('ControlOrMeta+A');
  await at.keyboard.type(text);
};
const inside = (at: Page) => at.getByRole('navigation', { name: 'Navigation principale' }).waitFor();
const signIn = async (at: Page, password: string) => {
  await write(at, 'Adresse électronique', EMAIL);
  await write(at, 'Mot de passe', password);
  await at.keyboard.press('Enter');
};

describe('an admin invites somebody, by keyboard', () => {
  let link: string;

  test('reads who may do what before sending, and is handed the link where no mail leaves', async () => {
    await line('Karim Lefort').waitFor();
    await picture(page, 'accounts-desk');
    expect(await barriers(page)).toEqual([]);
    await pressed(page, 'Inviter une personne');
    await write(page, 'Adresse électronique', EMAIL);
    await write(page, 'Prénom', 'Lina');
    await write(page, 'Nom', 'Marchand');
    const dialog = page.getByRole('dialog');
    await tabTo(page, dialog.getByLabel('Service ou site'));
    await page.keyboard.type('Voirie');
    await dialog.getByText('agent de service, Voirie et éclairage public').waitFor();
    await picture(page, 'accounts-invite-desk');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    const shown = page.getByLabel('Lien personnel');
    await shown.waitFor();
    await picture(page, 'accounts-link-desk');
    expect(await barriers(page)).toEqual([]);
    link = new URL(await shown.inputValue()).pathname + new URL(await shown.inputValue()).hash;
    await pressed(page, 'J’ai copié le lien');
    await line('Lina Marchand')
      .getByText(/Invitation à remettre/)
      .waitFor();
  });

  test('who chooses a password in his own browser, and is in', async () => {
    await lina.page.goto(link);
    await lina.page.getByRole('heading', { name: 'Bienvenue, Lina' }).waitFor();
    expect(new URL(lina.page.url()).hash).toBe('');
    await write(lina.page, 'Nouveau mot de passe', 'MotDePasse2026');
    await lina.page.keyboard.press('Enter');
    await lina.page.getByText(/trop connu/).waitFor();
    await picture(lina.page, 'invitation-desk');
    expect(await barriers(lina.page)).toEqual([]);
    await write(lina.page, 'Nouveau mot de passe', FIRST);
    await lina.page.keyboard.press('Enter');
    await inside(lina.page);
  });

  test('whose link then says that it has served', async () => {
    const other = await aBrowser({ viewport: PHONE });
    await other.page.goto(link);
    await other.page
      .getByTestId('dead-link')
      .getByText(/a déjà servi/)
      .waitFor();
    await picture(other.page, 'dead-link-phone');
    expect(await overflow(other.page)).toBe(0);
    expect(await barriers(other.page)).toEqual([]);
    expect(other.faults).toEqual([]);
    await other.leave();
  });
});

describe('an agent', () => {
  test('changes his own password, told beside the field what is wrong', async () => {
    const at = lina.page;
    await pressed(at, /^Compte de/);
    await at.getByRole('menuitem', { name: 'Mot de passe…' }).click();
    await write(at, 'Mot de passe actuel', 'faux');
    await write(at, 'Nouveau mot de passe', SECOND);
    await at.keyboard.press('Control+Enter');
    await at.getByText('Ce n’est pas votre mot de passe actuel.').waitFor();
    await picture(at, 'own-password-desk');
    expect(await barriers(at)).toEqual([]);
    await write(at, 'Mot de passe actuel', FIRST);
    await at.keyboard.press('Control+Enter');
    await at.getByTestId('toast').getByText('Mot de passe changé.').waitFor();
  });

  test('put aside by the admin is signed out, and his file is back in its queue', async () => {
    const at = lina.page;
    const supervisor = await anAgent('superviseur');
    const files = (await (
      await supervisor.context.request.get('/api/tickets?service=voirie&status=new')
    ).json()) as {
      items: { number: string; version: number }[];
    };
    const { number } = files.items[0]!;
    const { account } = (await (await lina.context.request.get('/api/session')).json()) as {
      account: { id: string };
    };
    const seen = await supervisor.context.request.get(`/api/tickets/${number}`);
    const given = await supervisor.context.request.put(`/api/tickets/${number}/assignment`, {
      data: { agentId: account.id },
      headers: { 'if-match': seen.headers()['etag']! },
    });
    expect(given.status()).toBe(200);
    await at.goto(`/console/file/${number}`);
    await at.getByTestId('ticket').waitFor();

    await page.reload();
    await line('Lina Marchand')
      .getByText(/Dernière connexion/)
      .waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Autres actions sur Lina Marchand' }));
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Désactiver…' }).press('Enter');
    const refers = page.getByTestId('account-references');
    await refers.getByText('Sa demande en cours retourne dans sa file.').waitFor();
    // the menu it was chosen from fades away
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await picture(page, 'accounts-off-desk');
    expect(await barriers(page)).toEqual([]);
    await pressed(page, 'Désactiver le compte');
    await page.getByTestId('toast').getByText('Compte de Lina Marchand désactivé.').waitFor();

    // a page nobody looks at draws no frames, so nothing comes up on it
    await at.bringToFront();
    await at.getByText('Votre session a pris fin').waitFor();
    await supervisor.page.goto(`/console/file/${number}`);
    await supervisor.page
      .getByTestId('ticket')
      .getByText('Lina Marchand', { exact: true })
      .waitFor({ state: 'hidden' });
    const back = (await (await supervisor.context.request.get(`/api/tickets/${number}`)).json()) as {
      assignee: unknown;
    };
    expect(back.assignee).toBeNull();
    await page.getByTestId('toast').getByRole('button', { name: 'Annuler' }).click();
    await page.getByTestId('toast').getByText('Compte de Lina Marchand réactivé.').waitFor();
    await supervisor.leave();
  });

  test('who forgot his password chooses another by the mail he asked for', async () => {
    const at = (lina = await aBrowser({ viewport: PHONE })).page;
    await at.goto('/console/');
    await at.getByRole('link', { name: 'Mot de passe oublié' }).press('Enter');
    await at.getByRole('heading', { name: 'Mot de passe oublié' }).waitFor();
    await write(at, 'Adresse électronique', EMAIL);
    await picture(at, 'forgotten-phone');
    expect(await overflow(at)).toBe(0);
    expect(await barriers(at)).toEqual([]);
    await at.keyboard.press('Enter');
    await at.getByTestId('reset-asked').waitFor();
    await at.goto(await linkMailedTo(EMAIL));
    await at.getByRole('heading', { name: 'Choisissez un nouveau mot de passe' }).waitFor();
    await write(at, 'Nouveau mot de passe', THIRD);
    await picture(at, 'reset-phone');
    await at.keyboard.press('Enter');
    await at.getByRole('navigation').first().waitFor();
    const again = await aBrowser();
    await again.page.goto('/console/');
    await signIn(again.page, SECOND);
    await again.page.getByTestId('problem').waitFor();
    await signIn(again.page, THIRD);
    await inside(again.page);
    await again.leave();
  });
});

test('a supervisor notes an absence and ends it', async () => {
  const supervisor = await anAgent('superviseur', { at: '/console/reglages/absences' });
  const at = supervisor.page;
  await pressed(at, 'Noter une absence');
  await at.getByRole('option', { name: 'Karim Lefort' }).first().waitFor({ state: 'attached' });
  await tabTo(at, at.getByLabel('Qui est absent'));
  await at.keyboard.type('Karim');
  await picture(at, 'absences-dialog-desk');
  expect(await barriers(at)).toEqual([]);
  await at.keyboard.press('Control+Enter');
  await at.getByTestId('absence').getByText('Karim Lefort').waitFor();
  await picture(at, 'absences-desk');
  expect(await barriers(at)).toEqual([]);
  await pressed(at, 'Mettre fin à l’absence de Karim Lefort');
  await at.getByTestId('toast').getByText('Fin de l’absence de Karim Lefort.').waitFor();
  expect(supervisor.faults).toEqual([]);
  await supervisor.leave();
});

test('on a phone and in the dark nothing sticks out', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const one = await anAgent('admin', { viewport: PHONE, colorScheme, at: '/console/reglages/comptes' });
    await one.page.getByTestId('account').first().waitFor();
    await picture(one.page, `accounts-phone-${colorScheme}`);
    expect(await overflow(one.page)).toBe(0);
    expect(await barriers(one.page)).toEqual([]);
    expect(one.faults).toEqual([]);
    await one.leave();
  }
  expect(admin.faults).toEqual([]);
});
