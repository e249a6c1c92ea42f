import { connect, type Socket } from 'node:net';

/** A client that says exactly what it is told, byte by byte, and waits for whole replies. */
export const smtpDialogue = async (port: number) => {
  const socket: Socket = connect(port, '127.0.0.1');
  let received = '';
  let wake = () => undefined as void;
  let ended = false;
  socket.setEncoding('latin1');
  socket.on('data', (chunk) => {
    received += String(chunk);
    wake();
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    ended = true;
    wake();
  });
  const reply = async (): Promise<string> => {
    for (;;) {
      const match = /^(?:\d{3}-.*\r\n)*\d{3}(?: .*)?\r\n/.exec(received);
      if (match) {
        received = received.slice(match[0].length);
        return match[0].trimEnd();
      }
      if (ended) return 'closed';
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  const say = (line: string): Promise<string> => {
    socket.write(`${line}\r\n`);
    return reply();
  };
  const greeting = await reply();
  return {
    greeting,
    socket,
    reply,
    say,
    /** dot-stuffed here; `bytes` must end with CRLF */
    sayData: async (bytes: Buffer): Promise<string> => {
      const ready = await say('DATA');
      if (!ready.startsWith('354')) return ready;
      socket.write(bytes.toString('latin1').replace(/^\./gm, '..'), 'latin1');
      return say('.');
    },
  };
};
