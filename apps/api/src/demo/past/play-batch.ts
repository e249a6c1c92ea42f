import { ReplyAddress } from '../../conversations/index.js';
import type { Environment } from '../../platform/config/environment.js';
import { PublicUrl } from '../../platform/config/public-url.js';
import { KnownWords, type Lexemes } from './known-words.js';
import { PastLetters } from './past-letters.js';
import { PastRows } from './past-rows.js';
import { PastTables, type PastBytes, type PastColumns } from './past-tables.js';
import { PastTown, type TownFacts } from './past-town.js';
import { PlayPast, type Registered } from './play-past.js';
import { EVENTS_PER_FILE } from './reserve.js';
import { foundBy, vectorOf } from './search-row.js';

/** What a thread that plays is told once. */
export interface Setting {
  town: TownFacts;
  columns: PastColumns;
  /** of it, what letters name */
  environment: Environment;
  /** what falls due later has not happened yet */
  until: Date;
}

export interface Batch {
  plots: Registered[][];
  /** events of these files are numbered after it */
  eventsAfter: number;
}

/** Plots in, bytes of COPY out. */
export class PlayBatch {
  private readonly words = new KnownWords();
  private readonly tables: PastTables;
  private readonly town: PastTown;
  private readonly letters: PastLetters;
  private readonly until: Date;

  constructor({ town, columns, environment, until }: Setting) {
    this.tables = new PastTables(columns);
    this.town = new PastTown(town);
    this.letters = new PastLetters(new ReplyAddress(environment), new PublicUrl(environment));
    this.until = until;
  }

  async execute(
    { plots, eventsAfter }: Batch,
    ask: (words: string[]) => Promise<Lexemes>,
  ): Promise<PastBytes> {
    let first = eventsAfter;
    const found = plots.flatMap((plot) => {
      const rows = new PastRows();
      const files = new PlayPast(rows, this.town, this.letters).execute(plot, this.until);
      numberEvents(rows, first, (first += plot.length * EVENTS_PER_FILE));
      this.tables.addAll(rows);
      return files.map((file) => foundBy(file, this.words));
    });
    await this.words.learn(ask);
    this.tables.add(
      'ticket_search',
      found.map(({ ticketId, receivedAt, marks, words }) => ({
        ticketId,
        receivedAt,
        words: vectorOf([...marks, ...this.words.of(words)]),
      })),
    );
    return this.tables.take();
  }
}

/** In their order, and relayed already: nothing follows from them any more. */
function numberEvents(rows: PastRows, after: number, upTo: number): void {
  const events = rows.tables.get('ticket_event')!;
  if (events.length > upTo - after)
    throw new Error(`${events.length} events where ${upTo - after} were kept.`);
  for (const [index, event] of events.entries())
    Object.assign(event, { id: after + index + 1, relayedAt: event.at });
}
