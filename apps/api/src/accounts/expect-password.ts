import { passwordFault } from '@parvis/domain';
import { ProblemError } from '../platform/problems/problem.js';

/** @throws ProblemError `password/too-short`, `password/too-common`, `password/is-email` */
export function expectPassword(password: string, email: string): void {
  const fault = passwordFault(password, email);
  if (fault) throw new ProblemError(fault);
}
