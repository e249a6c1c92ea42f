import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { countContact } from '../../contacts/index.js';
import type { DemoHistory } from '../../organisation/index.js';
import { Environment } from '../../platform/config/environment.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { planHistory } from '../script/history/plan.js';
import { writeHistory, type PastDay } from '../script/history/write-history.js';
import type { Story } from '../script/story.js';
import type { Lexemes } from './known-words.js';
import { PastResidents } from './past-residents.js';
import { PastRows } from './past-rows.js';
import { pastColumns, PastTables, type PastBytes, type PastColumns } from './past-tables.js';
import { PastThreads } from './past-threads.js';
import { PastTown, readTownFacts, type TownFacts } from './past-town.js';
import type { Registered } from './play-past.js';
import { putPast } from './put-past.js';
import { EVENTS_PER_FILE } from './reserve.js';

/** files sent together */
const BATCH = 500;

export interface Telling {
  /** files written so far */
  progress(files: number): void;
  /** thrown when whoever asked has changed his mind */
  signal: AbortSignal;
  /** that play beside this one */
  threads: number;
}

/**
 * The past as rows: each story is played in memory by the rules the commands call, and sent by COPY. All in the
 * caller's transaction, which also says that it is written: cut short, nothing of it is there.
 */
@Injectable()
export class WritePast {
  constructor(
    private readonly work: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly environment: Environment,
  ) {}

  /** What the past names, read before its tables are anyone's alone. */
  town(): Promise<TownFacts> {
    return this.work.run(readTownFacts);
  }

  /** @param days those of the plan, unless a few of them are wanted */
  async execute(
    client: pg.ClientBase,
    town: TownFacts,
    history: DemoHistory,
    telling: Telling,
    days?: Iterable<PastDay>,
  ): Promise<void> {
    const { tickets, years, seed, now } = history;
    const plan = planHistory(new Date(now), tickets, years, seed);
    const columns = pastColumns(this.dataSource);
    const setting = { town, columns, environment: { ...this.environment }, until: plan.time.now };
    const inTurn = oneAtATime();
    const ask = (words: string[]) => inTurn(() => lexemesOf(client, words));
    const threads = new PastThreads(setting, telling.threads, ask);
    const put = (all: PastBytes[]) => inTurn(() => putPast(client, columns, all));
    try {
      const register = new Register(new PastTown(town), columns, history);
      const batches = inBatches(days ?? writeHistory(plan, tickets), register);
      await sendAll(batches, threads, put, { ...telling, after: history.eventsAfter });
    } finally {
      await threads.end();
    }
  }
}

/** Files that are whole, and rows that stand beside files: who wrote, and what was only asked. */
interface Ready {
  plots: Registered[][];
  files: number;
  beside: PastBytes;
}

function* inBatches(days: Iterable<PastDay>, register: Register): Generator<Ready> {
  let [plots, files]: [Registered[][], number] = [[], 0];
  for (const day of days) {
    for (const plot of register.day(day)) {
      plots.push(plot);
      files += plot.length;
    }
    if (files < BATCH) continue;
    yield { plots, files, beside: register.rows() };
    [plots, files] = [[], 0];
  }
  yield { plots, files, beside: register.rows() };
}

/** While some batches are played the one before is sent: in order, as a file names who wrote before. */
async function sendAll(
  batches: Iterable<Ready>,
  threads: PastThreads,
  put: (all: PastBytes[]) => Promise<void>,
  { progress, signal, threads: count, after }: Telling & { after: number },
): Promise<void> {
  const played: { ready: Ready; bytes: Promise<PastBytes> }[] = [];
  let [begun, sent] = [0, 0];
  const send = async () => {
    const { ready, bytes } = played.shift()!;
    await put([ready.beside, await bytes]);
    progress((sent += ready.files));
  };
  for (const ready of batches) {
    signal.throwIfAborted();
    const bytes = threads.play({ plots: ready.plots, eventsAfter: after + begun * EVENTS_PER_FILE });
    begun += ready.files;
    played.push({ ready, bytes });
    if (played.length > count + 1) await send();
    await new Promise(setImmediate);
  }
  while (played.length > 0) await send();
}

/** Gives each file its number and its resident, in the order they open. */
class Register {
  private readonly residents = new PastResidents();
  private readonly opened = new Map<Story, Registered>();
  private readonly numbers: Record<string, number>;
  private readonly tables: PastTables;

  constructor(
    private readonly town: PastTown,
    columns: PastColumns,
    { numbersAfter }: DemoHistory,
  ) {
    this.numbers = { ...numbersAfter };
    this.tables = new PastTables(columns);
  }

  /** @returns the plots that are whole with this day */
  day({ opened, year, given, plots }: PastDay): Registered[][] {
    const rows = new PastRows();
    for (const story of opened) {
      const serial = String((this.numbers[year] = this.numbers[year]! + 1)).padStart(6, '0');
      const resident = this.residents.of(rows, story);
      this.opened.set(story, { story, number: `${year}-${serial}`, resident });
    }
    for (const { at, by, channel, topic } of given) {
      const [agentId, topicId] = [this.town.actor(by).id, this.town.topic(topic).id];
      countContact(rows, {
        ticketId: null,
        residentId: null,
        agentId,
        topicId,
        channel,
        direction: 'in',
        at,
      });
    }
    this.tables.addAll(rows);
    return plots.map((plot) =>
      plot.map((story) => {
        const registered = this.opened.get(story)!;
        this.opened.delete(story);
        return registered;
      }),
    );
  }

  rows(): PastBytes {
    return this.tables.take();
  }
}

/** The connection takes rows or answers a thread's question, not both at once. */
function oneAtATime(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

async function lexemesOf(client: pg.ClientBase, words: string[]): Promise<Lexemes> {
  const { rows } = await client.query<Lexemes[number]>(
    `select word, search_lexemes(word) as lexemes from unnest($1::text[]) as word`,
    [words],
  );
  return rows;
}
