/** What the address of the database turns out to be, in words. */
const DATABASE_FAULTS: [code: RegExp, sentence: string][] = [
  [/^28P01$/, 'The database refused the password in DATABASE_URL.'],
  [/^28000$/, 'The database does not let in the user of DATABASE_URL.'],
  [/^3D000$/, 'There is no database of the name DATABASE_URL gives.'],
  [
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|ETIMEDOUT)$/,
    'No database answers at DATABASE_URL.',
  ],
  [/^ERR_INVALID_URL$/, 'DATABASE_URL is no address: postgres://user:password@host:5432/database.'],
  [/^57P03$/, 'The database is starting or stopping: wait until it is up.'],
  [/^53100$/, 'The disk of the database is full.'],
];

/** Says what went wrong in a sentence and leaves everything as it was. */
export function failToStart(error: unknown): never {
  const { code = '', message } = error as { code?: string; message?: string };
  const [, sentence = message ?? String(error)] = DATABASE_FAULTS.find(([known]) => known.test(code)) ?? [];
  process.stderr.write(`Parvis did not start. ${told(code, sentence)}\n`);
  process.exit(1);
}

const told = (code: string, sentence: string): string =>
  code === 'EADDRINUSE'
    ? `${sentence}: another program uses this address; set PORT or PARVIS_SMTP_LISTEN.`
    : sentence.replace(/^timeout expired$/, 'No database answers at DATABASE_URL.');
