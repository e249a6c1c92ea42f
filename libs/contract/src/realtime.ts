/** Thin by design: a socket says *what is stale*, HTTP says what it now is, so rights are checked in one place. */
export interface ServerToClientEvents {
  /** a file changed; sent to its own room */
  'ticket.changed': (event: { number: string; version: number }) => void;
  /** something in a service's queue changed; coalesced on the server */
  'queue.changed': (event: { serviceId: string }) => void;
  /** who else has this file before him, told whole each time; only to those who may read it */
  'ticket.presence': (event: PresenceTold) => void;
  /** a colleague gave me this file, with a word or without: what it says is asked for */
  'ticket.entrusted': (event: { number: string; by: string }) => void;
  /** somebody came, went or turned to something else: who is there is asked for */
  'agents.changed': () => void;
  /** I was told of a promise that is near its end, or late */
  'warnings.changed': () => void;
  /** mail was held, quarantined or released */
  'intake.changed': () => void;
  /** topics, services, calendars… are not what they were */
  'organisation.changed': () => void;
  /** the server may have missed something: re-ask what is on screen, after a random part of `spreadMs` */
  resync: (event: { spreadMs: number }) => void;
  /** the session ended elsewhere (sign-out, account disabled) */
  'session.revoked': () => void;
  /** test clock moved: add this to the browser's clock */
  'clock.changed': (event: { offset: number }) => void;
}

/** Joining is an authorised query: `false` means refused (or gone). */
export interface ClientToServerEvents {
  'ticket.watch': (event: { number: string }, done: (ok: boolean) => void) => void;
  /** what I do with a file I watch; told again once a minute while it is before my eyes */
  'ticket.presence': (event: { number: string; doing: Doing }) => void;
  'ticket.unwatch': (event: { number: string }) => void;
  /** every queue the account may read; rooms follow its grants */
  'queues.watch': (done: (ok: boolean) => void) => void;
}

export const DOINGS = ['viewing', 'reply', 'note'] as const;
/** looking at it, writing to the resident, writing a note */
export type Doing = (typeof DOINGS)[number];

/** Someone who has a file before him: no more than colleagues in one room see of each other. */
export interface Present {
  accountId: string;
  name: string;
  doing: Doing;
}

export interface PresenceTold {
  number: string;
  present: Present[];
  /** those before the screens of other processes are not heard of for the moment */
  partial: boolean;
}

export const CONSOLE_NAMESPACE = '/console';
