// The table on screen and in docs/performance.md, from the figures of one run.
const round = (value) =>
  value === null || value === undefined || Number.isNaN(value)
    ? '–'
    : value >= 100
      ? Math.round(value).toLocaleString('en').replace(/,/g, ' ')
      : value >= 10
        ? value.toFixed(0)
        : value.toFixed(1);

/** Rows of text: what, how it went, the limit measured beside it, their ratio, the target and whether it is met. */
export function table({ rows }) {
  const header = ['what', 'ours', 'p50 ms', 'p99 ms', 'limit beside', 'ratio', 'target', ''];
  const lines = rows.map((row) => [
    row.what,
    row.perSecond === undefined ? '' : `${round(row.perSecond)} /s`,
    row.p50 === undefined ? '' : round(row.p50),
    row.p99 === undefined ? '' : round(row.p99),
    row.limit ?? '',
    row.ratio === undefined ? '' : row.ratio.toFixed(2),
    row.target ?? '',
    row.met === undefined ? '' : row.met ? 'met' : 'NOT MET',
  ]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...lines].map((line) => line[column].length)),
  );
  const write = (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [
    write(header),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...lines.map(write),
  ].join('\n');
}
