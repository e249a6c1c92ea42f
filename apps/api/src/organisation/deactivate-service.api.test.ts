import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ServiceReferences, ServiceSettings, TopicSettings } from '@parvis/contract';
import { act, done } from '../../test/act.js';
import type { Answer, ApiClient } from '../../test/api-client.js';
import { eventually } from '../../test/eventually.js';
import { givenTicket, theTicket } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
let admin: ApiClient;
beforeAll(async () => {
  server = await testServer();
  admin = await server.as('admin');
});
afterAll(() => server.stop());

const codeOf = ({ body }: Answer<unknown>) => (body as { code: string }).code;
const service = async (slug: string): Promise<ServiceSettings> =>
  (await admin.get<ServiceSettings[]>('/api/services')).body.find((one) => one.slug === slug)!;
const putAside = async (slug: string, successor: string, grantsToo = false) => {
  const { id, version } = await service(slug);
  const { id: successorId } = await service(successor);
  return admin.put<ServiceSettings>(
    `/api/services/${id}/deactivation`,
    { successorId, grantsToo },
    { ifMatch: version },
  );
};
const openIn = async (serviceId: string): Promise<number> =>
  (
    await server.database.row<{ n: number }>(
      `select count(*)::int as n from ticket where service_id = $1 and queued`,
      [serviceId],
    )
  ).n;

describe('a service put aside', () => {
  test('says first what refers to it', async () => {
    const files = await Promise.all(Array.from({ length: 3 }, () => givenTicket(server)));
    const roads = await service('voirie');
    expect(files.every((file) => file.service.id === roads.id)).toBe(true);
    const { body } = await admin.get<ServiceReferences>(`/api/services/${roads.id}/references`);
    expect(body).toMatchObject({ openFiles: { count: 3, more: false }, accounts: expect.any(Number) });
    expect(body.topics).toBeGreaterThan(0);
  });

  test('needs another service at work to take over', async () => {
    expect(codeOf(await putAside('voirie', 'voirie'))).toBe('service/unknown-successor');
    const { id, version } = await service('voirie');
    const nobody = { successorId: '0199d1f0-0000-7000-8000-000000000001', grantsToo: false };
    const refused = await admin.put(`/api/services/${id}/deactivation`, nobody, { ifMatch: version });
    expect(codeOf(refused)).toBe('service/unknown-successor');
    expect((await service('voirie')).active).toBe(true);
  });

  test('hands its open files over with their dates, its topics and its agents', async () => {
    const roads = await service('voirie');
    const [closed, waiting] = [await givenTicket(server), await givenTicket(server)];
    await done(act(server, closed.number, 'closure', { reason: 'not-a-request' }));
    await done(act(server, waiting.number, 'pause', { reason: 'waiting-third-party' }));
    await server.database.rows(
      `update ticket set assignee_id = (select id from account where email = 'service@demo.parvis.test')
       where number = $1`,
      [waiting.number],
    );
    const promised = await theTicket(server, waiting.number);
    const taking = await putAside('voirie', 'cadre-de-vie', true);
    expect([taking.status, taking.body]).toMatchObject([200, { active: false, handover: { done: false } }]);
    await eventually(async () => expect((await service('voirie')).handover).toMatchObject({ done: true }));
    const successor = await service('cadre-de-vie');
    expect(await openIn(roads.id)).toBe(0);
    expect((await service('voirie')).handover!.moved).toBeGreaterThan(3);
    const moved = await theTicket(server, waiting.number, 'service');
    expect(moved).toMatchObject({ service: { id: successor.id }, assignee: null, status: promised.status });
    expect(moved.commitments).toEqual(promised.commitments);
    const topics = (await admin.get<TopicSettings[]>('/api/topics/settings')).body;
    expect(topics.filter(({ serviceId }) => serviceId === roads.id)).toEqual([]);
    const fresh = await givenTicket(server);
    expect(fresh.service.id).toBe(successor.id);
    expect((await theTicket(server, closed.number)).service.id).toBe(roads.id);
  });

  test('gets back no file: one reopened later goes to who took over, or to his own successor', async () => {
    const roads = await service('voirie');
    const [{ number }] = (await server.database.rows<{ number: string }>(
      `select number from ticket where service_id = $1 and status = 'closed' limit 1`,
      [roads.id],
    )) as [{ number: string }];
    expect((await putAside('cadre-de-vie', 'accueil')).status).toBe(200);
    await done(act(server, number, 'closure', undefined));
    const { id } = await service('accueil');
    await eventually(async () => expect((await theTicket(server, number)).service.id).toBe(id));
    expect(await openIn(roads.id)).toBe(0);
  });

  test('can be given nothing more, and works again when taken up', async () => {
    const { id, version, sector, siteId } = await service('voirie');
    const put = await admin.put(`/api/services/${id}`, { name: 'X', sector, siteId }, { ifMatch: version });
    expect([put.status, codeOf(put)]).toEqual([409, 'service/inactive']);
    const file = await givenTicket(server);
    expect(codeOf(await act(server, file.number, 'assignment', { service: 'voirie' }))).toBe(
      'ticket/unknown-service',
    );
    const again = await admin.delete<ServiceSettings>(`/api/services/${id}/deactivation`, {
      ifMatch: version,
    });
    expect(again.body).toMatchObject({ active: true, successorId: null, version: version + 1 });
    await done(act(server, file.number, 'assignment', { service: 'voirie' }));
  });
});
