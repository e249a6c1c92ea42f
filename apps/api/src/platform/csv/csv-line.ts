/** Marks UTF-8 for the spreadsheets that would otherwise take it for Windows-1252. */
export const CSV_MARK = '\ufeff';

/** A line of a file a French spreadsheet opens on a double click: semicolons, CRLF. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(';')}\r\n`;

/** A name beginning like a formula would be run by who opens the file (CWE-1236): an apostrophe makes it a text. */
function cell(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) && !/^-?\d+$/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
