import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../dist/programs/cli.js', import.meta.url));

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A server, or the place of one. */
export interface House {
  database: { url: string };
  dataDir: string;
}

/** Beside the running server, and beside the test: one that stood still would find its connections closed. */
export const commandLine = (house: House, ...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const env = {
      DATABASE_URL: house.database.url,
      PARVIS_DATA_DIR: house.dataDir,
      PARVIS_SECRET: 'x'.repeat(32),
      PARVIS_LOG_LEVEL: 'error',
      PARVIS_TEST_CLOCK: '1',
    };
    const child = execFile(process.execPath, [PROGRAM, ...args], { env }, (_error, stdout, stderr) =>
      resolve({ status: child.exitCode, stdout, stderr }),
    );
  });
