import { afterAll, describe, expect, test } from '@jest/globals';
import { anAgent, closeBrowser, NEW_MAIL } from '../support/agents.js';
import { chip, liveState, messages, openFile, reply, row, sent } from '../support/console.js';
import { barriers, picture } from '../support/look.js';
import { aCameraPhoto } from '../support/residents.js';
import { aSubject, residentWrites } from '../support/town.js';

afterAll(closeBrowser);

describe('a mail becomes a promise, is answered, and answered back', () => {
  test('live, on two screens', async () => {
    const nadia = await anAgent('superviseur');
    const claire = await anAgent('qualite');
    for (const { page } of [nadia, claire]) await liveState(page, 'live').waitFor();

    const subject = aSubject('Nid-de-poule devant l’école');
    await residentWrites({
      subject,
      text: 'Bonjour, un trou s’est ouvert devant l’école Jean-Moulin. Merci d’avance.',
    });
    // due in a week, it stands below sixty others: the pill says that it has come, and leads to it
    for (const { page } of [nadia, claire]) {
      await page.getByTestId('news-pill').filter({ hasText: '1 nouvelle' }).click();
      await row(page, subject).waitFor();
    }
    expect(await chip(row(nadia.page, subject)).textContent()).toMatch(/\d/);

    await openFile(nadia.page, subject);
    await openFile(claire.page, subject);
    await reply(nadia.page, 'Bonjour, une équipe passe demain matin.');
    await sent(nadia.page, 'Bonjour, une équipe passe demain matin.');
    // kept: by our act, seen by the other without touching anything
    await messages(claire.page).filter({ hasText: 'une équipe passe demain' }).waitFor();
    await claire.page.getByTestId('timeline-event').filter({ hasText: 'Engagement tenu' }).last().waitFor();

    const route = await nadia.page.getByTestId('composer-route').textContent();
    const replyAddress = /\((\S+@\S+)\)/.exec(route ?? '')![1]!;
    await residentWrites({
      subject: `Re: ${subject}`,
      text: 'C’est réparé, merci à l’équipe !',
      to: replyAddress,
    });
    for (const { page } of [nadia, claire])
      await messages(page).filter({ hasText: 'C’est réparé' }).waitFor();

    expect([...nadia.faults, ...claire.faults]).toEqual([]);
    await nadia.leave();
    await claire.leave();
  });

  test('the answer waits in the demo’s outbox as the resident would have had it', async () => {
    const agent = await anAgent('superviseur', { at: NEW_MAIL });
    const subject = aSubject('Horaires de la déchèterie');
    await residentWrites({ subject, text: 'Bonjour, à quelle heure ferme la déchèterie le samedi ?' });
    await row(agent.page, subject).waitFor();
    await openFile(agent.page, subject);
    await reply(agent.page, 'Bonjour, elle ferme à 18 h le samedi.');
    await sent(agent.page, 'Bonjour, elle ferme à 18 h le samedi.');

    await agent.page.getByRole('link', { name: 'Boîte d’envoi' }).click();
    const line = agent.page.getByTestId('outbox-row').filter({ hasText: `Re: ${subject}` });
    await line.first().waitFor();
    const [download] = await Promise.all([
      agent.page.waitForEvent('download'),
      line
        .first()
        .getByRole('link', { name: /Télécharger/ })
        .click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.eml$/);
    expect(agent.faults).toEqual([]);
    await agent.leave();
  });

  test('photos go with an answer, looked at before they leave, and can be taken off', async () => {
    const { page, leave } = await anAgent('superviseur', { at: NEW_MAIL });
    const subject = aSubject('Banc descellé');
    await residentWrites({ subject, text: 'Bonjour, le banc du square ne tient plus.' });
    await row(page, subject).waitFor();
    await openFile(page, subject);
    const composer = page.getByTestId('composer');
    await page.getByLabel('Message à l’usager').fill('C’est réparé, voyez.');
    const photos = await Promise.all([aCameraPhoto('IMG_1.JPG'), aCameraPhoto('IMG_2.JPG', 200)]);
    await composer.getByLabel('Joindre des photos').setInputFiles(photos);
    await composer.getByRole('img', { name: 'Photo jointe 2' }).waitFor();
    await composer.getByRole('button', { name: 'Retirer la photo 1' }).click();
    await composer.getByRole('img', { name: 'Photo jointe 2' }).waitFor({ state: 'detached' });
    await picture(page, 'composer-photo');
    expect(await barriers(page)).toEqual([]);
    await composer.getByRole('button', { name: 'Envoyer' }).click();
    const sent = messages(page).filter({ hasText: 'C’est réparé, voyez' });
    await sent.getByRole('img').first().waitFor();
    // the thread may show it before the answer to the sending is back
    await composer.getByRole('img', { name: /Photo jointe/ }).waitFor({ state: 'detached' });
    await leave();
  });
});
