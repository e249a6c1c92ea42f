// The programs as they run: some thirty files instead of three thousand, whose finding, reading and linking was most of a
// start (docs/adr/0034). Threads and tests run what the compiler wrote beside them.
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { rolldown } from 'rolldown';

const dist = path.join(import.meta.dirname, 'dist');
const programs = path.join(dist, 'programs');

/** native code, and a compiler that nobody here asks for */
const OUTSIDE = [/^sharp$/, /^@node-rs\//, /^typescript$/];

/** What a package would use if it were there (Nest's microservices, TypeORM's other databases): asked for when run. */
const optionalPackages = {
  name: 'optional-packages',
  async resolveId(id, importer, options) {
    if (!importer || isBuiltin(id) || id.startsWith('.') || path.isAbsolute(id)) return null;
    const found = await this.resolve(id, importer, { ...options, skipSelf: true });
    return found && !found.external ? found : { id, external: true };
  },
};

/** Files lie beside the module that names them, wherever its code has gone. */
const ownPlaces = {
  name: 'own-places',
  transform(code, id) {
    if (/[\\/]node_modules[\\/]/.test(id) || !code.includes('import.meta.url')) return null;
    const at = JSON.stringify(path.relative(programs, id).replaceAll(path.sep, '/'));
    return code.replaceAll('import.meta.url', `new URL(${at}, import.meta.url).href`);
  },
};

/** Nest looks for what older TypeORMs had by a `require` that no bundler sees: it would load TypeORM a second time. */
const oneTypeorm = {
  name: 'one-typeorm',
  transform(code, id) {
    if (!/@nestjs[\\/]typeorm[\\/]dist[\\/]common[\\/]typeorm-compat\.js$/.test(id)) return null;
    const asked = "const typeorm = require('typeorm');";
    if (!code.includes(asked)) throw new Error(`${id} asks for TypeORM in another way than it did.`);
    return `import * as typeorm from 'typeorm';\n${code.replace(asked, '')}`;
  },
};

const bundle = await rolldown({
  input: Object.fromEntries(['main', 'worker', 'cli'].map((name) => [name, path.join(dist, `${name}.js`)])),
  platform: 'node',
  external: OUTSIDE,
  plugins: [optionalPackages, oneTypeorm, ownPlaces],
});
await bundle.write({
  dir: programs,
  format: 'esm',
  cleanDir: true,
  // names are how Nest tells its providers apart, and what a stack says
  keepNames: true,
  // decorators are read by `reflect-metadata`, which must have run before
  strictExecutionOrder: true,
});
await bundle.close();
