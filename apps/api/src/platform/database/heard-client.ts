import pg from 'pg';
import type { Answer, Question } from './asked.js';
import { Breath } from './breath.js';

/**
 * A connection cut just as the pool hands it over is heard by nobody: the pool has let go of it, TypeORM has not
 * taken hold yet. Its next query fails and says so; without this the whole process would end.
 */
export class HeardClient extends pg.Client {
  private breath: Breath | null = null;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }

  /** What is asked until the present task is done leaves in one breath. */
  ask(question: Question): Promise<Answer> {
    if (!this.breath) {
      this.breath = new Breath();
      process.nextTick(() => {
        const breath = this.breath!;
        this.breath = null;
        this.query(breath as unknown as pg.Submittable);
      });
    }
    return this.breath.ask(question);
  }
}
