import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TopicImportView, TopicSettings } from '@parvis/contract';
import type { Answer, ApiClient } from '../../test/api-client.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
let admin: ApiClient;
beforeAll(async () => {
  server = await testServer();
  admin = await server.as('admin');
});
afterAll(() => server.stop());

const CSV = { headers: { 'content-type': 'text/csv' } };
const codeOf = ({ body }: Answer<unknown>) => (body as { code: string }).code;
const preview = (file: string | Buffer) => admin.post<TopicImportView>('/api/topics/import', file, CSV);
const apply = (file: string | Buffer, digest: string) =>
  admin.post<TopicImportView>(`/api/topics/import?apply=${digest}`, file, CSV);
const imported = async (file: string | Buffer) => (await apply(file, (await preview(file)).body.digest)).body;
const topics = async () => (await admin.get<TopicSettings[]>('/api/topics/settings')).body;
const latin = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

const TABLE = 'Thème;Motif;Service\r\nPropreté des plages;Méduses échouées;Accueil\r\n';

describe('a file of topics', () => {
  test('exported opens in a French spreadsheet, and brought back changes nothing', async () => {
    const file = await admin.get<string>('/api/topics.csv');
    expect(file.headers.get('content-type')).toMatch(/^text\/csv/);
    expect([...file.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [titles] = file.bytes.toString().slice(1).split('\r\n');
    expect(titles).toBe(
      'Identifiant;Thème;Motif;Service;Secteur;Nature;Engagement;Proposé au public;En service;Ordre',
    );
    const { body } = await preview(file.bytes);
    expect(body).toMatchObject({ created: [], changed: [], refused: [] });
    expect(body.unchanged).toBe((await topics()).length);
  });

  test.each([
    ['UTF-8', Buffer.from(TABLE)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TABLE}`)],
    ['Latin-1', latin(TABLE)],
    ['UTF-16LE', utf16(TABLE)],
    ['commas', TABLE.replaceAll(';', ',')],
    ['tabs', TABLE.replaceAll(';', '\t')],
    ['bare line feeds', TABLE.replaceAll('\r\n', '\n')],
    ['quoted names on two lines', TABLE.replace('Méduses échouées', '"Méduses\r\néchouées"')],
  ])('is read in %s', async (_how, file) => {
    const { body } = await preview(file);
    expect(body.refused).toEqual([]);
    expect(body.created.map(({ theme, motif, slug }) => [theme, motif, slug])).toEqual([
      ['Propreté des plages', null, 'proprete-des-plages'],
      ['Propreté des plages', 'Méduses échouées', 'meduses-echouees'],
    ]);
  });

  test('shows each line that can’t be taken, why, and what was perhaps meant', async () => {
    const { body } = await preview(
      [
        'Thème;Motif;Service;Nature;En service;Ordre',
        'Plages;Algues;Acueil;;;',
        ';Algues;Accueil;;;',
        'Plages;Sable;Accueil;Poème;;',
        'Plages;Vent;Accueil;;peut-être;',
        'Plages;Vagues;Accueil;;;premier',
        'Plages;Bouées;;;;',
        'Plages;Secours;Accueil;Signalement;oui;2',
        'Plages;secours;Accueil;Signalement;oui;3',
      ].join('\n'),
    );
    expect(body.refused).toEqual([
      { line: 2, fault: 'unknown-service', value: 'Acueil', suggestion: expect.stringContaining('ccueil') },
      { line: 3, fault: 'theme-missing', value: '', suggestion: null },
      { line: 4, fault: 'unknown-nature', value: 'Poème', suggestion: null },
      { line: 5, fault: 'not-yes-or-no', value: 'peut-être', suggestion: null },
      { line: 6, fault: 'not-a-number', value: 'premier', suggestion: null },
      { line: 7, fault: 'service-missing', value: '', suggestion: null },
      { line: 9, fault: 'twice', value: 'secours', suggestion: null },
    ]);
    expect(body.created.map(({ motif }) => motif)).toEqual([null, 'Secours']);
  });

  test.each([
    ['', 'no-theme-column'],
    ['a;b\n1;2', 'no-theme-column'],
    ['Thème;Motif\n"jamais fermé;x', 'broken-quotes'],
    [Buffer.from([0, 1, 2, 250, 251]), 'no-theme-column'],
  ])('that is no table is refused whole: %j', async (file, reason) => {
    const { status, body } = await admin.post<{ code: string; details: object }>(
      '/api/topics/import',
      file,
      CSV,
    );
    expect({ status, ...body }).toMatchObject({
      status: 422,
      code: 'topics/unreadable',
      details: { reason },
    });
  });

  test('is applied as it was shown, once, and taken back whole', async () => {
    const before = await topics();
    const file = latin(
      `${TABLE}Éclairage public;Lampadaire éteint;Accueil\r\n`.replace(
        'Lampadaire éteint',
        before.find(({ slug }) => slug === 'lampadaire')!.name,
      ),
    );
    const shown = (await preview(file)).body;
    expect([shown.created.length, shown.changed.length, shown.batchId]).toEqual([2, 1, null]);
    const wrong = await apply(file, 'x'.repeat(43));
    expect([wrong.status, codeOf(wrong)]).toEqual([412, 'topics/preview-stale']);
    const written = (await apply(file, shown.digest)).body;
    expect(written).toMatchObject({ digest: shown.digest, batchId: expect.any(String) });
    expect((await apply(file, shown.digest)).body).toMatchObject({ created: [], changed: [], batchId: null });
    expect((await topics()).length).toBe(before.length + 2);
    const undo = await admin.delete(`/api/topics/import/${written.batchId!}`);
    expect(undo.status).toBe(204);
    const after = new Map((await topics()).map((one) => [one.slug, one]));
    for (const { version: _version, ...one } of before) expect(after.get(one.slug)).toMatchObject(one);
    expect(after.get('meduses-echouees')).toMatchObject({ active: false });
    expect(codeOf(await admin.delete(`/api/topics/import/${written.batchId!}`))).toBe('topics/undo-too-late');
  });

  test('never hands a spreadsheet a formula, and takes its own writing back', async () => {
    await imported('Thème;Motif;Service\n"=HYPERLINK(""http://x"")";@motif;Accueil\n');
    const { bytes } = await admin.get('/api/topics.csv');
    expect(bytes.toString()).toContain(`"'=HYPERLINK(""http://x"")";'@motif;`);
    expect((await preview(bytes)).body).toMatchObject({ created: [], changed: [], refused: [] });
  });

  test('of ten thousand lines is shown, applied and listed', async () => {
    const lines = Array.from({ length: 10_000 }, (_, n) => `Thème ${n % 50};Motif ${n};Accueil`);
    const file = ['Thème;Motif;Service', ...lines].join('\r\n');
    const view = await imported(file);
    expect([view.created.length, view.refused]).toEqual([10_050, []]);
    expect((await topics()).length).toBeGreaterThan(10_000);
    expect((await preview(file)).body).toMatchObject({ created: [], changed: [], unchanged: 10_000 });
  });

  test('is an admin’s to bring, and a supervisor’s to take away', async () => {
    const supervisor = await server.as('superviseur');
    expect((await supervisor.post('/api/topics/import', TABLE, CSV)).status).toBe(403);
    expect((await supervisor.get('/api/topics.csv')).status).toBe(200);
    expect((await (await server.as('accueil')).get('/api/topics.csv')).status).toBe(403);
    expect((await admin.post('/api/topics/import', {})).status).toBe(415);
    expect((await admin.post('/api/topics/import', 'x'.repeat(11_000_000), CSV)).status).toBe(413);
  });
});
