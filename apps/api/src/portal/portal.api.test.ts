import { readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TopicView } from '@parvis/contract';
import sharp from 'sharp';
import { aResident, type Resident } from '../../test/resident.js';
import { eventually } from '../../test/eventually.js';
import { theTicket } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
let lucie: Resident;
beforeAll(async () => {
  server = await testServer({ env: { PARVIS_TRUST_PROXY: '1' } });
});
beforeEach(() => {
  lucie = aResident(server);
});
afterAll(() => server.stop());

/** bytes, gzip, before the map: 3 s at 100 kbit/s */
const FIRST_LOAD_MAX = 40_000;
const HOSTILE = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>';
const STORY = 'Le lampadaire devant le 12 est éteint depuis lundi.';
const aPhoto = (red = 220) =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: { r: red, g: 30, b: 30 } } })
    .jpeg()
    .toBuffer();
const tickets = async () =>
  (await server.database.row<{ n: number }>(`select count(*)::int as n from ticket`)).n;

let themes: Promise<TopicView[]> | null = null;
/** id of the thème of a topic */
async function themeOf(slug: string): Promise<string> {
  themes ??= server
    .as('superviseur')
    .then(async (agent) => (await agent.get<TopicView[]>('/api/topics')).body);
  return (await themes).find((topic) => topic.slug === slug)!.parent!.id;
}

/** Answers every question up to the last page; says where the draft lies. */
async function written(
  resident: Resident,
  { address = '12 rue des Tanneurs', description = STORY, photos = [] as Buffer[], who = {} } = {},
): Promise<string> {
  const { at } = await resident.post('/signaler', {});
  const draft = at!.replace(/\/theme$/, '');
  await resident.post(`${draft}/theme`, { theme: await themeOf('lampadaire') });
  await resident.post(`${draft}/motif`, { topic: 'lampadaire' });
  await resident.post(`${draft}/lieu`, { address });
  await resident.post(`${draft}/description`, { description });
  await resident.upload(`${draft}/photos`, photos);
  const { at: last } = await resident.post(`${draft}/contact`, who);
  expect(last).toBe(`${draft}/verifier`);
  return draft;
}

const numberIn = (html: string) => /class="number">([^<]+)</.exec(html)![1]!;
const codeIn = (html: string) => /class="code">([^<]+)</.exec(html)![1]!;

async function sent(resident: Resident, answers: Parameters<typeof written>[1] = {}) {
  const draft = await written(resident, answers);
  const { at, status } = await resident.post(`${draft}/envoyer`, {});
  expect([status, at]).toEqual([303, `${draft}/envoye`]);
  const { html } = await resident.get(at!);
  return { draft, html, number: numberIn(html), code: codeIn(html) };
}

describe('every page', () => {
  test.each(['/', '/signaler', '/mentions-legales', '/donnees-personnelles', '/accessibilite'])(
    '%s is French, one title, no script but ours, and light',
    async (at) => {
      const { status, html, headers } = await lucie.get(at);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(headers.get('content-security-policy')).toMatch(/style-src 'self'/);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('set-cookie')).toBeNull();
      expect(html).toMatch(/^<!doctype html><html lang="fr">/);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).toMatch(/<title>[^<]+ · [^<]+<\/title>/);
      expect(html).toContain('href="#contenu"');
      const [, nonce] = /script-src 'nonce-([^']+)'/.exec(headers.get('content-security-policy')!)!;
      const scripts = [...html.matchAll(/<script type="module" src="([^"]+)" nonce="([^"]+)"><\/script>/g)];
      expect(scripts.map(([, , sent]) => sent)).toEqual([nonce]);
      expect(html.replace(scripts[0]![0], '')).not.toMatch(/<script|<style|style="|onclick|https?:\/\//);
      const style = await lucie.get(/<link rel="stylesheet" href="([^"]+)"/.exec(html)![1]!);
      expect(style.status).toBe(200);
      expect(style.headers.get('cache-control')).toContain('immutable');
      const script = await lucie.get(scripts[0]![1]!);
      expect(script.status).toBe(200);
      const light = [html, style.html, script.html].map((text) => gzipSync(text).length);
      expect(light.reduce((sum, size) => sum + size)).toBeLessThan(FIRST_LOAD_MAX);
    },
  );

  test('of a report is light, with all it loads before the map', async () => {
    const draft = await written(lucie, { photos: [await aPhoto(61)] });
    const { html: first } = await lucie.get(`${draft}/theme?q=e`);
    const files = [...first.matchAll(/(?:href|src)="(\/portail\/assets\/[^"]+)"/g)].map(([, at]) => at!);
    expect(files).toHaveLength(2);
    const loaded = await Promise.all(files.map(async (at) => (await lucie.get(at)).html));
    // nothing is fetched on the way but what a page names, or asks for by `import()`
    expect(loaded.join('')).not.toMatch(/\bimport\s*["{*]|@import/);
    const shared = loaded.reduce((sum, text) => sum + gzipSync(text).length, 0);
    for (const step of ['theme?q=e', 'motif', 'lieu', 'description', 'photos', 'contact', 'verifier']) {
      const { status, html } = await lucie.get(`${draft}/${step}`);
      expect(status).toBe(200);
      expect(shared + gzipSync(html).length).toBeLessThan(FIRST_LOAD_MAX);
    }
  });

  test('that is not there is a page too, for a person; and a problem for a program', async () => {
    const page = await lucie.get('/nulle-part');
    expect(page.status).toBe(404);
    expect(page.html).toContain('Cette page n’existe pas');
    const program = await server.anonymous.refused(server.anonymous.get('/nulle-part'));
    expect(program.code).toBe('request/not-found');
    expect((await lucie.get('/api/nulle-part')).headers.get('content-type')).toMatch(/problem\+json/);
  });
});

describe('a report page after page', () => {
  test('becomes a file with its photos, its promise and its page', async () => {
    const who = { name: 'Lucie Moreau', email: 'lucie.moreau@exemple.test', phone: '06 12 34 56 78' };
    const { html, number, code } = await sent(lucie, { photos: [await aPhoto(), await aPhoto(90)], who });
    expect(html).toMatch(/Nous vous répondrons avant \p{L}+ \d+(er)? \p{L}+/u);
    expect(html).toContain(`${server.url}/suivi/${code}`);
    expect(await theTicket(server, number)).toMatchObject({
      channel: 'report',
      topic: { name: 'Lampadaire éteint, clignotant ou abîmé' },
      description: STORY,
      location: { address: '12 rue des Tanneurs' },
      resident: { firstName: 'Lucie', lastName: 'Moreau', emails: ['lucie.moreau@exemple.test'] },
    });
    const { html: page, headers } = await lucie.get(`/suivi/${code}`);
    expect(headers.get('x-robots-tag')).toMatch(/noindex/);
    expect(page).toContain('Nous avons reçu votre demande.');
    for (const secret of ['Moreau', 'exemple.test', '06 12', '612345678']) expect(page).not.toContain(secret);
    const [, photo] = /<img src="(\/api\/follow\/[^"]+)"/.exec(page)!;
    expect((await lucie.get(photo!)).headers.get('content-type')).toBe('image/jpeg');
  });

  test('sent twice, even at once, is one file with one number', async () => {
    const draft = await written(lucie);
    const before = await tickets();
    const answers = await Promise.all([1, 2, 3].map(() => lucie.post(`${draft}/envoyer`, {})));
    expect(answers.map(({ at }) => at)).toEqual(Array(3).fill(`${draft}/envoye`));
    await lucie.post(`${draft}/envoyer`, {});
    expect(await tickets()).toBe(before + 1);
    expect((await lucie.get(`${draft}/lieu`)).at).toBe(`${draft}/envoye`);
  });

  test('once sent leaves none of its words in the draft, and no bytes in its folder', async () => {
    const { draft } = await sent(lucie, { photos: [await aPhoto(17)], who: { email: 'a@exemple.test' } });
    const rows = await server.database.rows(
      `select answers, photos from report_draft where sent is not null`,
    );
    for (const row of rows) expect(row).toEqual({ answers: {}, photos: [] });
    expect((await lucie.get(`${draft}/envoye`)).html).not.toContain('a@exemple.test');
  });

  test('shows hostile words as words, everywhere', async () => {
    const draft = await written(lucie, { address: HOSTILE, description: HOSTILE, who: { name: HOSTILE } });
    const review = await lucie.get(`${draft}/verifier`);
    await lucie.post(`${draft}/envoyer`, {});
    const { html } = await lucie.get(`${draft}/envoye`);
    const follow = await lucie.get(`/suivi/${codeIn(html)}`);
    const faulty = await lucie.post('/suivi', { code: HOSTILE });
    for (const page of [review.html, html, follow.html, (await lucie.get(faulty.at!)).html]) {
      expect(
        page.replace(/<script type="module" src="\/portail\/[^"]+" nonce="[^"]+"><\/script>/, ''),
      ).not.toContain('<script');
      expect(page).not.toContain('<img src=x');
    }
    expect(follow.html).toContain('&lt;script&gt;');
  });
});

describe('a place', () => {
  const TANNEURS = {
    address: '12 rue des Tanneurs',
    lat: '44.933',
    lon: '4.892',
    placed: '12 rue des Tanneurs',
  };

  test('chosen on a map is shown again, and comes with the report', async () => {
    const draft = await written(lucie);
    await lucie.post(`${draft}/lieu`, TANNEURS);
    expect((await lucie.get(`${draft}/lieu`)).html).toContain('name="lat" value="44.933"');
    expect((await lucie.get(`${draft}/verifier`)).html).toContain('latitude 44,933, longitude 4,892');
    const { at } = await lucie.post(`${draft}/envoyer`, {});
    const { location } = await theTicket(server, numberIn((await lucie.get(at!)).html));
    expect(location).toMatchObject({ address: '12 rue des Tanneurs', lat: 44.933, lon: 4.892 });
  });

  test('needs no words when it is a point; a new address drops it', async () => {
    const draft = await written(lucie);
    await lucie.post(`${draft}/lieu`, { ...TANNEURS, address: '', placed: '' });
    expect((await lucie.get(`${draft}/verifier`)).html).toContain('Position sur la carte');
    await lucie.post(`${draft}/lieu`, { ...TANNEURS, address: 'devant la gare' });
    const { html } = await lucie.get(`${draft}/verifier`);
    expect(html).toContain('devant la gare');
    expect(html).not.toContain('Position sur la carte');
  });

  test('elsewhere is told in French at its field', async () => {
    const draft = await written(lucie);
    const { status, html } = await lucie.post(`${draft}/lieu`, { ...TANNEURS, lat: '4.892', lon: '44.933' });
    expect(status).toBe(400);
    expect(html).toMatch(/id="address-erreur".*inversées/);
  });
});

describe('a search of topics', () => {
  test('is a form too: what it finds leads straight on, from any thème', async () => {
    const draft = await written(lucie);
    const { html } = await lucie.get(`${draft}/theme?q=poubelles`);
    expect(html).toContain('2 sujets trouvés');
    expect(html).toContain('value="corbeille" name="topic"');
    expect((await lucie.post(`${draft}/motif`, { topic: 'corbeille' })).at).toBe(`${draft}/lieu`);
    expect((await lucie.get(`${draft}/verifier`)).html).toContain('Propreté et déchets');
  });

  test('that finds nothing says so, and shows hostile words as words', async () => {
    const draft = await written(lucie);
    const { html } = await lucie.get(`${draft}/theme?q=${encodeURIComponent(HOSTILE)}`);
    expect(html).toContain('Aucun sujet trouvé');
    expect(html).not.toContain('<img src=x');
  });
});

describe('an answer that does not do', () => {
  test.each([
    ['theme', {}, 'Choisissez le sujet'],
    ['motif', { topic: 'seniors' }, 'Choisissez ce qui se rapproche'],
    ['lieu', { address: ' ' }, 'Indiquez l’endroit'],
    ['description', { description: '' }, 'Racontez ce qui se passe'],
    ['contact', { email: 'lucie@', name: 'Lucie' }, 'nom@exemple.fr'],
  ])('is told on the page of %s, at the top and beside the field', async (step, form, words) => {
    const draft = await written(lucie);
    const { status, html } = await lucie.post(`${draft}/${step}`, form);
    expect(status).toBe(400);
    expect(html).toMatch(/<title>Erreur/);
    expect(html).toContain('role="alert"');
    expect(html.split(words)).toHaveLength(3);
    for (const typed of Object.values(form).filter((value) => value.trim() && step === 'contact'))
      expect(html).toContain(`value="${typed}"`);
  });

  test('too long a story comes back whole', async () => {
    const draft = await written(lucie);
    const { status, html } = await lucie.post(`${draft}/description`, { description: 'à'.repeat(5_001) });
    expect(status).toBe(400);
    expect(html).toContain('à'.repeat(5_001));
  });

  test('an answer skipped is asked before the last page', async () => {
    const { at } = await lucie.post('/signaler', {});
    const draft = at!.replace(/\/theme$/, '');
    expect((await lucie.get(`${draft}/verifier`)).at).toBe(`${draft}/theme`);
    expect((await lucie.post(`${draft}/envoyer`, {})).at).toBe(`${draft}/verifier`);
  });

  test('a file that is no photo is refused in words, and those before it stay', async () => {
    const draft = await written(lucie, { photos: [await aPhoto()] });
    const { at } = await lucie.upload(`${draft}/photos`, [await aPhoto(44), Buffer.from('%PDF-1.7 a bill')]);
    const { status, html } = await lucie.get(at!);
    expect(status).toBe(400);
    expect(html).toContain('n’est pas une photo');
    expect(html).toContain('2 photos gardées');
  });

  test('a sixth photo is one too many; one taken away makes room', async () => {
    const photos = await Promise.all([1, 2, 3, 4].map((red) => aPhoto(red * 40)));
    const draft = await written(lucie, { photos });
    const refused = await lucie.upload(`${draft}/photos`, [await aPhoto(5), await aPhoto(250)]);
    expect((await lucie.get(refused.at!)).html).toContain('Gardez 5 photos au plus');
    const { html } = await lucie.get(`${draft}/photos`);
    const [, sha256] = /name="remove" value="([^"]+)"/.exec(html)!;
    await lucie.upload(`${draft}/photos`, [], { remove: sha256! });
    expect((await lucie.get(`${draft}/photos`)).html).toContain('3 photos gardées');
  });
});

describe('photos that are too much', () => {
  test.each([
    ['heavier than 25 Mo', () => [Buffer.alloc(25 * 1024 * 1024 + 1)], 'Une photo dépasse 25'],
    ['six at once', () => Array<Buffer>(6).fill(Buffer.from('x')), 'Gardez 5 photos au plus'],
  ])('%s are told on their page', async (_what, photos, words) => {
    const draft = await written(lucie);
    const { status, at } = await lucie.upload(`${draft}/photos`, photos());
    expect(status).toBe(303);
    expect((await lucie.get(at!)).html).toContain(words);
  });
});

describe('a database that goes away', () => {
  test('is told in French, and what was answered is found again', async () => {
    const draft = await written(lucie);
    await server.database.goAway();
    for (const at of ['/', `${draft}/lieu`, '/suivi/aaaa-bbbb-ccccc']) {
      const { status, html, headers } = await lucie.get(at);
      expect([status, headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
      expect(html).toContain('momentanément indisponible');
    }
    await server.database.comeBack();
    await eventually(async () => expect((await lucie.get(`${draft}/verifier`)).html).toContain(STORY));
  });
});

describe('a draft', () => {
  test('its resident erases is gone with its photos; one that was sent keeps its number', async () => {
    const draft = await written(lucie, { photos: [await aPhoto(88)] });
    const { html } = await lucie.get(`${draft}/photos`);
    const [, photo] = /<img src="(\/signaler\/[^"]+)"/.exec(html)!;
    expect((await lucie.post(`${draft}/effacer`, {})).at).toBe('/');
    for (const at of [`${draft}/verifier`, photo!]) expect((await lucie.get(at)).status).toBe(404);
    const { draft: gone, number } = await sent(lucie);
    await lucie.post(`${gone}/effacer`, {});
    expect((await lucie.get(`${gone}/envoye`)).html).toContain(number);
  });

  test('tells a script where its answer leads, and a refusal as the page it is', async () => {
    const draft = await written(lucie);
    const ask = (form: Record<string, string>) =>
      fetch(`${server.url}${draft}/lieu`, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams(form),
      });
    const taken = await ask({ address: 'devant la gare' });
    expect([taken.status, await taken.json()]).toEqual([200, { at: `${draft}/description` }]);
    const refused = await ask({ address: '' });
    expect([refused.status, refused.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
  });

  test('is nobody’s who has not its address', async () => {
    for (const at of [
      '/signaler/AAAAAAAAAAAAAAAAAAAAAA/theme',
      '/signaler/x/verifier',
      '/signaler/x/envoye',
    ]) {
      const { status, html } = await lucie.get(at);
      expect(status).toBe(404);
      expect(html).toContain('Cette page n’existe pas');
    }
    const token = (await written(lucie)).split('/').at(-1)!;
    const stored = await server.database.rows<{ row: string }>(`select d::text as row from report_draft d`);
    for (const { row } of stored) expect(row).not.toContain(token);
  });

  test('is erased after a day, words and photos, by a house that was away too', async () => {
    const draft = await written(lucie, { description: 'À oublier demain.', photos: [await aPhoto(201)] });
    await server.database.rows(
      `update report_draft set expires_at = now() - interval '1 minute' where answers->>'description' = 'À oublier demain.'`,
    );
    expect((await lucie.get(`${draft}/verifier`)).status).toBe(404);
    const files = () =>
      readdirSync(path.join(server.dataDir, 'drafts/files'), { recursive: true, encoding: 'utf8' }).length;
    const before = files();
    await server.drain();
    await server.start();
    await eventually(async () => expect(files()).toBeLessThan(before));
    expect(
      await server.database.rows(
        `select 1 from report_draft where answers->>'description' = 'À oublier demain.'`,
      ),
    ).toEqual([]);
  });
});

describe('too much from one address', () => {
  test('is a page in French with its status, and loses nothing', async () => {
    const drafts: string[] = [];
    // ten, and one more that minute
    for (let count = 0; count < 12; count++) drafts.push(await written(lucie));
    const last = drafts.pop()!;
    for (const draft of drafts) await lucie.post(`${draft}/envoyer`, {});
    const { status, html, headers } = await lucie.post(`${last}/envoyer`, {});
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(html).toContain('Votre demande n’est pas encore partie');
    expect(html).toContain(STORY);
  });
});

describe('following', () => {
  test('by a code written by hand leads to the page; an unknown one can be corrected', async () => {
    const { code } = await sent(lucie);
    const found = await lucie.post('/suivi', { code: ` ${code.toUpperCase()} ` });
    expect((await lucie.get(found.at!)).html).toContain('Ce qui s’est passé');
    const lost = await lucie.get((await lucie.post('/suivi', { code: 'aaaa-bbbb-ccccc' })).at!);
    expect(lost.status).toBe(404);
    expect(lost.html).toContain('value="aaaa-bbbb-ccccc"');
    expect((await lucie.post('/suivi', { code: '' })).status).toBe(400);
  });

  test('guessing ends in a page that asks to wait', async () => {
    const guess = (serial: number) => lucie.get(`/suivi/aaaa-bbbb-cc${String(serial).padStart(3, '0')}`);
    for (let serial = 0; serial < 50; serial++) expect((await guess(serial)).status).toBe(404);
    const { status, html } = await guess(50);
    expect(status).toBe(429);
    expect(html).toMatch(/Réessayez dans \d+ minutes/);
  });

  test('a message sent twice is one; an empty one is refused beside its field', async () => {
    const { code } = await sent(lucie);
    const { html } = await lucie.get(`/suivi/${code}`);
    const [, key] = /name="key" value="([^"]+)"/.exec(html)!;
    const once = () => lucie.post(`/suivi/${code}`, { key: key!, text: 'Toujours éteint ce soir.' });
    expect((await once()).at).toBe(`/suivi/${code}?fait=ecrit`);
    await once();
    const { html: after } = await lucie.get(`/suivi/${code}?fait=ecrit`);
    expect(after.split('Toujours éteint ce soir.')).toHaveLength(2);
    expect(after).toContain('Votre message est bien arrivé.');
    const empty = await lucie.post(`/suivi/${code}`, { key: key!, text: ' ' });
    expect(empty.status).toBe(400);
    expect(empty.html).toContain('Écrivez votre message');
  });

  test('brings photos; what is none is refused beside what was written', async () => {
    const { code } = await sent(lucie);
    const page = `/suivi/${code}`;
    const gif = await lucie.upload(page, [Buffer.from('GIF89a, not a photo')], { text: 'Regardez.' });
    expect(gif.status).toBe(400);
    expect(gif.html).toContain('n’est pas une photo que nous savons lire');
    expect(gif.html).toContain('>Regardez.</textarea>');
    const six = await lucie.upload(page, Array<Buffer>(6).fill(await aPhoto()), { text: 'Toutes.' });
    expect(six.html).toContain('Gardez 5 photos au plus');
    expect(six.html).toContain('>Toutes.</textarea>');
    expect((await lucie.upload(page, [await aPhoto()], { text: '' })).at).toBe(`${page}?fait=ecrit`);
    const { html } = await lucie.get(page);
    expect(html.match(/\/api\/follow\/[\w-]+\/photos\//g)).toHaveLength(2); // a link and its picture
  });

  test('withdrawing asks first, and twice does no harm', async () => {
    const { code } = await sent(lucie);
    expect((await lucie.get(`/suivi/${code}/retirer`)).html).toContain('Voulez-vous retirer');
    for (let time = 0; time < 2; time++)
      expect((await lucie.post(`/suivi/${code}/retirer`, {})).at).toBe(`/suivi/${code}`);
    expect((await lucie.get(`/suivi/${code}`)).html).toContain('Vous avez retiré votre demande.');
    expect((await lucie.get(`/suivi/${code}/retirer`)).at).toBe(`/suivi/${code}`);
  });
});
