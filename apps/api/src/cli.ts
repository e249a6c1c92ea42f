import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { INestApplication } from '@nestjs/common';
import { isEmail } from 'class-validator';
import type { AccountSettings } from '@parvis/contract';
import { ROLES, SECTORS, type Grant, type Role, type Sector } from '@parvis/domain';
import { AccountSettingsQueries, InviteAccount } from './accounts/index.js';
import { CreateAccount, CreateToken, DisableAccount, EnableAccount } from './agents/index.js';
import { ImportAddresses, UnreadableFile, type AddressImport } from './places/index.js';
import { DescribeTown, SettingsQueries } from './organisation/index.js';
import { HandsQueries } from './tickets/index.js';
import { runBackup, runRestore } from './platform/backup/backup-commands.js';
import { BackupRefusal } from './platform/backup/backup-refusal.js';
import { PublicUrl } from './platform/config/public-url.js';
import { failToStart, readSettings, startProcess } from './start-process.js';

const USAGE = `Usage:
  npm run cli -- admin create --email E --name "First Last" [--password P]
      the account that configures the town; without --password one is made and printed this once
  npm run cli -- account list
      every account: e-mail, name, roles, state
  npm run cli -- account invite --email E --name "First Last" --role R [--service SLUG] [--sector S] [--site SLUG]
      a new account; its owner chooses a password by the link printed, alone on the last line
  npm run cli -- account disable --email E
      the account signs in no more; its open files go back to their queues, its drafts stay
  npm run cli -- account enable --email E
      it may sign in again
  npm run cli -- doctor
      open files in no queue and in no present agent's hands, one a line; none as long as the house is in order
  npm run cli -- token create --email E
      a bearer token with that account's rights, alone on the last line
  npm run cli -- town describe [--name N] [--publisher P] [--director D] [--host H] [--dpo D]
      who the town is, on its pages and in its mails; what is not given stays as it was
  npm run cli -- backup FILE [--verify]
      rows and files as they are now, in one file; --verify only reads one again; - is the standard output
  npm run cli -- restore FILE [--replace] [--while-running]
      into an empty database; --replace erases what it holds, --while-running does so under a running server
  npm run cli -- addresses import FILE [--insee CODE]
      a .csv or .csv.gz of the Base Adresse Nationale in the place of the addresses there are; --insee keeps one town
`;
const PASSWORD_MIN = 12;

/** What was asked can't be done as asked; nothing has been done. */
class Refusal extends Error {
  /** 2: the command line itself is wrong */
  constructor(
    message: string,
    readonly status: 1 | 2 = 1,
  ) {
    super(message);
  }
}

type Options = Record<string, string | undefined>;
interface Command {
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

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

const DESCRIPTION = ['name', 'publisher', 'director', 'host', 'dpo'] as const;

const COMMANDS: Record<string, Command> = {
  'admin create': {
    options: ['email', 'name'],
    optional: ['password'],
    check({ email = '', name = '', password }) {
      checkPerson(email, name);
      if (password !== undefined && password.length < PASSWORD_MIN) {
        throw new Refusal(`--password must have at least ${PASSWORD_MIN} characters.`, 2);
      }
    },
    async run(app, { email = '', name = '', password = newPassword() }) {
      const account = {
        email,
        password,
        ...namesOf(name),
        grants: [{ role: 'admin' as const }],
      };
      try {
        await app.get(CreateAccount).execute(account);
      } catch (error) {
        if ((error as { code?: string }).code !== '23505') throw error; // unique_violation
        throw new Refusal(`There is already an account with the e-mail ${email}.`);
      }
      return `${name.trim()} administers this town and signs in as ${email} with the password:\n${password}`;
    },
  },
  'token create': {
    options: ['email'],
    async run(app, { email = '' }) {
      const token = await app.get(CreateToken).execute(email);
      if (token === null) throw new Refusal(`No active account has the e-mail ${email}.`);
      return token;
    },
  },
  'account list': {
    options: [],
    async run(app) {
      const accounts = await app.get(AccountSettingsQueries).all();
      return accounts.map(accountLine).join('\n');
    },
  },
  'account invite': {
    options: ['email', 'name', 'role'],
    optional: ['service', 'sector', 'site'],
    check({ email = '', name = '', role, sector }) {
      checkPerson(email, name);
      if (!ROLES.includes(role as Role)) throw new Refusal(`--role takes one of: ${ROLES.join(', ')}.`, 2);
      if (sector !== undefined && !SECTORS.includes(sector as Sector))
        throw new Refusal(`--sector takes one of: ${SECTORS.join(', ')}.`, 2);
    },
    run: inviteAccount,
  },
  'account disable': {
    options: ['email'],
    async run(app, { email = '' }) {
      if (!(await app.get(DisableAccount).execute(email)))
        throw new Refusal(`No account has the e-mail ${email}.`);
      return `${email} signs in no more.`;
    },
  },
  'account enable': {
    options: ['email'],
    async run(app, { email = '' }) {
      if (!(await app.get(EnableAccount).execute(email)))
        throw new Refusal(`No account has the e-mail ${email}.`);
      return `${email} may sign in.`;
    },
  },
  doctor: {
    options: [],
    async run(app) {
      const adrift = await app.get(HandsQueries).adrift();
      if (adrift.length === 0) return 'Every open file is in one queue or in one present agent’s hands.';
      throw new Refusal(adrift.map(({ number, because }) => `${number} ${because}`).join('\n'));
    },
  },
  'town describe': {
    options: [],
    optional: DESCRIPTION,
    check(options) {
      if (!DESCRIPTION.some((name) => options[name]?.trim()))
        throw new Refusal(`Nothing is said of the town.\n${USAGE}`, 2);
    },
    async run(app, options) {
      const { name, legal } = await app.get(DescribeTown).execute(options);
      return [name, ...Object.entries(legal).map(([what, said]) => `${what}: ${said}`)].join('\n');
    },
  },
  backup: { argument: 'file', options: [], flags: ['verify'], runAlone: runBackup },
  restore: { argument: 'file', options: [], flags: ['replace', 'while-running'], runAlone: runRestore },
  'addresses import': {
    argument: 'file',
    options: [],
    optional: ['insee'],
    check({ insee }) {
      if (insee !== undefined && !/^\d[\dAB]\d{3}$/.test(insee))
        throw new Refusal('--insee takes the five characters of a town: --insee 26281.', 2);
    },
    async run(app, { file = '', insee = null }) {
      try {
        return told(await app.get(ImportAddresses).execute(file, insee, tellLines));
      } catch (error) {
        throw error instanceof UnreadableFile ? new Refusal(error.message) : error;
      }
    },
  },
};

function checkPerson(email: string, name: string): void {
  if (!isEmail(email, { require_tld: false })) throw new Refusal(`${email} is not an e-mail address.`, 2);
  if (!/\S\s+\S/.test(name))
    throw new Refusal('--name takes a first and a last name: --name "First Last".', 2);
}

function namesOf(name: string): { firstName: string; lastName: string } {
  const [firstName = '', ...others] = name.trim().split(/\s+/);
  return { firstName, lastName: others.join(' ') };
}

async function inviteAccount(app: INestApplication, options: Options): Promise<string> {
  const { email = '', name = '', role, sector, service, site } = options;
  const settings = app.get(SettingsQueries);
  const idOf = (rows: { id: string; slug: string }[], slug: string | undefined) => {
    const row = rows.find((one) => one.slug === slug);
    if (slug && !row) throw new Refusal(`${slug} is none of: ${rows.map((one) => one.slug).join(', ')}.`);
    return row?.id ?? null;
  };
  const grant: Grant = {
    role: role as Role,
    sector: (sector as Sector | undefined) ?? null,
    serviceId: idOf(await settings.services(), service),
    siteId: idOf(await settings.sites(), site),
  };
  try {
    const body = { email, ...namesOf(name), grants: [grant] };
    const { path } = await app.get(InviteAccount).execute(body, { accountId: null, name: 'CLI' });
    return `${name.trim()} chooses a password within 7 days, and is ${grant.role}, by this link:\n${app.get(PublicUrl).of(path!)}`;
  } catch (error) {
    if ((error as { code?: string }).code !== 'account/email-taken') throw error;
    throw new Refusal(`There is already an account with the e-mail ${email}.`);
  }
}

const accountLine = ({
  email,
  firstName,
  lastName,
  grants,
  active,
  passwordSet,
}: AccountSettings): string => {
  const state = !active ? 'disabled' : passwordSet ? 'active' : 'invited';
  const roles = [...new Set(grants.map(({ role }) => role))].join(', ');
  return [email, `${firstName} ${lastName}`, roles, state].join('\t');
};

/** Administration beside a running server: each command talks to the database alone. */
async function main([noun = '', ...others]: string[]): Promise<number> {
  const [verb, ...after] = others;
  const alone = COMMANDS[noun];
  const command = alone ?? COMMANDS[`${noun} ${verb}`];
  const rest = alone ? others : after;
  if (!command) {
    process.stderr.write(USAGE);
    return 2;
  }
  try {
    const options = read(command, rest);
    command.check?.(options);
    if (command.runAlone) {
      const flags = new Set(command.flags?.filter((flag) => options[flag]));
      await command.runAlone(readSettings, { file: options.file!, flags, tell });
    }
    if (!command.run) return 0;
    const app = await startProcess();
    const printed = await command.run(app, options).finally(() => app.close());
    process.stdout.write(`${printed}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof BackupRefusal)) throw error;
    tell(error.message);
    return error instanceof Refusal ? error.status : 1;
  }
}

function read({ options, optional = [], flags = [], argument }: Command, args: string[]): Options {
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

const tellLines = (lines: number): void => tell(`${lines} lines read…`);

function told({ numbers, streets, area, refused, firstRefused }: AddressImport): string {
  const { south, west, north, east } = area;
  const degrees = [south, west, north, east].map((edge) => edge.toFixed(4)).join(', ');
  const wrong = firstRefused.map(({ line, because }) => `  line ${line} ${because}`);
  if (refused > wrong.length) wrong.push(`  and ${refused - wrong.length} others`);
  const left = refused > 0 ? [`${refused} lines were left out:`, ...wrong] : [];
  const imported = `${numbers} numbers in ${streets} streets imported.`;
  const bounds = `Reports are received from the area of south, west, north, east ${degrees}.`;
  return [...left, imported, bounds].join('\n');
}

/** 80 bits that can be read out on the phone: no 0 and O, no 1 and l. */
function newPassword(): string {
  const letters = Array.from(randomBytes(16), (byte) => 'abcdefghijkmnpqrstuvwxyz23456789'[byte & 31]).join(
    '',
  );
  return letters.match(/.{4}/g)!.join('-');
}

main(process.argv.slice(2)).then((status) => process.exit(status), failToStart);
