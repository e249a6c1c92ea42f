import { runBackup, runRestore } from '../platform/backup/backup-commands.js';
import type { Command } from './command.js';
import { doctorCommand } from './doctor-command.js';

/** The house itself: whether it is in order, and how it comes back from a disaster. */
export const HOUSE_COMMANDS: Record<string, Command> = {
  doctor: doctorCommand,
  backup: { argument: 'file', options: [], flags: ['verify'], runAlone: runBackup },
  restore: { argument: 'file', options: [], flags: ['replace', 'while-running'], runAlone: runRestore },
};
