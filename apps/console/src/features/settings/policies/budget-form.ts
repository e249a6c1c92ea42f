import type { CivilUnit, Clock, RollOver } from '@parvis/domain';

/** A delay while it is typed; unit and roll-over speak to the civil clock only. */
export interface BudgetForm {
  clock: Clock;
  within: string;
  unit?: CivilUnit;
  rollOver?: RollOver;
}
