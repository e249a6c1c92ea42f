// Everything, on a bare machine: check, Jest (rules, database, API), journeys in a browser, and those that depend on how
// many processes answer once more behind nginx.
// Last line: « N passed, N failed », and « , N skipped » when something optional is not on this machine.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { install } from './install.mjs';
import { nginxIsHere } from './larger/nginx.mjs';
import { redisIsHere } from './larger/redis.mjs';
import { node, seconds } from './workspace.mjs';

/** one after the other: a browser and its server are already two */
const JOURNEYS = ['--selectProjects', 'journeys', '--maxWorkers=1', '--testTimeout=180000'];
/** sessions, sockets, keys of creations, mail: what two processes must share */
const SHARED = ['sign-in', 'two-agents', 'mail-to-answer'];

/** three times what the longest part takes: a run that hangs says so rather than hold up who waits for it */
const LONGEST_MS = 40 * 60_000;

const started = Date.now();
install();
await build();

const total = { passed: 0, failed: 0, skipped: 0 };
const add = ({ passed, failed, skipped = 0 }) => {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
};
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parvis-test-'));
try {
  add(await check());
  add(jest('rules, database and API', ['--selectProjects', 'pure', 'database']));
  add(jest('journeys', JOURNEYS));
  add(throughNginx());
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
console.log(`Tested in ${seconds(started)}.`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 || (total.skipped > 0 && process.env.PARVIS_NO_SKIP) ? 1 : 0);

function throughNginx() {
  if (!nginxIsHere() || !redisIsHere()) {
    console.warn(
      'SKIPPED journeys through nginx: apt-get install --no-install-recommends nginx-light redis-server',
    );
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const these = ['--testPathPatterns', `journeys/(${SHARED.join('|')})\\.journey`];
  return jest('journeys through nginx', [...JOURNEYS, ...these], { PARVIS_E2E_TOPOLOGY: 'larger' });
}

function jest(name, selection, env = {}) {
  const since = Date.now();
  const report = path.join(folder, 'jest.json');
  fs.rmSync(report, { force: true });
  const status = node(
    [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      '--json',
      `--outputFile=${report}`,
      ...selection,
    ],
    { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: LONGEST_MS },
  );
  if (!fs.existsSync(report)) return { passed: 0, failed: 1 };
  const result = JSON.parse(fs.readFileSync(report, 'utf8'));
  const hung = result.success && status !== 0;
  if (hung) console.error(`${name}: passed, but did not end by itself.`);
  console.log(`${result.success && !hung ? 'ok  ' : 'FAIL'} ${name} (${seconds(since)})`);
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites + Number(hung),
    skipped: result.numPendingTests,
  };
}
