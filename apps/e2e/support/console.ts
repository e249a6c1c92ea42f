import type { Locator, Page } from 'playwright-core';

/** The console's parts, by what they are for. */
export const row = (page: Page, subject: string): Locator =>
  page.getByTestId('queue-row').filter({ hasText: subject });
export const file = (page: Page): Locator => page.getByTestId('ticket');
export const messages = (page: Page): Locator => page.getByTestId('timeline-message');
export const chip = (within: Locator): Locator => within.getByTestId('promise-chip').first();
export const liveState = (page: Page, state: 'live' | 'resyncing' | 'offline'): Locator =>
  page.locator(`[data-testid=live-state][data-state=${state}]`);

export async function openFile(page: Page, subject: string): Promise<void> {
  await row(page, subject).getByRole('link').click();
  await page.getByTestId('ticket-subject').filter({ hasText: subject }).waitFor();
}

export async function reply(page: Page, text: string): Promise<void> {
  await page.getByLabel('Message à l’usager').fill(text);
  await page.getByTestId('composer').getByRole('button', { name: 'Envoyer' }).click();
  await messages(page).filter({ hasText: text }).waitFor();
}

/** The post has taken what an agent wrote: the acknowledgement, sent before it, must not pass for it. */
export const sent = (page: Page, text: string): Promise<void> =>
  messages(page).filter({ hasText: text }).locator('[data-testid=delivery][data-status=sent]').waitFor();
