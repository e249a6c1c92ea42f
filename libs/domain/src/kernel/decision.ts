/** What a rule decided: the new state, and what happened in the domain's words. Nothing is written yet. */
export interface Decision<State, Event> {
  state: State;
  events: Event[];
}

export const decide = <State, Event>(state: State, ...events: Event[]): Decision<State, Event> => ({
  state,
  events,
});
