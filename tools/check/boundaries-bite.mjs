// A rule nobody has seen refuse is no rule: every forbidden import below must be reported.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ESLint } from 'eslint';
import { capture, root } from '../workspace.mjs';

/** Where the offending file would stand, what it says, and the rule that must say no. */
const AGAINST_LINT = [
  ['libs/domain/src/bites.ts', `import pg from 'pg';\nexport const a = pg;`, '@nx/enforce-module-boundaries'],
  ['libs/domain/src/bites.ts', `import fs from 'node:fs';\nexport const a = fs;`, 'no-restricted-imports'],
  ['libs/domain/src/bites.ts', `export const a = Date.now();`, 'no-restricted-syntax'],
  ['libs/contract/src/bites.ts', `export * from '@parvis/channels';`, '@nx/enforce-module-boundaries'],
  ['libs/channels/src/bites.ts', `export * from '@parvis/contract';`, '@nx/enforce-module-boundaries'],
  ['apps/console/src/bites.ts', `export * from '@parvis/channels';`, '@nx/enforce-module-boundaries'],
  ['apps/portal/src/bites.ts', `export * from '@parvis/channels';`, '@nx/enforce-module-boundaries'],
  ['apps/console/src/bites.ts', `export * from '../../api/src/main.js';`, '@nx/enforce-module-boundaries'],
  ['apps/api/src/tickets/bites.ts', `export const a = process.env.HOME;`, 'no-restricted-properties'],
  ['apps/api/src/tickets/bites.ts', 'export const a = `select now()`;', 'no-restricted-syntax'],
  ['apps/api/src/tickets/bites.controller.ts', `export * from './note.entity.js';`, 'no-restricted-imports'],
];

const AGAINST_GRAPH = [
  ['apps/api/src/tickets/inside.ts', `export * from '../commitments/inner.js';`, 'front-door'],
  ['apps/api/src/roof.ts', `export * from './commitments/inner.js';`, 'front-door-from-the-roof'],
  ['apps/api/src/commitments/up.ts', `export * from '../tickets/index.js';`, 'room-commitments'],
  ['apps/api/src/platform/up.ts', `export * from '../tickets/index.js';`, 'platform-knows-no-room'],
  [
    'apps/api/src/tickets/mail.ts',
    `export * from '../../../../libs/channels/src/index.js';`,
    'no-network-in',
  ],
  ['apps/api/src/attic/index.ts', `export * from '../tickets/index.js';`, 'no-undrawn-room'],
  ['apps/api/src/agents/a.ts', `export * from './b.js';`, 'no-cycle'],
];
const REST_OF_THE_GRAPH = {
  'apps/api/src/agents/b.ts': `export * from './a.js';`,
  'apps/api/src/commitments/inner.ts': 'export const inner = 1;',
  'apps/api/src/tickets/index.ts': `export * from '../attic/index.js';`,
  'libs/channels/src/index.ts': 'export const mail = 1;',
};

async function lintBites() {
  const eslint = new ESLint({ cwd: root });
  const silent = [];
  for (const [file, text, rule] of AGAINST_LINT) {
    const [{ messages }] = await eslint.lintText(`${text}\n`, { filePath: path.join(root, file) });
    if (!messages.some(({ ruleId }) => ruleId === rule)) silent.push(`${rule} lets pass in ${file}: ${text}`);
  }
  return silent;
}

async function graphBites() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parvis-graph-'));
  const write = (file, text) => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  };
  try {
    fs.copyFileSync(path.join(root, 'tsconfig.base.json'), path.join(folder, 'tsconfig.base.json'));
    for (const [file, text] of [...AGAINST_GRAPH, ...Object.entries(REST_OF_THE_GRAPH)]) write(file, text);
    const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const config = path.join(root, '.dependency-cruiser.cjs');
    const { output } = await capture(
      process.execPath,
      [program, '--config', config, '--output-type=err', 'apps', 'libs'],
      { cwd: folder },
    );
    const lines = output.split('\n');
    return AGAINST_GRAPH.filter(
      ([file, , rule]) =>
        !lines.some((line) => line.includes(` ${rule}`) && line.includes(path.basename(file))),
    ).map(([file, text, rule]) => `${rule} lets pass in ${file}: ${text}\n${output}`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const silent = [...(await lintBites()), ...(await graphBites())];
if (silent.length > 0) console.error(silent.join('\n'));
process.exit(silent.length > 0 ? 1 : 0);
