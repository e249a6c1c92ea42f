// A PostgreSQL on the folder named (and the port, if it had one before), told of to the parent until that lets go.
import { startPostgres } from '../../../tools/embedded-postgres/start.mjs';

const [dataDir, port] = process.argv.slice(2);
const server = await startPostgres({ dataDir, port: Number(port ?? 0) });
process.send({ url: server.url, pid: server.pid });
process.once('disconnect', async () => {
  await server.stop();
  process.exit(0);
});
