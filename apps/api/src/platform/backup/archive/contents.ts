import type { Readable } from 'node:stream';

/** The members of an archive, in the order they are written. Each can be read by hand after `tar xzf`. */
export const ABOUT = 'parvis-backup.json';
export const SEQUENCES = 'sequences.json';
export const SECRET = 'secret';
/** sha256 of every member before it but the files, whose names are their sums; `sha256sum -c` reads it */
export const SUMS = 'SHA256SUMS';
/** last of all: an archive without it is half of one */
export const END = 'end.json';
export const tablePart = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, '0')}`;
export const filePath = (sha256: string): string => `files/${sha256.slice(0, 2)}/${sha256}`;

export const FORMAT = 'parvis-backup';
/** of the archive, not of the schema; a reader refuses a higher one than its own */
export const FORMAT_VERSION = 1;
/** Jobs not yet done, written as if they were a table of ours: the queue's own tables are its library's affair. */
export const JOBS = 'jobs';

export interface CarriedTable {
  name: string;
  columns: string[];
}

export interface About {
  format: typeof FORMAT;
  version: number;
  madeAt: string;
  /** every migration the database had, oldest first */
  migrations: string[];
  tables: CarriedTable[];
  /** tells whether another installation signs with the same secret, without telling it */
  secretDigest: string;
}

export interface Sequence {
  name: string;
  value: number;
  called: boolean;
}

export interface Totals {
  /** by table */
  rows: Record<string, number>;
  files: number;
  /** named by a row, and not in the folder or not what their name says */
  missingFiles: string[];
}

export interface Member {
  name: string;
  size: number;
  bytes: Buffer | Readable;
}
