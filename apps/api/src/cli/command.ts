import type { INestApplication } from '@nestjs/common';
import { isEmail } from 'class-validator';
import type { runBackup } from '../platform/backup/run-backup.js';

/** What was asked can't be done as asked; nothing has been done. */
export class Refusal extends Error {
  /** 2: the command line itself is wrong */
  constructor(
    message: string,
    readonly status: 1 | 2 = 1,
  ) {
    super(message);
  }
}

export type Options = Record<string, string | undefined>;

export interface Command {
  /** without which it is refused */
  options: readonly string[];
  optional?: readonly string[];
  /** what stands after the command without a name, given to it as the option of this name */
  argument?: string;
  flags?: readonly string[];
  /** @returns what is printed */
  run?: (app: INestApplication, options: Options) => Promise<string>;
  /** instead of `run`: without the modules, and without bringing the schema up to date first */
  runAlone?: typeof runBackup;
  check?: (options: Options) => void;
}

/** beside what is printed: progress and refusals */
export const tell = (line: string): void => void process.stderr.write(`${line}\n`);

export function checkPerson(email: string, name: string): void {
  if (!isEmail(email, { require_tld: false })) throw new Refusal(`${email} is not an e-mail address.`, 2);
  if (!/\S\s+\S/.test(name))
    throw new Refusal('--name takes a first and a last name: --name "First Last".', 2);
}

export function namesOf(name: string): { firstName: string; lastName: string } {
  const [firstName = '', ...others] = name.trim().split(/\s+/);
  return { firstName, lastName: others.join(' ') };
}
