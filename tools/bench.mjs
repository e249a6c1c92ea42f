// How fast Parvis is on this machine, as ratios to what the machine gives at best, measured in the same run.
//   npm run bench                         10,000 and 200,000 files: under fifteen minutes
//   npm run bench -- --sizes 10000,200000,1000000   (10000000 too, for who has a night)
//   npm run bench -- --hour               the whole hour of promises falling due, not its first two minutes
//   npm run bench -- --flat               lists and the wall alone, in a town grown from 10,000 to 10,000,000 files
//   npm run bench -- --json FILE          the figures as JSON (default .data/bench.json)
//   npm run bench -- --write              the table into docs/performance.md
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { root, seconds } from './workspace.mjs';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string' },
    hour: { type: 'boolean', default: false },
    flat: { type: 'boolean', default: false },
    json: { type: 'string', default: path.join(root, '.data/bench.json') },
    write: { type: 'boolean', default: false },
  },
});
const usual = options.flat ? '10000,100000,1000000,10000000' : '10000,200000';
const sizes = (options.sizes ?? usual).split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1_000)) {
  console.error('--sizes takes numbers of files from 1000, separated by commas: --sizes 10000,200000');
  process.exit(2);
}

install();
await build();
const { openStage } = await import('./bench/stage.mjs');
const { measure } = await import('./bench/measure.mjs');
const { flat } = await import('./bench/flat.mjs');
const { table } = await import('./bench/report.mjs');
const { coreEach } = await import('./bench/cores.mjs');

const started = Date.now();
const stage = await openStage();
let cut = null;
process.once('SIGINT', () => (cut = stage.close().then(() => process.exit(130))));
try {
  const say = (word) => console.error(`${seconds(started).padStart(8)}  ${word}`);
  const rows = options.flat
    ? await flat(stage, sizes, say)
    : await measure(stage, { sizes, minutes: options.hour ? 60 : 2 }, say);
  const took = seconds(started);
  const [cpu] = os.cpus();
  const machine = `${os.cpus().length} cores (${cpu.model.trim()}), Node ${process.version}, PostgreSQL 18 (huge pages ${stage.hugePages}${coreEach ? ', a core each' : ''})`;
  const printed = table({ rows });
  console.log(`\n${printed}\n\n${machine}; ${took}`);
  fs.mkdirSync(path.dirname(options.json), { recursive: true });
  fs.writeFileSync(options.json, JSON.stringify({ machine, took, sizes, rows }, null, 2));
  if (options.write) write(`${printed}\n\n${machine}; the run took ${took}.`);
} finally {
  await (cut ?? stage.close());
}

/** Between the two marks of the page; the words around them stay. */
function write(text) {
  const page = path.join(root, 'docs/performance.md');
  const mark = options.flat ? 'flat' : 'bench';
  const [before, after] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const old = fs.readFileSync(page, 'utf8');
  const from = old.indexOf(before) + before.length;
  fs.writeFileSync(page, `${old.slice(0, from)}\n\n${text}\n\n${old.slice(old.indexOf(after))}`);
}
