import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Problem, ResidentCard, ResidentRef, TicketPage, TicketView } from '@parvis/contract';
import { eventually } from '../../test/eventually.js';
import { aMailText, givenTicket, handIn, theTicket } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const card = async (id: string, role = 'superviseur') =>
  (await (await server.as(role)).get<ResidentCard>(`/api/residents/${id}`)).body;
const put = async <Body>(path: string, body: object, version: number, role = 'superviseur') =>
  (await server.as(role)).put<Body>(path, body, { headers: { 'if-match': `"${version}"` } });
const undo = async (id: string) =>
  (await server.as('superviseur')).delete<ResidentRef>(`/api/residents/${id}/merge`);

let serial = 0;
/** someone with one file, whom no other test knows */
async function someone(known: object, ticket: object = {}): Promise<{ id: string; file: TicketView }> {
  const mark = `p${++serial}`;
  const resident = {
    firstName: 'Paul',
    lastName: `Durand-${mark}`,
    emails: [`${mark}@exemple.test`],
    ...known,
  };
  const file = await givenTicket(server, { resident, ...ticket });
  return { id: file.resident!.id, file };
}
const merge = async (from: string, into: string) => {
  const [source, target] = [await card(from), await card(into)];
  return put<ResidentRef & Problem>(
    `/api/residents/${from}/merge`,
    { into, intoVersion: target.version },
    source.version,
  );
};

describe('the card of a resident', () => {
  test('says who he is; of his files those of the reader’s sectors, and how many elsewhere', async () => {
    const { id, file } = await someone({ phones: ['06 11 22 33 44'] });
    const residentId = id;
    const social = await givenTicket(server, {
      subject: 'Aide',
      service: 'ccas',
      topic: undefined,
      resident: undefined,
      residentId,
    });
    expect(await card(id)).toMatchObject({
      name: 'Paul Durand-p1',
      emails: ['p1@exemple.test'],
      phones: ['+33611223344'],
      preferredChannel: null,
      notices: true,
      version: 1,
      openTickets: [{ number: social.number }, { number: file.number }],
      elsewhere: [],
    });
    const seen = await card(id, 'service');
    expect(seen.openTickets.map(({ number }) => number)).not.toContain(social.number);
    expect(seen.elsewhere).toEqual([{ service: social.service.name, count: 1 }]);
  });

  test.each(['qualite', 'dpo', 'admin'])('is not for %s', async (role) => {
    const { id } = await someone({});
    expect((await (await server.as(role)).get(`/api/residents/${id}`)).status).toBe(403);
    expect((await put(`/api/residents/${id}`, {}, 1, role)).status).toBe(403);
  });

  test('is corrected, and he is found under his new name at once', async () => {
    const { id, file } = await someone({});
    const body = { firstName: 'Paola', lastName: 'Zwingelstein', emails: ['Paola.Z@Exemple.test'], phones: ['0612345678'], preferredChannel: 'phone', notices: false }; // prettier-ignore
    expect((await put(`/api/residents/${id}`, body, 1)).body).toEqual({ id, version: 2 });
    expect(await card(id)).toMatchObject({
      name: 'Paola Zwingelstein',
      emails: ['paola.z@exemple.test'],
      phones: ['+33612345678'],
      preferredChannel: 'phone',
      notices: false,
    });
    const agent = await server.as('superviseur');
    await eventually(async () => {
      const { body: found } = await agent.get<TicketPage>('/api/tickets?q=zwingelstein');
      expect(found.items.map(({ number }) => number)).toEqual([file.number]);
    });
    expect((await theTicket(server, file.number)).version).toBeGreaterThan(file.version);
    const stale = await put<Problem>(`/api/residents/${id}`, body, 1);
    expect([stale.status, stale.body.code]).toEqual([412, 'resident/stale-version']);
    expect(
      (await put<Problem>(`/api/residents/${id}`, { ...body, emails: ['pas une adresse'] }, 2)).status,
    ).toBe(400);
  });

  test('names who may be the same: by e-mail, by telephone, by name', async () => {
    const { id } = await someone({ phones: ['06 77 77 00 01'] });
    const byPhone = await someone({ lastName: 'Autre', phones: ['+33 6 77 77 00 01'] });
    const byName = await someone({ lastName: (await card(id)).lastName!.toUpperCase(), emails: [] });
    const { lookAlikes } = await card(id);
    expect(lookAlikes.map((one) => [one.id, one.because]).sort()).toEqual(
      [
        [byPhone.id, 'phone'],
        [byName.id, 'name'],
      ].sort(),
    );
  });
});

describe('two cards of one person', () => {
  test('become one: files, addresses and mail to come are his; and are parted again as they were', async () => {
    const kept = await someone({ phones: ['0688880001'] });
    const other = await someone({ phones: ['0688880001', '0688880002'] });
    expect((await merge(other.id, kept.id)).body).toEqual({ id: kept.id, version: 2 });
    const joined = await card(kept.id);
    expect(joined.openTickets.map(({ number }) => number)).toEqual([other.file.number, kept.file.number]);
    expect(joined.phones.sort()).toEqual(['+33688880001', '+33688880002']);
    expect(joined.emails).toHaveLength(2);
    expect(joined.merges).toMatchObject([{ id: other.id, by: expect.any(String) }]);
    expect(await card(other.id)).toMatchObject({ mergedInto: { id: kept.id }, emails: [], openTickets: [] });
    const told = await theTicket(server, other.file.number);
    expect(told.resident!.id).toBe(kept.id);
    expect(told.timeline).toContainEqual(
      expect.objectContaining({ type: 'ResidentChanged', payload: { because: 'merged' } }),
    );
    // a mail from the address that came over is his, and stays his
    const from = other.file.resident!.emails[0]!;
    const mail = await handIn(server, aMailText({ from, subject: 'Encore moi' }));
    expect((await theTicket(server, mail.ticketNumber!)).resident!.id).toBe(kept.id);

    expect((await undo(other.id)).body).toEqual({ id: other.id, version: 3 });
    expect(await card(other.id)).toMatchObject({
      mergedInto: null,
      emails: [from],
      phones: ['+33688880001', '+33688880002'],
      openTickets: [{ number: other.file.number }],
    });
    const parted = await card(kept.id);
    expect(parted).toMatchObject({
      emails: kept.file.resident!.emails,
      phones: ['+33688880001'],
      merges: [],
    });
    expect(parted.openTickets.map(({ number }) => number)).toEqual([mail.ticketNumber, kept.file.number]);
    expect((await undo(other.id)).status).toBe(404);
  });

  test('a card that has been joined is not found any more, and takes no other', async () => {
    const [a, b, c] = [await someone({}), await someone({}), await someone({})];
    const name = (await card(a.id)).lastName!;
    await merge(a.id, b.id);
    const agent = await server.as('superviseur');
    const { body } = await agent.get<{ items: unknown[] }>(`/api/residents?q=${name}`);
    expect(body.items).toEqual([]);
    expect((await merge(c.id, a.id)).body).toMatchObject({
      code: 'resident/merged',
      details: { into: b.id },
    });
    expect((await merge(b.id, b.id)).body.code).toBe('resident/with-itself');
    await merge(b.id, c.id);
    expect((await (await undo(a.id)).body) as unknown as Problem).toMatchObject({
      code: 'resident/merged-since',
    });
  });

  test('joined both ways at once become one, not none', async () => {
    const [a, b] = [await someone({}), await someone({})];
    const answers = await Promise.all([merge(a.id, b.id), merge(b.id, a.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});
