// Files opened as an agent's console opens them: with their contact, promise, events, and the jobs that follow.
import { randomUUID } from 'node:crypto';
import { load } from './load.mjs';

const SECONDS = 6;

/** @returns files opened a second by so many clients */
export async function creation(server, clients) {
  const asked = (duration) => ({
    url: `${server.url}/api/tickets`,
    connections: clients,
    duration,
    requests: [{ method: 'POST', setupRequest: (request) => ({ ...request, ...newFile(server) }) }],
  });
  await load(asked(2));
  const opened = await load(asked(SECONDS));
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
