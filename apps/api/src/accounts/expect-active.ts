import { ProblemError } from '../platform/problems/problem.js';

export function expectActive({ active }: { active: boolean }): void {
  if (!active) throw new ProblemError('account/inactive');
}
