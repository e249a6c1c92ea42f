import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AddressList, MapView } from '@parvis/contract';
import { BAN_HEADER, banFile, banFolder, banLine, forgetBanFiles } from '../../test/ban-file.js';
import { reporting, REPORT } from '../../test/report.js';
import { commandLine } from '../../test/command-line.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ env: { PARVIS_TRUST_PROXY: '1' } });
});
afterAll(async () => {
  await server.stop();
  forgetBanFiles();
});

const load = (...args: string[]) => commandLine(server, 'addresses', 'import', ...args);
const found = async (q: string) => {
  const { body } = await server.anonymous.get<AddressList>(`/api/addresses?q=${encodeURIComponent(q)}`);
  return body.items.map(({ label }) => label);
};

describe('importing the Base Adresse', () => {
  test('brings the numbers and the streets of a file, and says what it did', async () => {
    const imported = await load(
      banFile([`\ufeff${BAN_HEADER}`, banLine(), banLine({ number: '12', rep: 'bis' })]),
    );
    expect(imported).toMatchObject({ status: 0, stderr: '' });
    expect(imported.stdout).toContain('2 numbers in 1 streets imported.');
    expect(await found('12 bis tanneurs')).toEqual(['12 bis rue des Tanneurs', '12 rue des Tanneurs', 'rue des Tanneurs']); // prettier-ignore
  });

  test('keeps one town of a packed département', async () => {
    const lines = [banLine(), banLine({ insee: '26362', city: 'Valence', street: 'Rue des Alpes' })];
    expect(
      (await load(banFile([BAN_HEADER, ...lines], 'adresses-26.csv.gz'), '--insee', '26362')).status,
    ).toBe(0);
    expect(await found('rue')).toEqual(['rue des Alpes']);
  });

  test('leaves out wrong lines, and tells which', async () => {
    const wrong = [
      banLine({ lat: '0', lon: '0' }),
      banLine({ number: 'douze' }),
      'a;b',
      banLine({ lon: '' }),
    ];
    const imported = await load(banFile([BAN_HEADER, banLine(), ...wrong, banLine({ street: '' })]));
    expect(imported.status).toBe(0);
    expect(imported.stdout).toContain('5 lines were left out');
    expect(imported.stdout).toContain('line 4 has the number « douze »');
    expect(imported.stdout).toContain('line 5 has 2 fields, not 23');
    expect(imported.stdout).toContain('1 numbers in 1 streets');
  });

  test('keeps a named place without a number as a street', async () => {
    await load(banFile([BAN_HEADER, banLine({ number: '99999', street: 'Les Granges' })]));
    expect(await found('granges')).toEqual(['Les Granges']);
  });

  test('gives the town its area, whose edge is some kilometres out', async () => {
    await load(banFile([BAN_HEADER, banLine()]));
    const send = reporting(server);
    const at = (lat: number, lon: number) => send.json({ ...REPORT, lat, lon });
    expect((await at(45.0462 + 0.02, 5.0503)).status).toBe(201);
    expect((await at(45.0462 + 0.04, 5.0503)).body).toMatchObject({ code: 'report/place-out-of-town' });
    expect((await at(5.0503, 45.0462)).body).toMatchObject({ code: 'report/place-swapped' });
    await server.database.rows(`update installation set map_style = null`);
    const { body } = await server.anonymous.get<MapView>('/api/map');
    expect(body.centre).toEqual({ lat: 45.0462, lon: 5.0503 });
    expect(body.area![0]).toBeLessThan(5.0503);
    expect(JSON.stringify(body.style)).toContain('[[5.0503,45.0462]]');
  });
});

describe('an import refused', () => {
  beforeAll(() => load(banFile([BAN_HEADER, banLine()])));

  test.each<[string, () => string[], string]>([
    ['of another file', () => [banFile(['nom;ville', 'a;b'])], 'no file of the Base Adresse Nationale'],
    ['of an empty file', () => [`${banFolder()}/rien.csv`], 'There is no file'],
    ['of a folder', () => ['/tmp'], 'is a folder'],
    ['of a file cut short', () => [cutShort()], 'can’t be read'.replace('’', "'")],
    ['in another encoding', () => [latin1()], 'is not in UTF-8'],
    ['of a town that is not in it', () => [banFile([BAN_HEADER, banLine()]), '--insee', '75056'], 'holds no address of 75056'], // prettier-ignore
  ])('%s leaves the earlier addresses', async (_, args, because) => {
    const refused = await load(...args());
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain(because);
    expect(await found('12 tanneurs')).toContain('12 rue des Tanneurs');
  });

  test.each([[[]], [['a.csv', 'b.csv']], [['a.csv', '--insee', 'Romans']]])(
    'for how it was asked: %j',
    async (args) => {
      expect(await load(...args)).toMatchObject({ status: 2, stdout: '' });
    },
  );

  function cutShort(): string {
    const lines = Array.from({ length: 4_000 }, (_, n) => banLine({ street: `Rue ${n * 7919}` }));
    const file = banFile([BAN_HEADER, ...lines], 'adresses.csv.gz');
    fs.truncateSync(file, Math.floor(fs.statSync(file).size / 2));
    return file;
  }

  function latin1(): string {
    const file = banFile([BAN_HEADER]);
    fs.appendFileSync(file, Buffer.from(banLine({ city: 'Romans-sur-Isère' }), 'latin1'));
    return file;
  }
});
