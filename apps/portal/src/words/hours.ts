import type { CalendarDefinition, Weekday } from '@parvis/domain';

const DAYS: [Weekday, string][] = [
  ['mon', 'lundi'],
  ['tue', 'mardi'],
  ['wed', 'mercredi'],
  ['thu', 'jeudi'],
  ['fri', 'vendredi'],
  ['sat', 'samedi'],
  ['sun', 'dimanche'],
];

/** « du lundi au vendredi : 8 h 30 – 12 h, 13 h 30 – 17 h »: days alike in a row are said once, closed days are not. */
export function hoursSaid(opening: CalendarDefinition['opening']): string[] {
  const runs: { from: string; to: string; length: number; hours: string }[] = [];
  let previous: string | null = null;
  for (const [day, name] of DAYS) {
    const hours = (opening[day] ?? [])
      .map(([opens, closes]) => `${clock(opens)}\u00a0–\u00a0${clock(closes)}`)
      .join(', ');
    const last = runs.at(-1);
    if (hours && last && previous === hours) Object.assign(last, { to: name, length: last.length + 1 });
    else if (hours) runs.push({ from: name, to: name, length: 1, hours });
    previous = hours;
  }
  return runs.map(({ from, to, length, hours }) => {
    const days = length === 1 ? `le ${from}` : length === 2 ? `${from} et ${to}` : `du ${from} au ${to}`;
    return `${days}\u00a0: ${hours}`;
  });
}

/** `08:30` → « 8 h 30 », `12:00` → « 12 h » */
function clock(time: string): string {
  const [hour, minute] = time.split(':');
  return minute === '00' ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`;
}
