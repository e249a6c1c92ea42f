import path from 'node:path';
import { dataDir } from './local-settings.mjs';
import { seconds } from './workspace.mjs';

/** Where to look, and how to enter. */
export function sayReady({ url, smtp, demo, password, accounts }, started) {
  console.log(`\nParvis is ready after ${seconds(started)}:  ${url}/`);
  if (smtp) console.log(`Mail is received by SMTP on ${smtp}.`);
  if (demo) {
    console.log(`Demo town. Sign in as ${demo[0]} (or ${demo.slice(1).join(', ')})`);
    console.log(
      `with the password ${password}. Mail that leaves is kept in ${path.join(dataDir, 'outbox')}.`,
    );
  } else if (!accounts) {
    console.log('No account yet. Make the first administrator with:');
    console.log('  npm run cli -- admin create --email you@your-town.fr --name "First Last"');
  }
}
