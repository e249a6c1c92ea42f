import type { AbsentDetails } from '@parvis/contract';
import type { CurrentAbsence } from '../agents/index.js';
import { ProblemError } from '../platform/problems/problem.js';

/** Nothing is given to who is away; who stands in is named. */
export function absentProblem({ agentName, endsAt, standIn }: CurrentAbsence): ProblemError {
  const details: AbsentDetails = { agent: agentName, until: endsAt.toISOString(), standIn };
  return new ProblemError('agent/absent', { ...details });
}
