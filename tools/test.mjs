// Everything, on a bare machine: check, Jest (rules, database, API), journeys in a browser.
// Last line: « N passed, N failed », and « , N skipped » when something optional is not on this machine.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { install } from './install.mjs';
import { node, seconds } from './workspace.mjs';

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
  // one after the other: a browser and its server are already two
  add(jest('journeys', ['--selectProjects', 'journeys', '--maxWorkers=1', '--testTimeout=60000']));
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
console.log(`Tested in ${seconds(started)}.`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 || (total.skipped > 0 && process.env.PARVIS_NO_SKIP) ? 1 : 0);

function jest(name, selection) {
  const since = Date.now();
  const report = path.join(folder, 'jest.json');
  fs.rmSync(report, { force: true });
  node(
    [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      '--json',
      `--outputFile=${report}`,
      ...selection,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (!fs.existsSync(report)) return { passed: 0, failed: 1 };
  const result = JSON.parse(fs.readFileSync(report, 'utf8'));
  console.log(`${result.success ? 'ok  ' : 'FAIL'} ${name} (${seconds(since)})`);
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests,
  };
}
