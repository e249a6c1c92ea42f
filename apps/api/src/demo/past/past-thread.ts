import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import type { Lexemes } from './known-words.js';
import type { PastBytes } from './past-tables.js';
import { PlayBatch, type Batch, type Setting } from './play-batch.js';

/** What is said to a thread that plays, and by it: a batch, then words it must know, then its bytes. */
export type Told = { batch: Batch } | { lexemes: Lexemes };
export type Answered = { words: string[] } | { bytes: PastBytes };

const port = parentPort!;
const player = new PlayBatch(workerData as Setting);
let learnt: ((lexemes: Lexemes) => void) | null = null;

const ask = (words: string[]): Promise<Lexemes> =>
  new Promise((resolve) => {
    learnt = resolve;
    port.postMessage({ words } satisfies Answered);
  });

port.on('message', (told: Told) => {
  if ('lexemes' in told) return learnt?.(told.lexemes);
  // what goes wrong ends the thread, and is thrown where its answer is waited for
  void player.execute(told.batch, ask).then((bytes) => port.postMessage({ bytes } satisfies Answered));
});
