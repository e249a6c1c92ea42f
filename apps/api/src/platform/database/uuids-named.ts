/**
 * An array of as many parameters, from $1 on. Of one array as a parameter, a plan made without knowing the values takes
 * it to hold ten, looks dear beside the plan for one, and is therefore never kept.
 */
export const uuidsNamed = (ids: readonly string[]): string =>
  `array[${ids.map((_, at) => `$${at + 1}`).join(', ')}]::uuid[]`;
