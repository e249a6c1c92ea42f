import { parseArgs } from 'node:util';
import { Refusal, type Command, type Options } from './command.js';
import { USAGE } from './usage.js';

/** @throws Refusal with the usage, when the line is not what the command takes */
export function readOptions(
  { options, optional = [], flags = [], argument }: Command,
  args: string[],
): Options {
  const known = Object.fromEntries([
    ...[...options, ...optional].map((name) => [name, { type: 'string' as const }]),
    ...flags.map((name) => [name, { type: 'boolean' as const }]),
  ]);
  let values: Options;
  try {
    const parsed = parseArgs({
      args,
      options: known,
      strict: true,
      allowPositionals: argument !== undefined,
    });
    values = parsed.values as Options;
    const [named, ...others] = parsed.positionals;
    if (others.length > 0) throw new Error(`One ${argument} at a time, not ${others.join(' ')} too.`);
    if (argument !== undefined) values[argument] = named;
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n${USAGE}`, 2);
  }
  if (argument !== undefined && !values[argument]) throw new Refusal(`No ${argument} is named.\n${USAGE}`, 2);
  const missing = options.find((name) => !values[name]?.trim());
  if (missing) throw new Refusal(`--${missing} is missing.\n${USAGE}`, 2);
  return values;
}
