import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ template: 'house' });
});
afterAll(() => server.stop());

describe('the first start of a real town', () => {
  test('writes one site, one service and no invented person', async () => {
    expect(
      await server.database.row(`select town_name, demo from installation where ready_at is not null`),
    ).toEqual({
      town_name: 'Votre commune',
      demo: false,
    });
    expect(await server.database.rows(`select name, sector from service`)).toEqual([
      { name: 'Accueil', sector: 'user-relations' },
    ]);
    expect(await server.database.rows(`select 1 from account union all select 1 from mailbox`)).toEqual([]);
  });

  test('makes the shipped promises, each channel served once', async () => {
    const served = await server.database.rows<{ channel: string; promised: string }>(
      `select channel, v.definition->'promises'->1->>'within' as promised
       from policy p join policy_version v on v.policy_id = p.id, unnest(p.channels) as channel`,
    );
    expect(Object.fromEntries(served.map(({ channel, promised }) => [channel, promised]))).toEqual({
      email: 'P7D',
      web: 'P7D',
      phone: 'P7D',
      desk: 'P7D',
      letter: 'P15D',
      chat: 'P7D',
      sms: 'P7D',
      report: 'PT48H',
      other: 'P7D',
    });
    expect(served).toHaveLength(9);
  });

  test('happens once, whoever starts beside or again', async () => {
    const beside = await testServer({ beside: server });
    await beside.stop();
    await server.kill();
    await server.start();
    const counted = await server.database.row(
      `select (select count(*) from site)::int as sites, (select count(*) from calendar_version)::int as calendars,
         (select count(*) from policy_version)::int as policies`,
    );
    expect(counted).toEqual({ sites: 1, calendars: 1, policies: 6 });
  });
});
