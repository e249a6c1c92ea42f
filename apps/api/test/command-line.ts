import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestServer } from './test-server.js';

const PROGRAM = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Beside the running server, and beside the test: one that stood still would find its connections closed. */
export const commandLine = (server: TestServer, ...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const env = {
      DATABASE_URL: server.database.url,
      PARVIS_DATA_DIR: server.dataDir,
      PARVIS_SECRET: 'x'.repeat(32),
      PARVIS_LOG_LEVEL: 'error',
    };
    const child = execFile(process.execPath, [PROGRAM, ...args], { env }, (_error, stdout, stderr) =>
      resolve({ status: child.exitCode, stdout, stderr }),
    );
  });
