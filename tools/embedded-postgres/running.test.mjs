import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { connectionUrl, running } from './running.mjs';
import { startPostgres } from './start.mjs';

let folder;
let server;
afterEach(async () => {
  delete process.env.PARVIS_NO_USERNS;
  await server?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('a database started from a private folder', () => {
  test.each(['', '1'])(
    'is found again by its folder, wherever its data had to go (no namespaces: %j)',
    async (without) => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parvis-private-'));
      fs.chmodSync(folder, 0o700);
      if (without) process.env.PARVIS_NO_USERNS = without;
      server = await startPostgres({ dataDir: folder, settings: ['fsync=off'] });
      const { port } = await running(folder);
      const client = new pg.Client({ connectionString: connectionUrl(folder, port, 'parvis') });
      await client.connect();
      const { rows } = await client.query('select current_database() as name');
      await client.end();
      expect(rows).toEqual([{ name: 'parvis' }]);
      expect((await startPostgres({ dataDir: folder })).created).toBe(false);
    },
  );
});
