import type { When } from '@parvis/contract';
import type { RefusalContest } from '@parvis/domain';
import type { Signature } from '../letter/letter.js';

/** What every letter about a file may say of it. */
export interface FileFacts {
  number: string;
  subject: string;
  service: string;
  receivedAt: string;
  /** who asked, as far as known */
  resident: { firstName: string | null; lastName: string | null };
  /** whose news it is; nobody's when the town speaks alone */
  agent: { firstName: string | null; lastName: string | null };
  /** end of the delay an answer is owed in; null when none is owed */
  dueAt: string | null;
  /** when silence will have refused a demande; null when none runs, absent where it is not told */
  silenceAt?: string | null;
  /** who is asked against that refusal; the administrative court where it is not said */
  contest?: RefusalContest;
  /** the page it is followed on; null when it has none */
  followUrl: string | null;
  signature: Signature;
  when: When;
}

export const answering = {
  precise:
    'Pour ajouter une précision, répondez simplement à ce courriel\u00a0: votre réponse rejoindra votre demande.',
  reply: 'Pour nous répondre, répondez simplement à ce courriel.',
  notSettled:
    'Si ce n’est pas réglé pour vous, répondez simplement à ce courriel\u00a0: votre demande sera rouverte.',
};

export const closeToHuman = ({ signature: { phone } }: FileFacts): string | null =>
  phone && `Vous préférez parler à quelqu’un\u00a0? Appelez le ${phone.replaceAll(' ', '\u00a0')}.`;
