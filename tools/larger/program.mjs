import { fork } from 'node:child_process';
import path from 'node:path';
import { root } from '../workspace.mjs';
import { KeptProcess } from './kept-process.mjs';

/** One of the API's built programs, ready when it says so. */
export const program = (name, file, env) =>
  new KeptProcess(
    name,
    () =>
      new Promise((resolve, reject) => {
        const child = fork(path.join(root, 'apps/api/dist/programs', file), [], {
          // its own group: Ctrl-C reaches who started it alone, who stops things in order
          detached: true,
          env: { ...process.env, ...env },
        });
        const early = (status) => reject(new Error(`${name} ended (${status}) before it was ready.`));
        child.once('exit', early);
        child.on('message', (message) => {
          if (message.progress) console.log(message.progress);
          if (!message.ready) return;
          child.off('exit', early);
          resolve({ child, said: message });
        });
      }),
  );
