/** What a mail program puts under an answer: who wrote when, and what. */
export function quote(
  letter: { fromName: string; fromAddress: string; text: string; date: Date },
  timeZone: string,
): string {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('fr-FR', {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(letter.date)
      .map(({ type, value }) => [type, value]),
  );
  const when = `${parts.weekday} ${parts.day} ${parts.month} ${parts.year} à ${parts.hour}:${parts.minute}`;
  const quoted = letter.text.split('\n').map((line) => (line ? `> ${line}` : '>'));
  return [`Le ${when}, ${letter.fromName} <${letter.fromAddress}> a écrit :`, ...quoted].join('\n');
}
