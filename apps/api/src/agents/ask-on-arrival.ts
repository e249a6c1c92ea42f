import type { RequestHandler } from 'express';
import type { ActorRequest, SignedIn } from './actor.js';
import type { Authenticate } from './authenticate.js';

/** Asked longer ago, as behind a body that dribbled in, the question is put again: rights are those of now. */
const FRESH_MS = 1_000;

/** « Who asks? » is on its way to the database while the body is read and the route looked for. */
export const askOnArrival =
  (authenticate: Authenticate): RequestHandler =>
  (request: ActorRequest, _response, next) => {
    const answer = authenticate.headers(request.headers);
    // whoever waits for it hears of it; a request refused before has no one who does
    answer.catch(() => undefined);
    request.whoAsks = { answer, at: performance.now() };
    next();
  };

export function whoAsks(request: ActorRequest, authenticate: Authenticate): Promise<SignedIn | null> {
  const asked = request.whoAsks;
  const fresh = asked !== undefined && performance.now() - asked.at < FRESH_MS;
  return fresh ? asked.answer : authenticate.headers(request.headers);
}
