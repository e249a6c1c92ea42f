// Resident memory of the product's process, in MB: what the machine must have beside PostgreSQL.
import fs from 'node:fs';

export const memory = (pid) =>
  Number(/VmRSS:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
