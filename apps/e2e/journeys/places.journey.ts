import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketRef, TicketView } from '@parvis/contract';
import { anAgent, closeBrowser, PHONE, type Agent } from '../support/agents.js';
import { messages } from '../support/console.js';
import { barriers, overflow, picture } from '../support/look.js';
import { aSubject } from '../support/town.js';

/** by the stadium, where the invented town has no lamp out of order */
const LAMP = { lat: 45.1141, lon: 4.8495 };
const METRE = 1 / 111_195;

/** 320 × 240 */
const A_LAMP =
  'iVBORw0KGgoAAAANSUhEUgAAAUAAAADwAgMAAAAMQ1X4AAAADFBMVEUiIiI8SFgRERH/12rW1WrBAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAa0lEQVR42u3UsQ0AIAzAsD7Jk30SxMLMUCRAzgEeE624AAKBQCAQCAQCgcDzYF8BgcCXwVlm8W2AQCAQCAQCgUAgEAgEAoFAIBAIBAKBQCAQCAQCgUAgEAgEvgtulhm1AYFfgpIkSZIk6aYGR75gVv8T8EwAAAAASUVORK5CYII=';

let agent: Agent;
const lamps: string[] = [];
const subjects = [0, 1, 2].map(() => aSubject('Lampadaire du stade éteint'));
beforeAll(async () => {
  agent = await anAgent('superviseur');
  for (const [index, subject] of subjects.entries()) lamps.push(await aLamp(subject, index * 35));
});
afterAll(closeBrowser);

async function aLamp(subject: string, north: number): Promise<string> {
  const opened = await agent.context.request.post('/api/tickets', {
    data: {
      channel: 'phone',
      subject,
      description: 'Il ne s’allume plus depuis lundi.',
      topic: 'lampadaire',
      resident: {
        firstName: 'Lucie',
        lastName: 'Moreau',
        emails: [`${subject.at(-2)}${north}@exemple.test`],
      },
      location: { ...LAMP, lat: LAMP.lat + north * METRE, address: '3 allée du Stade' },
    },
  });
  return ((await opened.json()) as TicketRef).number;
}
const stateOf = async (number: string): Promise<TicketView> =>
  (await (await agent.context.request.get(`/api/tickets/${number}`)).json()) as TicketView;
const panel = () => agent.page.getByTestId('resident-panel');

describe('one lamp, three residents', () => {
  test('the file shows where it is, and what else is reported there', async () => {
    await agent.page.goto(`/console/file/${lamps[0]}`);
    await agent.page.getByRole('button', { name: 'Afficher l’usager' }).click();
    await panel().getByText('3 allée du Stade').waitFor();
    const nearby = panel().getByTestId('nearby').getByRole('listitem');
    await nearby.nth(1).waitFor();
    expect(await nearby.count()).toBe(2);
    await nearby.first().getByText('à 35 m').waitFor();
    await panel().locator('[data-testid=place-map][data-drawn=true] canvas').waitFor();
    await panel().locator('[data-here=true]').waitFor();
    expect(await barriers(agent.page)).toEqual([]);
    await picture(agent.page, 'places-nearby');
  });

  test('attached by mistake, it is taken back in one press', async () => {
    await panel()
      .getByRole('button', { name: `Rattacher à la demande ${lamps[2]}` })
      .click();
    await agent.page.getByTestId('incident-badge').getByText('Problème commun : 2 demandes').waitFor();
    await panel().getByRole('button', { name: 'Annuler' }).click();
    await agent.page.getByTestId('incident-badge').waitFor({ state: 'detached' });
    expect((await stateOf(lamps[2]!)).incident).toBeNull();
  });

  test('attached, the three are one problem, and each thread says so', async () => {
    for (const [nth, other] of [lamps[1], lamps[2]].entries()) {
      await panel()
        .getByRole('button', { name: `Rattacher à la demande ${other}` })
        .click();
      await agent.page
        .getByTestId('incident-badge')
        .getByText(`${nth + 2} demandes`)
        .waitFor();
    }
    await agent.page
      .getByTestId('timeline-event')
      .filter({ hasText: `Hélène Marchand a rattaché la demande au problème commun avec ${lamps[2]}` })
      .last()
      .waitFor();
    // the panel asks for its own, after the thread
    const others = panel().getByTestId('incident').getByRole('listitem');
    await others.nth(1).waitFor();
    expect(await others.count()).toBe(2);
    expect(await barriers(agent.page)).toEqual([]);
    await picture(agent.page, 'places-incident');
  });

  test('told once, all three residents know', async () => {
    const words = 'Le lampadaire a été réparé ce matin, merci de nous avoir prévenus.';
    await agent.page.getByLabel('Message à l’usager').fill(words);
    await agent.page.getByLabel('Envoyer aussi aux 2 autres demandes ouvertes du problème commun').check();
    expect(await barriers(agent.page)).toEqual([]);
    await picture(agent.page, 'places-answer-all');
    await agent.page.getByTestId('composer').getByRole('button', { name: 'Envoyer' }).click();
    await messages(agent.page).filter({ hasText: words }).waitFor();
    for (const number of lamps) {
      const { timeline } = await stateOf(number);
      const told = timeline.filter((entry) => entry.kind === 'message' && entry.text === words);
      expect(told).toHaveLength(1);
    }
  });

  test('another lamp after all, it leaves the problem', async () => {
    await panel().getByRole('button', { name: 'Détacher cette demande du problème commun' }).click();
    await agent.page.getByTestId('incident-badge').waitFor({ state: 'detached' });
    expect((await stateOf(lamps[1]!)).incident!.count).toBe(2);
    expect(agent.faults).toEqual([]);
  });
});

test('on a telephone, at night, nothing is lost', async () => {
  const night = await anAgent('superviseur', {
    viewport: PHONE,
    colorScheme: 'dark',
    at: `/console/file/${lamps[1]}`,
  });
  await night.page.getByRole('button', { name: 'Afficher l’usager' }).click();
  await night.page.getByTestId('nearby').getByRole('listitem').first().waitFor();
  await night.page.getByTestId('place-map').scrollIntoViewIfNeeded();
  expect(await overflow(night.page)).toBeLessThanOrEqual(0);
  expect(await barriers(night.page)).toEqual([]);
  await picture(night.page, 'places-phone');
});

test('photos of a report stand side by side in its thread, and open', async () => {
  const photo = { name: 'IMG_0001.png', mimeType: 'image/png', buffer: Buffer.from(A_LAMP, 'base64') };
  const sent = await agent.context.request.post('/api/reports', {
    headers: { accept: 'application/json' },
    multipart: {
      topic: 'lampadaire',
      description: 'La nuit, on n’y voit rien.',
      ...LAMP,
      address: '3 allée du Stade',
      photos: photo,
    },
  });
  const { number } = (await sent.json()) as TicketRef;
  await agent.page.goto(`/console/file/${number}`);
  const image = agent.page
    .getByTestId('photos')
    .getByRole('img', { name: 'Photo 1 sur 1, l’ouvrir en grand' });
  await image.waitFor();
  expect(
    await image.evaluate((shown: HTMLImageElement) => shown.decode().then(() => shown.naturalWidth)),
  ).toBe(320);
  expect(await barriers(agent.page)).toEqual([]);
  await picture(agent.page, 'places-photos');
});

test('without WebGL the words say the same', async () => {
  const plain = await anAgent('superviseur');
  await plain.context.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await plain.page.goto(`/console/file/${lamps[1]}`);
  await plain.page.getByRole('button', { name: 'Afficher l’usager' }).click();
  await plain.page.getByText('La carte ne peut pas s’afficher sur ce poste.').waitFor();
  await plain.page.getByTestId('nearby').getByRole('listitem').first().waitFor();
});
