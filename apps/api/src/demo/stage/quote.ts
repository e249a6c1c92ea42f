/** What a mail program puts under an answer: who wrote when, and what. */
export function quote(
  letter: { fromName: string; fromAddress: string; text: string; date: Date },
  timeZone: string,
): string {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(letter.date)
      .map(({ type, value }) => [type, value]),
  );
  const when = `${parts.weekday} ${parts.day} ${parts.month} ${parts.year} à ${parts.hour}:${parts.minute}`;
  const quoted = letter.text.split('\n').map((line) => (line ? `> ${line}` : '>'));
  return [`Le ${when}, ${letter.fromName} <${letter.fromAddress}> a écrit :`, ...quoted].join('\n');
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** made once: making one takes longer than a hundred uses */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('fr-FR', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, format);
  return format;
}
