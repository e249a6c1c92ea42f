import { pathToFileURL } from 'node:url';
import { capture, seconds } from './workspace.mjs';
import { install } from './install.mjs';

/** Builds every project that changed (Nx keeps the others); prints only when something fails. */
export async function build() {
  const started = Date.now();
  const { status, output } = await capture(process.execPath, [
    'node_modules/nx/dist/bin/nx.js',
    'run-many',
    '-t',
    'build',
    '--output-style=static',
  ]);
  if (status !== 0) {
    console.error(output);
    process.exit(status);
  }
  console.log(`Built in ${seconds(started)}.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  install();
  await build();
}
