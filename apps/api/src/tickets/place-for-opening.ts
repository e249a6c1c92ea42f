import { placeTicket, type Placement, type PlacementRequest } from '../organisation/index.js';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';

/** @throws ProblemError for a topic, a service or a site nobody knows, or a town without any mailbox */
export async function placeForOpening(tx: Transaction, request: PlacementRequest): Promise<Placement> {
  const placement = await placeTicket(tx, request);
  if (!placement) throw new ProblemError('intake/unknown-mailbox');
  if (!placement.knownTopic) throw new ProblemError('ticket/unknown-topic');
  if (!placement.knownService) throw new ProblemError('ticket/unknown-service');
  if (!placement.knownSite) throw new ProblemError('ticket/unknown-site');
  return placement;
}
