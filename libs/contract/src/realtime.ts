/** Thin by design: a socket says *what is stale*, HTTP says what it now is, so rights are checked in one place. */
export interface ServerToClientEvents {
  /** a file changed; sent to its own room */
  'ticket.changed': (event: { number: string; version: number }) => void;
  /** something in a service's queue changed; coalesced on the server */
  'queue.changed': (event: { serviceId: string }) => void;
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
  'ticket.unwatch': (event: { number: string }) => void;
  /** every queue the account may read; rooms follow its grants */
  'queues.watch': (done: (ok: boolean) => void) => void;
}

export const CONSOLE_NAMESPACE = '/console';
