import type { AddressImport } from '../places/index.js';
import { Refusal, tell, type Command } from './command.js';
import { USAGE } from './usage.js';

const DESCRIPTION = ['name', 'publisher', 'director', 'host', 'dpo'] as const;

export const TOWN_COMMANDS: Record<string, Command> = {
  'town describe': {
    options: [],
    optional: DESCRIPTION,
    check(options) {
      if (!DESCRIPTION.some((name) => options[name]?.trim()))
        throw new Refusal(`Nothing is said of the town.\n${USAGE}`, 2);
    },
    async run(app, options) {
      const { DescribeTown } = await import('../organisation/index.js');
      const { name, legal } = await app.get(DescribeTown).execute(options);
      return [name, ...Object.entries(legal).map(([what, said]) => `${what}: ${said}`)].join('\n');
    },
  },
  'addresses import': {
    argument: 'file',
    options: [],
    optional: ['insee'],
    check({ insee }) {
      if (insee !== undefined && !/^\d[\dAB]\d{3}$/.test(insee))
        throw new Refusal('--insee takes the five characters of a town: --insee 26281.', 2);
    },
    async run(app, { file = '', insee = null }) {
      const { ImportAddresses, UnreadableFile } = await import('../places/index.js');
      try {
        return told(await app.get(ImportAddresses).execute(file, insee, tellLines));
      } catch (error) {
        throw error instanceof UnreadableFile ? new Refusal(error.message) : error;
      }
    },
  },
};

const tellLines = (lines: number): void => tell(`${lines} lines read…`);

function told({ numbers, streets, area, refused, firstRefused }: AddressImport): string {
  const { south, west, north, east } = area;
  const degrees = [south, west, north, east].map((edge) => edge.toFixed(4)).join(', ');
  const wrong = firstRefused.map(({ line, because }) => `  line ${line} ${because}`);
  if (refused > wrong.length) wrong.push(`  and ${refused - wrong.length} others`);
  const left = refused > 0 ? [`${refused} lines were left out:`, ...wrong] : [];
  const imported = `${numbers} numbers in ${streets} streets imported.`;
  const bounds = `Reports are received from the area of south, west, north, east ${degrees}.`;
  return [...left, imported, bounds].join('\n');
}
