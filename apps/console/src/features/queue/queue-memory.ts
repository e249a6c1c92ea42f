/** Where the agent was in each list, so that coming back from a file finds the same rows and the same selection. */
interface Place {
  /** index of the row at the top */
  top: number;
  /** number of the selected file */
  selected: string | null;
}

const places = new Map<string, Place>();

export const recallPlace = (list: string): Place => places.get(list) ?? { top: 0, selected: null };

export function rememberPlace(list: string, change: Partial<Place>): void {
  places.set(list, { ...recallPlace(list), ...change });
}
