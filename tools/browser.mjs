// A Chromium for the journeys: the one named, one installed, else the one inside an npm package.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];
const ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--enable-unsafe-swiftshader', // maps are drawn by WebGL, and no machine of tests has a graphics card
];

/** @returns what playwright-core's `launch` takes, or null where no Chromium can be had */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH ?? INSTALLED.find((file) => fs.existsSync(file));
  if (named) return { executablePath: named, args: ARGS };
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = await unpacked();
  return {
    executablePath: path.join(folder, 'chromium'),
    args: ARGS,
    env: {
      ...process.env,
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
      LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, path.join(folder, 'lib')].filter(Boolean).join(':'),
    },
  };
}

/**
 * Unpacks @sparticuz/chromium once into the user's cache. Its own unpacking wants a newer Node; its files are plain
 * brotli and tar. `al2023` holds the libraries (nss, nspr, expat) a minimal system lacks.
 */
async function unpacked() {
  const packed = packageFolder();
  const { version } = JSON.parse(fs.readFileSync(path.join(packed, 'package.json'), 'utf8'));
  const folder = path.join(os.homedir(), '.cache', 'parvis-chromium', version);
  if (fs.existsSync(path.join(folder, '.complete'))) return folder;
  console.log('Unpacking a browser for the tests (once)…');
  const temporary = `${folder}.${process.pid}`;
  fs.mkdirSync(temporary, { recursive: true });
  const unpack = (name, as, mode) =>
    pipeline(
      fs.createReadStream(path.join(packed, 'bin', name)),
      createBrotliDecompress(),
      fs.createWriteStream(path.join(temporary, as), { mode }),
    );
  await unpack('chromium.br', 'chromium', 0o755);
  for (const name of ['al2023', 'fonts', 'swiftshader']) {
    const archive = path.join(temporary, `${name}.tar`);
    await unpack(`${name}.tar.br`, `${name}.tar`);
    execFileSync('tar', ['-xf', archive, '-C', temporary]);
    fs.rmSync(archive);
  }
  // the package's own names only folders that are not there: pages would show no text at all
  fs.writeFileSync(
    path.join(temporary, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`,
  );
  fs.writeFileSync(path.join(temporary, '.complete'), '');
  try {
    fs.renameSync(temporary, folder);
  } catch {
    fs.rmSync(temporary, { recursive: true, force: true }); // another run was faster
  }
  return folder;
}

function packageFolder() {
  let folder = path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  while (!fs.existsSync(path.join(folder, 'bin', 'chromium.br'))) folder = path.dirname(folder);
  return folder;
}
