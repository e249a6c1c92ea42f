// Everything, on a bare machine: check, Jest (rules, database, API), journeys in a browser.
// Last line: « N passed, N failed », and « , N skipped » when something optional is not on this machine.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { install } from './install.mjs';
import { node, root, seconds } from './workspace.mjs';

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
  add(jest());
  add(journeys());
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
console.log(`Tested in ${seconds(started)}.`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 || (total.skipped > 0 && process.env.PARVIS_NO_SKIP) ? 1 : 0);

function jest() {
  const report = path.join(folder, 'jest.json');
  node(
    [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      '--json',
      `--outputFile=${report}`,
      ...process.argv.slice(2),
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (!fs.existsSync(report)) return { passed: 0, failed: 1 };
  const result = JSON.parse(fs.readFileSync(report, 'utf8'));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests,
  };
}

function journeys() {
  const report = path.join(folder, 'journeys.json');
  node(['apps/e2e/run.mjs', `--report=${report}`], { cwd: root });
  return fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : { passed: 0, failed: 1 };
}
