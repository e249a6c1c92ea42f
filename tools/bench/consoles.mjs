// A process full of agents' consoles: each says when it was told that a file changed.
import { io } from 'socket.io-client';

const [url, token, number, count] = process.argv.slice(2);
const heard = [];
const now = () => performance.timeOrigin + performance.now();

const connect = () =>
  new Promise((resolve, reject) => {
    const socket = io(`${url}/console`, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { authorization: `Bearer ${token}` },
    });
    socket.once('connect_error', reject);
    socket.once('connect', () => resolve(socket));
    socket.on('ticket.changed', (event) => heard.push({ version: event.version, at: now() }));
  });

for (let done = 0; done < Number(count); done += 20) {
  const some = await Promise.all(Array.from({ length: Math.min(20, Number(count) - done) }, () => connect()));
  for (const socket of some) {
    if (!(await socket.timeout(20_000).emitWithAck('ticket.watch', { number })))
      throw new Error('A console may not watch the file.');
    await socket.timeout(20_000).emitWithAck('queues.watch');
  }
}
process.send({ ready: true });
process.on('message', () => {
  process.send({ heard });
  setTimeout(() => process.exit(), 100);
});
