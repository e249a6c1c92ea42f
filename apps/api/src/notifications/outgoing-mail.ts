import type { OutgoingMail } from '@parvis/channels';
import type { MessageEntity } from '../conversations/index.js';
import { letterText } from './letter/letter-text.js';
import type { Letter, Signature } from './letter/letter.js';

export interface MessageToSend extends MessageEntity {
  signature: Signature;
  mailboxName: string;
  replyAddress: string;
  /** the page its resident follows it on; null when it has none, or is not written to him */
  followUrl: string | null;
  ticketNumber: string;
}

export interface Enclosure {
  name: string;
  type: string;
  content: Buffer;
}

export function outgoingMail(message: MessageToSend, enclosures: readonly Enclosure[] = []): OutgoingMail {
  const { signature } = message;
  return {
    messageId: message.rfcMessageId,
    from: {
      name:
        message.automatic || !signature.agent
          ? message.mailboxName
          : `${signature.agent} (${signature.town})`,
      address: message.fromAddress,
    },
    to: message.recipients,
    replyTo: { name: message.mailboxName, address: message.replyAddress },
    // what can't be delivered comes back to its own file; a bounce of a bounce has no one to go to
    envelopeFrom: message.replyAddress,
    subject: message.subject,
    text: message.automatic ? message.text : letterText(agentLetter(message)),
    html: message.html,
    attachments: enclosures,
    inReplyTo: message.inReplyTo,
    references: message.referenceIds,
    headers: automaticFields(message),
    date: message.date,
  };
}

/** An agent's words stay what he wrote: only who he is stands under them. */
export const agentLetter = ({
  text,
  signature,
  followUrl,
  ticketNumber,
}: Pick<MessageToSend, 'text' | 'signature' | 'followUrl' | 'ticketNumber'>): Letter => ({
  title: null,
  preheader: '',
  blocks: [
    { kind: 'text', text: text.trimEnd() },
    ...(followUrl
      ? ([{ kind: 'link', label: `Voir ma demande ${ticketNumber}`, url: followUrl }] as const)
      : []),
  ],
  signature,
  small: null,
});

/** RFC 3834 §5: a receipt answers a mail, news of a file come by themselves; no machine is to answer either. */
function automaticFields({ automatic, purpose }: MessageEntity): Record<string, string> {
  if (!automatic) return {};
  return {
    'Auto-Submitted': purpose === 'notification' ? 'auto-generated' : 'auto-replied',
    'X-Auto-Response-Suppress': 'All',
  };
}
