import { endSaid, type When } from '@parvis/contract';
import type { RefusalContest } from '@parvis/domain';

const CONTESTED: Record<RefusalContest, string> = {
  tribunal:
    'Vous avez alors deux mois pour contester ce refus\u00a0: en nous écrivant de nouveau, ou en saisissant le tribunal administratif, par courrier ou sur www.telerecours.fr.',
  cada: 'Vous avez alors deux mois pour saisir la Commission d’accès aux documents administratifs (CADA), sur www.cada.fr ou par courrier\u00a0; le tribunal administratif ne peut être saisi qu’ensuite.',
};

/** What silence means for a demande, until when, and what can be done about it (CRPA R112-11-1, 3°; R343-1). */
export const silenceWords = (silenceAt: string, when: When, contest: RefusalContest = 'tribunal'): string =>
  `Sans réponse de notre part avant ${endSaid(silenceAt, when)}, la loi considère que votre demande est refusée. ${CONTESTED[contest]}`;
