import { spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { KeptProcess } from './kept-process.mjs';

const begun = [];
const sleeper = () =>
  new KeptProcess('Sleeper', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    begun.push(child);
    return { child, said: `number ${begun.length}` };
  });
const end = (child) => new Promise((resolve) => child.once('exit', (_status, signal) => resolve(signal)));

beforeEach(() => void jest.spyOn(console, 'log').mockImplementation(() => undefined));
afterEach(() => {
  for (const child of begun.splice(0)) child.kill('SIGKILL');
  jest.restoreAllMocks();
});

describe('a program that is to run', () => {
  test('says what it said when it was ready, and ends when told to', async () => {
    const one = sleeper();
    expect(await one.start()).toBe('number 1');
    const ended = end(begun[0]);
    await one.stop();
    expect(await ended).toBe('SIGTERM');
    expect(begun).toHaveLength(1);
  });

  test('is begun again when it ends by itself', async () => {
    const one = sleeper();
    await one.start();
    begun[0].kill('SIGKILL');
    while (begun.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setImmediate(resolve));
    expect(one.pid).toBe(begun[1].pid);
    await one.stop();
  });

  test('is not when it was told to end meanwhile', async () => {
    const one = sleeper();
    const starting = one.start();
    await one.stop();
    await starting;
    await end(begun[0]);
    expect(begun).toHaveLength(1);
  });
});
