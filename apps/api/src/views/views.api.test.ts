import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Problem, SavedView } from '@parvis/contract';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const save = async (role: string, body: object, key = JSON.stringify(body)) =>
  (await server.as(role)).post<SavedView & Problem>('/api/views', body, { key });
const seen = async (role: string) =>
  (await (await server.as(role)).get<SavedView[]>('/api/views')).body.map(({ name, mine }) => ({
    name,
    mine,
  }));

describe('filters kept under a name', () => {
  test('are one’s own, once however often they were sent', async () => {
    const body = { name: ' Mes retards ', filters: 'agent=me&echeance=overdue' };
    const { body: view } = await save('accueil', body);
    expect((await save('accueil', body)).body).toEqual(view);
    expect(view).toMatchObject({ name: 'Mes retards', service: null, mine: true });
    expect(await seen('accueil')).toEqual([{ name: 'Mes retards', mine: true }]);
    expect(await seen('telephone')).toEqual([]);
  });

  test('are shared with whoever reads a service, by those who lead it', async () => {
    const { body: view } = await save('superviseur', {
      name: 'Voirie',
      filters: 'service=voirie',
      service: 'voirie',
    });
    expect(await seen('service')).toEqual([{ name: 'Voirie', mine: false }]);
    const agent = await server.as('service');
    expect((await agent.put(`/api/views/${view.id}`, { name: 'À moi', filters: '' })).status).toBe(403);
    expect((await agent.delete(`/api/views/${view.id}`)).status).toBe(403);
    expect((await save('service', { name: 'X', filters: '', service: 'voirie' })).status).toBe(403);
    await save('superviseur', { name: 'CCAS', filters: 'service=ccas', service: 'ccas' });
    expect(await seen('service')).toEqual([{ name: 'Voirie', mine: false }]);

    const supervisor = await server.as('superviseur');
    const changed = await supervisor.put<SavedView>(`/api/views/${view.id}`, { name: 'Rues', filters: 'q=rue', service: 'voirie' }); // prettier-ignore
    expect(changed.body).toMatchObject({ name: 'Rues', filters: 'q=rue' });
    expect((await supervisor.delete(`/api/views/${view.id}`)).status).toBe(204);
    expect((await supervisor.delete(`/api/views/${view.id}`)).status).toBe(404);
    expect(await seen('service')).toEqual([]);
  });

  test('are refused without a name, and for a service there is not', async () => {
    expect((await save('accueil', { name: '  ', filters: '' })).status).toBe(400);
    expect((await save('superviseur', { name: 'X', filters: '', service: 'nulle-part' })).body.code).toBe(
      'ticket/unknown-service',
    );
    expect((await (await server.as('admin')).get('/api/views')).status).toBe(403);
  });
});
