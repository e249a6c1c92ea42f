/** `[["08:30","12:00"]]` → « 8:30-12:00 » */
export const writeWindows = (windows: readonly [string, string][]): string =>
  windows.map(([opens, closes]) => `${opens}-${closes}`).join(', ');

/** As people type hours: « 8h30-12h, 13:30 - 17:30 ». What is no hour is handed on as typed, for the domain to refuse. */
export const readWindows = (text: string): [string, string][] =>
  text
    .split(/[,;]|\bet\b/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [opens = '', closes = ''] = part.split(/\s*(?:[-–—]|à)\s*/);
      return [hour(opens), hour(closes)];
    });

function hour(text: string): string {
  const match = /^(\d{1,2})\s*(?:[h:]\s*(\d{2})?)?$/i.exec(text.trim());
  return match ? `${match[1]!.padStart(2, '0')}:${match[2] ?? '00'}` : text.trim();
}
