export const USAGE = `Usage:
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
  npm run cli -- doctor [--repair] [--files]
      what must be so in the whole house, looked at once; status 1 and a line for each thing that is not.
      --repair mends what can be; --files looks for the bytes of every attachment and mail on the disk too
  npm run cli -- token create --email E
      a bearer token with that account's rights, alone on the last line
  npm run cli -- town describe [--name N] [--publisher P] [--director D] [--host H] [--dpo D]
      who the town is, on its pages and in its mails; what is not given stays as it was
  npm run cli -- backup FILE [--verify]
      rows and files as they are now, in one file; --verify only reads one again; - is the standard output
  npm run cli -- restore FILE [--replace] [--while-running]
      into an empty database; --replace erases what it holds, --while-running does so under a running server
  npm run cli -- seed [--tickets N] [--scale S] [--years Y] [--seed N]
      the demo town, with a past of N files (or of S times a town of 33,000), where no server is at work
  npm run cli -- addresses import FILE [--insee CODE]
      a .csv or .csv.gz of the Base Adresse Nationale in the place of the addresses there are; --insee keeps one town
`;
