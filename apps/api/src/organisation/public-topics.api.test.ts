import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PublicTopicView, TopicView } from '@parvis/contract';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

describe('the topics anyone may report on', () => {
  test('are open to strangers, and say nothing of the house', async () => {
    const { status, body } = await server.anonymous.get<PublicTopicView[]>('/api/topics?public=true');
    expect(status).toBe(200);
    for (const topic of body) expect(Object.keys(topic).sort()).toEqual(['id', 'name', 'parent', 'slug']);
    const agent = await server.as('accueil');
    const all = (await agent.get<TopicView[]>('/api/topics')).body;
    expect(body.map(({ slug }) => slug)).toEqual(all.filter((one) => one.public).map(({ slug }) => slug));
    expect(all.length).toBeGreaterThan(body.length);
    expect((await agent.get('/api/topics?public=true')).body).toEqual(body);
    const lamp = body.find(({ slug }) => slug === 'lampadaire')!;
    expect(lamp.parent).toEqual({ id: expect.any(String), name: 'Éclairage public' });
  });

  test('leave out one that has been put aside', async () => {
    await server.database.rows(`update topic set active = false where slug = 'lampadaire'`);
    const { body } = await server.anonymous.get<PublicTopicView[]>('/api/topics?public=true');
    expect(body.map(({ slug }) => slug)).not.toContain('lampadaire');
  });

  test.each(['', '?public=false', '?public=true&public=true', '?public', '?public=TRUE', '?PUBLIC=true'])(
    'are the only ones strangers may see: « %s » asks who they are',
    async (query) => {
      const { code } = await server.anonymous.refused(server.anonymous.get(`/api/topics${query}`));
      expect(code).toBe('session/required');
    },
  );
});
