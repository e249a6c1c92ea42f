import { Column, type ColumnOptions, PrimaryColumn } from 'typeorm';

/** Millisecond precision everywhere: pg hands dates over in milliseconds, and a cursor made of a rounded date skips rows. */
export const Instant = (options: ColumnOptions = {}) => Column('timestamptz', { precision: 3, ...options });

/** A UUIDv7 made by the house before the row exists, so that one statement can write rows that name each other. */
export const Id = () => PrimaryColumn('uuid');

export const Text = (options: ColumnOptions = {}) => Column('text', options);

/** text + CHECK: the list lives in the domain, a test holds the two equal. */
export const oneOf = (column: string, values: readonly string[]): string =>
  `${column} in (${values.map((value) => `'${value}'`).join(', ')})`;
