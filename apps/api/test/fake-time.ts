import fs from 'node:fs';
import path from 'node:path';

const LIBRARIES = '/usr/lib';

/** What makes a process believe that its machine's clock is wrong by so much; null where that can't be done. */
export function fakeTime(): ((by: `${'+' | '-'}${number}m`) => Record<string, string>) | null {
  const library = fs
    .readdirSync(LIBRARIES)
    .map((folder) => path.join(LIBRARIES, folder, 'faketime/libfaketimeMT.so.1'))
    .find((file) => fs.existsSync(file));
  if (library) return (by) => ({ LD_PRELOAD: library, FAKETIME: by, DONT_FAKE_MONOTONIC: '1' });
  console.warn('SKIPPED, no clock to set wrong: apt-get install --no-install-recommends libfaketime');
  return null;
}
