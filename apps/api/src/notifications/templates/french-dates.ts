/** « mardi 24 novembre 2026 à 16 h 40 ». An instant at midnight ends the day before: « lundi 23 novembre 2026 à minuit ». */
export function frenchDateTime(at: Date, timeZone: string): string {
  const parts = (date: Date) =>
    Object.fromEntries(
      new Intl.DateTimeFormat('fr-FR', {
        timeZone,
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      })
        .formatToParts(date)
        .map(({ type, value }) => [type, value]),
    );
  const day = (part: Record<string, string>) =>
    `${part.weekday} ${part.day === '1' ? '1er' : part.day} ${part.month} ${part.year}`;
  const moment = parts(at);
  if (moment.hour === '00' && moment.minute === '00')
    return `${day(parts(new Date(at.getTime() - 1)))} à minuit`;
  return `${day(moment)} à ${Number(moment.hour)}\u00a0h\u00a0${moment.minute}`;
}
