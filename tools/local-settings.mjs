import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './workspace.mjs';

export const dataDir = path.resolve(root, process.env.PARVIS_DATA_DIR ?? '.data');

/** One sentence, and nothing begun. */
export function refuse(sentence) {
  console.error(`Parvis did not start. ${sentence}`);
  process.exit(1);
}

/** The installation's own secret, made once: reply addresses already sent out are signed with it. */
export function secret() {
  const file = path.join(dataDir, 'secret');
  if (!fs.existsSync(file)) {
    try {
      fs.mkdirSync(dataDir, { recursive: true });
      fs.writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (error.code !== 'EEXIST' || !fs.existsSync(file))
        refuse(`Nothing can be written in PARVIS_DATA_DIR, ${dataDir} (${error.code}).`);
    }
  }
  return fs.readFileSync(file, 'utf8').trim();
}
