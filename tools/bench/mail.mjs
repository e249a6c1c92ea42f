// Mail handed in by a program, and filed: parsed, threaded, its file opened, its promise made.
import { randomUUID } from 'node:crypto';
import { load } from './load.mjs';
import { until } from './until.mjs';

const MAILS = 1_000;
const CLIENTS = 8;

/** @returns mails accepted a second, and filed a second counted from the first one's arrival */
export async function mail(server, { sql }) {
  const before = await unfiled(sql);
  const started = performance.now();
  const accepted = await load({
    url: `${server.url}/api/intake/email`,
    connections: CLIENTS,
    amount: MAILS,
    requests: [{ method: 'POST', setupRequest: (request) => ({ ...request, ...newMail(server) }) }],
  });
  if (accepted.refused > 0) throw new Error(`${accepted.refused} mails were refused.`);
  await until(async () => (await unfiled(sql)) <= before);
  const filed = { perSecond: (MAILS * 1000) / (performance.now() - started) };
  return { accepted, filed };
}

const unfiled = async (sql) =>
  (await sql.query(`select count(*)::int as n from intake where state in ('received', 'parsing')`)).rows[0].n;

const newMail = ({ headers }) => {
  const id = randomUUID();
  return {
    headers: { ...headers, 'content-type': 'message/rfc822' },
    body: [
      `From: Camille Exemple <camille-${id}@bench.test>`,
      'To: mairie@demo.parvis.test',
      'Subject: =?UTF-8?Q?Lampadaire_=C3=A9teint_rue_des_Tanneurs?=',
      `Message-ID: <${id}@bench.test>`,
      `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      `Bonjour, le lampadaire devant le numéro 12 est éteint depuis lundi.`,
      'Pouvez-vous le faire réparer ? Les enfants passent par là le soir.',
      `Camille Exemple (${id})`,
      '',
    ].join('\r\n'),
  };
};
