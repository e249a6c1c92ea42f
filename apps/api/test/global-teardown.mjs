import fs from 'node:fs';

export default async function globalTeardown() {
  const { server, folder } = globalThis.parvisTestServer;
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}
