import type { LineFault, TopicBody } from '@parvis/contract';
import type { LegalNature, Sector } from '@parvis/domain';
import { natureByWord, plain, sectorByWord } from '../words/topic-csv.js';
import type { Cells } from './read-cells.js';

/** A line that can't be taken, and the word in it that is wrong. */
export class Refused extends Error {
  constructor(
    readonly fault: LineFault,
    readonly value: string,
  ) {
    super(fault);
  }
}

type Said = Omit<TopicBody, 'name' | 'parentId'>;

/**
 * What a line says of its topic. Of a topic there is, a cell left empty or a column left out says « as it is »; of a
 * new one, « as usual ».
 * @throws Refused
 */
export function readLine(
  cells: Cells,
  before: Said | null,
  services: ReadonlyMap<string, string>,
  policies: ReadonlyMap<string, string>,
): Said {
  const { service, sector, nature, policy, position } = cells;
  const serviceId = service ? services.get(plain(service)) : before?.serviceId;
  if (service && !serviceId) throw new Refused('unknown-service', service);
  if (!serviceId) throw new Refused('service-missing', '');
  return {
    serviceId,
    sector: word<Sector>(sector, sectorByWord, 'unknown-sector') ?? before?.sector ?? 'user-relations',
    nature: word<LegalNature>(nature, natureByWord, 'unknown-nature') ?? before?.nature ?? 'request',
    policyId: policyOf(policy, policies, before),
    public: yesOrNo(cells.public) ?? before?.public ?? false,
    active: yesOrNo(cells.active) ?? before?.active ?? true,
    position: numberOf(position) ?? before?.position ?? 0,
  };
}

function word<Word>(typed: string | undefined, words: ReadonlyMap<string, Word>, fault: LineFault) {
  if (!typed) return null;
  const found = words.get(plain(typed));
  if (found === undefined) throw new Refused(fault, typed);
  return found;
}

/** Empty where the column is there: the channel's own. */
function policyOf(typed: string | undefined, policies: ReadonlyMap<string, string>, before: Said | null) {
  if (typed === undefined) return before?.policyId ?? null;
  if (typed === '') return null;
  const found = policies.get(plain(typed));
  if (found === undefined) throw new Refused('unknown-policy', typed);
  return found;
}

const YES = ['oui', 'o', 'vrai', '1', 'x', 'yes', 'true'];
const NO = ['non', 'n', 'faux', '0', 'no', 'false'];

function yesOrNo(typed: string | undefined): boolean | null {
  if (!typed) return null;
  if (YES.includes(plain(typed))) return true;
  if (NO.includes(plain(typed))) return false;
  throw new Refused('not-yes-or-no', typed);
}

function numberOf(typed: string | undefined): number | null {
  if (!typed) return null;
  if (!/^-?\d{1,6}$/.test(typed)) throw new Refused('not-a-number', typed);
  return Number(typed);
}
