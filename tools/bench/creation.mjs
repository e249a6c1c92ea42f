// Files opened as an agent's console opens them: with their contact, promise, events, and the jobs that follow.
import { randomUUID } from 'node:crypto';
import { load } from './load.mjs';

const SECONDS = 4;
/** after these the code of a process is compiled, as a town's is from its first morning on */
const WARM_AFTER = 3_000;

/** @returns files opened a second by so many clients */
export async function creation(server, clients) {
  await opening(server, { connections: clients, duration: 1 });
  return opening(server, { connections: clients, duration: SECONDS });
}

export const warmUp = (server) => opening(server, { connections: 8, amount: WARM_AFTER });

async function opening(server, asked) {
  const opened = await load({
    ...asked,
    url: `${server.url}/api/tickets`,
    requests: [{ method: 'POST', setupRequest: (request) => ({ ...request, ...newFile(server) }) }],
  });
  if (opened.refused > 0) throw new Error(`${opened.refused} files were refused.`);
  return opened;
}

const newFile = ({ headers }) => ({
  headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
  body: JSON.stringify({
    channel: 'phone',
    service: 'voirie',
    topic: 'nid-de-poule',
    subject: 'Nid-de-poule devant l’école',
    description: 'Un trou s’est ouvert dans la chaussée cette semaine, les vélos l’évitent de justesse.',
    location: { lat: 45.05, lon: 5.05, address: '12 rue des Tanneurs' },
  }),
});
