import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  ReplyTemplateBody,
  ReplyTemplateVersion,
  ReplyTemplateView,
  TicketReplies,
} from '@parvis/contract';
import { givenTicket, theTicket } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const TITLE = 'Lampadaire : intervention prévue';
const write = async (body: Partial<ReplyTemplateBody> = {}, as = 'superviseur') =>
  (await server.as(as)).post<ReplyTemplateView>('/api/reply-templates', {
    title: TITLE,
    body: 'Bonjour {{usager.nom}},\n\nDemande {{demande.numero}}.',
    service: 'voirie',
    ...body,
  });
const change = async (id: string, body: Partial<ReplyTemplateBody>, seen: number, as = 'superviseur') =>
  (await server.as(as)).put<ReplyTemplateView>(
    `/api/reply-templates/${id}`,
    { title: TITLE, body: 'Bonjour,', service: 'voirie', ...body },
    { ifMatch: seen },
  );
const seenBy = async (as: string) =>
  (await (await server.as(as)).get<ReplyTemplateView[]>('/api/reply-templates')).body;
const forTicket = async (number: string, as = 'superviseur') =>
  (await (await server.as(as)).get<TicketReplies>(`/api/tickets/${number}/reply-templates`)).body;

describe('a réponse type', () => {
  test('is written, changed, put away and taken back; who changed what is kept', async () => {
    const { status, body: made } = await write();
    expect(status).toBe(201);
    expect(made).toMatchObject({ version: 1, active: true, changedBy: 'Hélène Marchand', mayChange: true });
    expect((await change(made.id, { body: 'Bonjour {{agent.prenom}}' }, 1)).body.version).toBe(2);
    expect((await change(made.id, { active: false }, 2, 'admin')).body).toMatchObject({
      version: 3,
      active: false,
    });
    const lamp = await givenTicket(server);
    expect((await forTicket(lamp.number)).items.map(({ id }) => id)).not.toContain(made.id);
    expect((await change(made.id, { active: true }, 3)).body.active).toBe(true);
    const agent = await server.as('superviseur');
    const { body: versions } = await agent.get<ReplyTemplateVersion[]>(
      `/api/reply-templates/${made.id}/versions`,
    );
    expect(versions.map(({ version, changedBy }) => [version, changedBy])).toEqual([
      [4, 'Hélène Marchand'],
      [3, 'Sophie Renaud'],
      [2, 'Hélène Marchand'],
      [1, 'Hélène Marchand'],
    ]);
  });

  test('with a place nobody knows is refused, and the place is named', async () => {
    const agent = await server.as('superviseur');
    expect(await agent.refused(write({ body: 'Né le {{usager.naissance}}' }))).toMatchObject({
      status: 422,
      code: 'reply-template/unknown-variable',
      details: { names: ['usager.naissance'] },
    });
  });

  test('changed by two at once: the second is told what the first wrote', async () => {
    const { body: made } = await write();
    await change(made.id, { body: 'Du premier.' }, 1);
    const agent = await server.as('superviseur');
    expect(await agent.refused(change(made.id, { body: 'Du second.' }, 1))).toMatchObject({
      status: 412,
      code: 'reply-template/stale-version',
      details: { version: 2, body: 'Du premier.', changedBy: 'Hélène Marchand' },
    });
  });

  test('made twice with one key is one', async () => {
    const agent = await server.as('superviseur');
    const body = { title: 'Une fois', body: 'Bonjour', service: null };
    const both = [];
    for (const _ of [1, 2]) both.push((await agent.post<ReplyTemplateView>('/api/reply-templates', body, { key: 'une' })).body.id); // prettier-ignore
    expect(both[0]).toBe(both[1]);
  });
});

describe('rights', () => {
  test.each([
    ['a referent for another service', 'aurelie.besson', 'voirie'],
    ['a referent for everyone', 'aurelie.besson', null],
    ['an agent of the service', 'service', 'voirie'],
    ['the data protection officer', 'dpo', 'voirie'],
  ])('%s writes none', async (_who, as, service) => {
    const agent = await server.as(as);
    expect(await agent.refused(write({ service }, as))).toMatchObject({
      status: 403,
      code: 'access/forbidden',
    });
  });

  test('a referent writes those of his service', async () => {
    expect((await write({ service: 'cadre-de-vie' }, 'aurelie.besson')).status).toBe(201);
  });

  test('a referent takes none from another service by naming his own', async () => {
    const { body: made } = await write({ service: null });
    const agent = await server.as('aurelie.besson');
    expect(
      await agent.refused(change(made.id, { service: 'cadre-de-vie' }, 1, 'aurelie.besson')),
    ).toMatchObject({ code: 'access/forbidden' });
  });

  test('those of a sector out of sight are read by nobody there', async () => {
    const { body: rent } = await write({ service: 'ccas', title: 'Aide au loyer' });
    const { body: lamp } = await write({ service: 'voirie' });
    const { body: all } = await write({ service: null });
    for (const [as, ids] of [
      ['accueil', [lamp.id, all.id]],
      ['service', [lamp.id, all.id]],
      ['martine.rochas', [rent.id, all.id]],
      ['superviseur', [rent.id, lamp.id, all.id]],
    ] as const) {
      const seen = (await seenBy(as)).map(({ id }) => id);
      expect([rent.id, lamp.id, all.id].filter((id) => seen.includes(id))).toEqual([...ids]);
    }
    const karim = await server.as('service');
    expect(await karim.refused(karim.get(`/api/reply-templates/${rent.id}/versions`))).toMatchObject({
      code: 'reply-template/not-found',
    });
  });
});

describe('on a file', () => {
  test('places are filled in from it; one without a value stays empty', async () => {
    const lamp = await givenTicket(server);
    const { items, values } = await forTicket(lamp.number, 'service');
    expect(items[0]!.service?.name).toBe(lamp.service.name);
    expect(values).toMatchObject({
      'usager.nom': 'Lucie Moreau',
      'demande.numero': lamp.number,
      'demande.objet': lamp.subject,
      'agent.prenom': 'Karim',
      'service.nom': lamp.service.name,
      'demande.adresse': null,
    });
    expect(values['engagement.date']).toMatch(/^\p{L}+ \d/u);
    const nobody = await givenTicket(server, { resident: undefined });
    expect((await forTicket(nobody.number)).values['usager.nom']).toBeNull();
  });

  test('a file out of sight fills nothing in', async () => {
    const birth = await givenTicket(server, { topic: 'acte' });
    const karim = await server.as('service');
    expect(await karim.refused(karim.get(`/api/tickets/${birth.number}/reply-templates`))).toMatchObject({
      code: 'ticket/not-found',
    });
  });

  test('nothing leaves with a place still to be filled in', async () => {
    const { number, version } = await givenTicket(server);
    const agent = await server.as('superviseur');
    const text = 'Ce sera fait avant le {{engagement.date}}.';
    for (const sending of [
      agent.post(`/api/tickets/${number}/messages`, { text }),
      agent.put(`/api/tickets/${number}/closure`, { reason: 'done', message: text }, { ifMatch: version }),
      agent.put(
        `/api/tickets/${number}/pause`,
        { reason: 'waiting-resident', question: text },
        { ifMatch: version },
      ),
    ])
      expect(await agent.refused(sending)).toMatchObject({
        code: 'message/unfilled',
        details: { places: ['{{engagement.date}}'] },
      });
    const { timeline } = await theTicket(server, number);
    expect(timeline.some((entry) => entry.kind === 'message' && entry.direction === 'out')).toBe(false);
  });
});
