import { expect } from '@jest/globals';
import type { PresenceTold } from '@parvis/contract';
import type { ConsoleSocket } from './console-socket.js';
import { eventually } from './eventually.js';

/** Every time it was told who has the file before him, in order. */
export const told = ({ heard }: ConsoleSocket): PresenceTold[] =>
  heard.flatMap(([name, event]) => (name === 'ticket.presence' ? [event] : []));

/** Those and nobody else, « Nadia P. viewing ». */
export const sees = (console_: ConsoleSocket, ...people: string[]): Promise<void> =>
  eventually(() =>
    expect(
      told(console_)
        .at(-1)
        ?.present.map(({ name, doing }) => `${name} ${doing}`)
        .sort(),
    ).toEqual(people.sort()),
  );
