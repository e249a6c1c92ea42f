// Everything a machine can say about the code without running it. `npm test` begins with it.
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { capture, seconds } from './workspace.mjs';

const tsc = 'node_modules/typescript-native/bin/tsc';
const CHECKS = [
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']],
  ['lint and module boundaries', ['node_modules/eslint/bin/eslint.js', '.']],
  ['the boundary rules bite', ['tools/check/boundaries-bite.mjs']],
  [
    'rooms without cycles',
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--output-type=err-long',
      'apps/api/src',
      'apps/console/src',
      'apps/portal/src',
      'libs/domain/src',
      'libs/contract/src',
      'libs/channels/src',
    ],
  ],
  ['types of the console', [tsc, '-p', 'apps/console']],
  ['types of the portal', [tsc, '-p', 'apps/portal']],
  ['types of the tests', [tsc, '-p', 'tsconfig.tests.json']],
  ['lock file', ['tools/check/lock-file.mjs']],
  ['OpenAPI document', ['tools/openapi.mjs']],
];

/** Two at a time, each printed when it ends. @returns how many passed and failed */
export async function check() {
  const queue = [...CHECKS];
  const result = { passed: 0, failed: 0 };
  const next = async () => {
    for (let item = queue.shift(); item; item = queue.shift()) {
      const [name, args] = item;
      const started = Date.now();
      const { status, output } = await capture(process.execPath, args);
      if (status === 0) result.passed++;
      else result.failed++;
      console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds(started)})`);
      if (status !== 0) console.log(output);
    }
  };
  await Promise.all([next(), next()]);
  return result;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  install();
  await build(); // types of the projects themselves
  const { failed } = await check();
  process.exit(failed ? 1 : 0);
}
