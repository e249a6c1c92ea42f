import 'reflect-metadata';
import { CreateToken } from './agents/index.js';
import { failToStart, startProcess } from './start-process.js';

const USAGE = `Usage:
  npm run cli -- token create --email E    a bearer token with that account's rights, alone on the last line`;

/** Administration beside a running server: each command talks to the database alone. */
async function main(argv: string[]): Promise<number> {
  const [noun, verb, ...rest] = argv;
  if (noun !== 'token' || verb !== 'create') {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const email = option(rest, '--email');
  if (!email) {
    process.stderr.write(`--email is missing.\n${USAGE}\n`);
    return 2;
  }
  const app = await startProcess();
  const token = await app.get(CreateToken).execute(email);
  await app.close();
  if (token === null) {
    process.stderr.write(`No active account has the e-mail ${email}.\n`);
    return 1;
  }
  process.stdout.write(`${token}\n`);
  return 0;
}

const option = (args: string[], name: string): string | undefined => {
  const inline = args.find((argument) => argument.startsWith(`${name}=`));
  if (inline) return inline.slice(name.length + 1);
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
};

main(process.argv.slice(2)).then((status) => process.exit(status), failToStart);
