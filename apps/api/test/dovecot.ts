import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Debian's: its IMAP process alone, on its standard input. No daemon, no port, no password. */
const IMAP = '/usr/lib/dovecot/imap';
/** It refuses to read anyone's mail as root. */
const NOBODY = 65534;

export const dovecotIsHere = (): boolean => {
  if (fs.existsSync(IMAP)) return true;
  console.warn(
    'SKIPPED, no mail client to thread with: apt-get install --no-install-recommends dovecot-imapd',
  );
  return false;
};

/** How a mail program that never heard of us threads these mails, numbered from 1: `(1 2 3)(4)`. */
export function threadsOf(mails: string[], algorithm: 'REFERENCES' | 'REFS'): string {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'parvis-dovecot-'));
  try {
    return ask(home, mails, algorithm);
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}

function ask(home: string, mails: string[], algorithm: string): string {
  for (const folder of ['cur', 'new', 'tmp'])
    fs.mkdirSync(path.join(home, 'Maildir', folder), { recursive: true });
  mails.forEach((raw, i) =>
    fs.writeFileSync(path.join(home, 'Maildir/new', `${1_700_000_000 + i}.M${i}.test`), raw),
  );
  const conf = path.join(home, 'dovecot.conf');
  const settings = [
    `base_dir = ${home}/run`,
    `log_path = ${home}/log`,
    'ssl = no',
    `mail_location = maildir:${home}/Maildir`,
  ];
  fs.writeFileSync(conf, `${settings.join('\n')}\n`);
  const asRoot = process.getuid?.() === 0;
  if (asRoot)
    for (const entry of ['', ...fs.readdirSync(home, { recursive: true })])
      fs.chownSync(path.join(home, String(entry)), NOBODY, NOBODY);
  const { stdout } = spawnSync(IMAP, ['-c', conf], {
    input: `1 SELECT INBOX\r\n2 THREAD ${algorithm} UTF-8 ALL\r\n3 LOGOUT\r\n`,
    encoding: 'utf8',
    timeout: 20_000,
    env: { USER: 'lucie', HOME: home },
    ...(asRoot && { uid: NOBODY, gid: NOBODY }),
  });
  const answer = /^\* THREAD (.*)\r$/m.exec(stdout)?.[1];
  const log = path.join(home, 'log');
  if (answer === undefined)
    throw new Error(`${stdout}${fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : ''}`);
  return answer;
}
