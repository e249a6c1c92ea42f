/** One thing found out of order. */
export interface Offender {
  /** the key of its row, as text */
  id: string;
  /** what an operator knows it by: a file's number, a job's task */
  label: string;
  because: string;
}

/**
 * Something that is so as long as the house is in order, asked of one table a slice at a time, in the order of its
 * key: a million rows are looked at without a long query, and a process that dies goes on where it was.
 */
export interface Invariant {
  /** in /metrics and on the command line */
  name: string;
  /** what is so, in one sentence */
  says: string;
  /** SQL of the rows it is about; $1 is the house's now. Without `wrong`, `probe` judges them. */
  rows: {
    from: string;
    /** a column that orders them, and its type */
    key: string;
    type: 'uuid' | 'bigint';
    where?: string;
    label: string;
    /** an expression that names what is wrong; null for what is in order */
    wrong?: string;
  };
  /** for what no SQL can see. @returns what is wrong, or null */
  probe?: (label: string) => Promise<string | null>;
  /** too heavy, or of no use, unless somebody asks for it */
  onlyAsked?: boolean;
  /** Mends those; safe to be done twice, by two, and in the middle of anything. @returns how many */
  repair?: (ids: string[]) => Promise<number>;
}
