/**
 * One line of a file separated by semicolons. A field may stand in quotes, a quote in it doubled (RFC 4180); no field
 * of the Base Adresse holds a line end.
 */
export function splitRow(line: string): string[] {
  if (!line.includes('"')) return line.split(';');
  const fields: string[] = [];
  for (const [, quoted, plain] of `${line};`.matchAll(/(?:"((?:[^"]|"")*)"|([^;]*));/g))
    fields.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
  return fields;
}
