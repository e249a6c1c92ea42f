import 'reflect-metadata';
import { COMMANDS, readOptions, Refusal, tell, USAGE } from './cli/index.js';
import { failToStart } from './fail-to-start.js';
import { BackupRefusal } from './platform/backup/backup-refusal.js';
import { readSettings } from './platform/config/environment.js';

/**
 * Administration beside a running server: each command talks to the database alone. The product is loaded when a
 * command needs it, not to refuse a wrong option, or to read a backup.
 */
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
    const options = readOptions(command, rest);
    command.check?.(options);
    if (command.runAlone) {
      const flags = new Set(command.flags?.filter((flag) => options[flag]));
      await command.runAlone(readSettings, { file: options.file!, flags, tell });
    }
    if (!command.run) return 0;
    const { startProcess } = await import('./start-process.js');
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

main(process.argv.slice(2)).then((status) => process.exit(status), failToStart);
