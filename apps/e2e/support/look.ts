import fs from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Where pictures go when `PARVIS_SCREENSHOTS` names a folder; without it none is taken. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PARVIS_SCREENSHOTS;
  if (!folder) return;
  fs.mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds on the page as it stands, WCAG 2.2 AA: rule and places.
 * In a page without frames it says there what is wrong. To look through frames it gathers, in another page, megabytes of
 * what is right too, which takes five times as long.
 * @param of a mail is shown inside somebody's page: it has no landmarks of its own
 */
export async function barriers(page: Page, of: 'page' | 'mail' = 'page'): Promise<string[]> {
  await comeToRest(page);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(of === 'page' ? [...WCAG, 'best-practice'] : WCAG)
    .setLegacyMode(page.frames().length === 1)
    .analyze();
  return violations.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact}): ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}

/** A menu that fades in has, half shown, half its contrast. What goes on turning is left alone. */
const comeToRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const moving = () =>
      document
        .getAnimations()
        .filter(
          ({ playState, effect }) =>
            playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
        );
    // what was just put in begins to move in the frame after
    for (let turn = 0; turn < 20; turn++) {
      await frame();
      await frame();
      if (moving().length === 0) return;
      await Promise.allSettled(moving().map(({ finished }) => finished));
    }
  });

/** Pixels of content that stick out of the window sideways: a page that must be scrolled both ways is lost on a phone. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
