// docs/api/openapi.json: the routes as the code declares them, the shapes as libs/contract types them.
//   node tools/openapi.mjs --write    writes it      node tools/openapi.mjs    fails when it is not up to date
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import { createGenerator } from 'ts-json-schema-generator';
import { capture, root } from './workspace.mjs';

const target = path.join(root, 'docs/api/openapi.json');

/** Every exported type of the contract as a schema of OpenAPI. */
function contractSchemas() {
  const generator = createGenerator({
    path: path.join(root, 'libs/contract/src/index.ts'),
    tsconfig: path.join(root, 'libs/contract/tsconfig.json'),
    type: '*',
    skipTypeCheck: true,
    encodeRefs: false,
  });
  const text = JSON.stringify(generator.createSchema('*').definitions);
  // `Page<TicketRow>` is no name OpenAPI takes
  const named = text.replace(/"(#\/definitions\/)?(\w+)<(\w+)>"/g, '"$1$2Of$3"');
  return JSON.parse(named.replaceAll('#/definitions/', '#/components/schemas/'));
}

const referenced = (document) =>
  new Set([...JSON.stringify(document).matchAll(/#\/components\/schemas\/([^"]+)/g)].map(([, name]) => name));

/** The schemas the paths need, those they need in turn, and nothing else. `Things` stands for a list of `Thing`. */
function pick(schemas, paths) {
  const picked = {};
  const want = (name) => {
    if (picked[name]) return;
    const one = name.replace(/s$/, '');
    const schema =
      schemas[name] ??
      (schemas[one] && { type: 'array', items: { $ref: `#/components/schemas/${one}` } }) ??
      null;
    if (!schema) throw new Error(`libs/contract has no type ${name}, which a route answers with`);
    picked[name] = schema;
    for (const next of referenced(schema)) want(next);
  };
  for (const name of referenced(paths)) want(name);
  return Object.fromEntries(Object.entries(picked).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const PROBLEM = {
  description: 'Refused or failed: `code` says why',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function finish(operation, schemas) {
  const { 'x-query': query, ...rest } = operation;
  const asked = Object.entries(schemas[query]?.properties ?? {}).map(
    ([name, { description, ...schema }]) => ({
      name,
      in: 'query',
      required: false,
      ...(description && { description }),
      schema,
    }),
  );
  return {
    ...rest,
    parameters: [...(rest.parameters ?? []), ...asked],
    security: rest['x-access'] === 'public' ? [] : [{ bearer: [] }, { cookie: [] }],
    responses: { ...rest.responses, default: PROBLEM },
  };
}

export async function currentDocument() {
  const { status, output } = await capture(process.execPath, ['apps/api/dist/openapi.js']);
  if (status !== 0) throw new Error(output);
  const document = JSON.parse(output.slice(output.indexOf('{')));
  const schemas = contractSchemas();
  for (const operations of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      operations[method] = finish(operation, schemas);
    }
  }
  document.components.schemas = pick(schemas, document.paths);
  return format(JSON.stringify(document), { parser: 'json', printWidth: 110 });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const current = await currentDocument();
  if (process.argv.includes('--write')) {
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, current);
  } else if (!fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== current) {
    console.error('docs/api/openapi.json is not what the code says: npm run openapi, and read its diff.');
    process.exit(1);
  }
}
