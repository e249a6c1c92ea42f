import type { Channel, ClosingReason } from '@parvis/domain';
import type { MailboxAddress } from '../town/mailboxes.js';
import type { Location } from './fill-in.js';
import type { Resident } from './residents.js';

/** One file from its first word to where it stands now. */
export interface Story {
  resident: Resident | null;
  acts: Act[];
}

/** What one person did at one instant. `by` is the key of a demo account. */
export type Act = { at: Date } & Deed;

export type Deed =
  | { do: 'mail'; mail: Draft }
  | {
      do: 'open';
      /** null: the resident himself, on a form */
      by: string | null;
      channel: Channel;
      subject: string;
      description: string;
      topic: string;
      location: Location | null;
      receivedAt: Date;
      acknowledge: boolean;
    }
  | { do: 'qualify'; by: string; topic: string }
  | { do: 'assign'; by: string; to: string }
  | { do: 'note'; by: string; text: string }
  | { do: 'chase'; by: string; text: string }
  | { do: 'reply'; by: string; text: string }
  | { do: 'ask'; by: string; question: string; until: Date }
  | { do: 'wait'; by: string; reason: string; until: Date }
  | { do: 'resolve'; by: string; outcome: string }
  | { do: 'close'; by: string; reason: ClosingReason; message?: string }
  /** the same person asked the same twice: this file goes on in the other */
  | { do: 'merge'; by: string; other: Story }
  /** this file and the other tell of one problem */
  | { do: 'join'; by: string; other: Story };

export type DeedName = Deed['do'];

/** A mail as its writer wrote it; the first of a story opens the file, the next ones answer the town's last. */
export interface Draft {
  mailbox: MailboxAddress;
  subject: string;
  text: string;
  /** how the writer's program packs it */
  format: 'plain' | 'latin' | 'html';
  enclosures: Enclosure[];
  /** unique part of its Message-ID */
  id: string;
}

export interface Enclosure {
  name: string;
  type: string;
  content: Buffer;
}
