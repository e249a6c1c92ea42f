import { afterAll, describe, expect, test } from '@jest/globals';
import { aBrowser, closeBrowser, DESK, PHONE } from '../support/agents.js';
import { tabTo } from '../support/keys.js';
import { barriers, overflow, picture } from '../support/look.js';
import { button, reportUpTo, title } from '../support/residents.js';

afterAll(closeBrowser);

const SIZES = [
  ['phone', PHONE, 'light'],
  ['phone-dark', PHONE, 'dark'],
  ['desk', DESK, 'light'],
] as const;

describe.each(SIZES)('a point on the map, at the %s', (size, viewport, colorScheme) => {
  test('is moved by the arrow keys, named by the nearest address, and sent', async () => {
    const { page, faults, leave } = await aBrowser({ viewport, colorScheme });
    const look = async (name: string) => {
      await picture(page, `portal-script-${name}-${size}`);
      expect(await barriers(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    };
    await reportUpTo(page, 'lieu');
    const address = page.getByRole('combobox', { name: 'Adresse ou lieu' });
    await address.pressSequentially('rue');
    await page.getByRole('option').first().waitFor();
    await look('addresses');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Un point est placé sur la carte.').waitFor();

    const before = await page.locator('input[name=lon]').inputValue();
    await tabTo(page, button(page, 'Montrer sur une carte'));
    await page.keyboard.press('Enter');
    const map = page.getByRole('region', { name: /^Carte/ });
    await button(page, 'Placer ici').waitFor();
    await look('map');
    await tabTo(page, map);
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
    await tabTo(page, button(page, 'Placer ici'));
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Point placé' }).waitFor();
    expect(await page.locator('input[name=lon]').inputValue()).not.toBe(before);
    await look('map-placed');
    await button(page, 'Continuer').click();
    await page.getByLabel('Votre description').fill('Le banc est cassé.');
    for (const here of ['description', 'photos', 'contact']) {
      await page.waitForURL(new RegExp(`/${here}$`));
      await button(page, 'Continuer').click();
    }
    await title(page, 'Relisez avant d’envoyer');
    await page.getByText('Position sur la carte').waitFor();
    await button(page, 'Envoyer à la mairie').click();
    await title(page, 'C’est envoyé, merci');
    expect(faults).toEqual([]);
    await leave();
  });
});
