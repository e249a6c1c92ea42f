import type { Locator, Page } from 'playwright-core';

const FURTHEST = 60;

/** Goes to it as who has no mouse does: Tab, until it has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const element = await target.elementHandle();
  for (let pressed = 0; pressed < FURTHEST; pressed++) {
    if (await element!.evaluate((wanted) => wanted === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no key leads to ${String(target)}`);
}

/** It has the focus, or gets it in a moment: a screen that opens gives it once it stands. */
export async function hasFocus(target: Locator): Promise<void> {
  const element = await target.elementHandle();
  await target.page().waitForFunction((wanted) => wanted === document.activeElement, element);
}
