import { randomUUID } from 'node:crypto';

/** Writes an expression of SQL; each value it needs becomes a parameter, of which it gets the name to cast. */
export type Expression = (value: (value: string) => string) => string;

/**
 * Texts that only the database knows, as it writes. Until then a word nobody else could write stands for each, in rows
 * and in what the command answers.
 */
export class Laters {
  private readonly asked: { word: string; expression: Expression }[] = [];

  get none(): boolean {
    return this.asked.length === 0;
  }

  ask(expression: Expression): string {
    const word = `later:${randomUUID()}`;
    this.asked.push({ word, expression });
    return word;
  }

  /** @returns one CTE for each, evaluated once */
  steps(value: (value: string) => string): string[] {
    return this.asked.map(
      ({ expression }, nth) => `l${nth} as materialized (select (${expression(value)})::text as given)`,
    );
  }

  /** @returns SQL of this JSON with each text in its place, as text: a word is the whole of a string */
  within(json: string, value: (value: string) => string): string {
    return this.asked.reduce(
      (text, { word }, nth) =>
        json.includes(word)
          ? `replace(${text}, ${value(`"${word}"`)}::text, (select to_json(given)::text from l${nth}))`
          : text,
      `${value(json)}::text`,
    );
  }

  /** @returns columns of the statement that writes them */
  columns(): string[] {
    return this.asked.map((_, nth) => `(select given from l${nth}) as l${nth}`);
  }

  /** @param answer the row of that statement */
  filled<Result>(result: Result, answer: Record<string, unknown>): Result {
    if (this.none) return result;
    const given = new Map(this.asked.map(({ word }, nth) => [word, answer[`l${nth}`]]));
    return JSON.parse(JSON.stringify(result), (_, value: unknown) =>
      typeof value === 'string' ? (given.get(value) ?? value) : value,
    ) as Result;
  }
}

/** As a statement of its own. */
export function asStatement(expression: Expression): { sql: string; parameters: string[] } {
  const parameters: string[] = [];
  const sql = expression((value) => `$${parameters.push(value)}`);
  return { sql, parameters };
}
