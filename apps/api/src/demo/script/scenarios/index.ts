import type { Scenario } from '../scenario.js';
import { CIVIL_STATUS } from './civil-status.js';
import { CLEANLINESS } from './cleanliness.js';
import { GREEN_SPACES } from './green-spaces.js';
import { LIGHTING } from './lighting.js';
import { LOCAL_LIFE } from './local-life.js';
import { PLANNING } from './planning.js';
import { PUBLIC_ORDER } from './public-order.js';
import { ROADS } from './roads.js';
import { SCHOOL } from './school.js';
import { SOLIDARITY } from './solidarity.js';
import { TOWN_HALL } from './town-hall.js';

export const SCENARIOS: readonly Scenario[] = [
  ...ROADS,
  ...LIGHTING,
  ...CLEANLINESS,
  ...GREEN_SPACES,
  ...PUBLIC_ORDER,
  ...CIVIL_STATUS,
  ...SCHOOL,
  ...SOLIDARITY,
  ...PLANNING,
  ...LOCAL_LIFE,
  ...TOWN_HALL,
];
