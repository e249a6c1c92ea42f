import type { OutgoingMail } from '@parvis/channels';
import type { MessageEntity } from '../conversations/index.js';

/** The agent, his quality and his service under every answer (CRPA L111-2), and how to reach them. */
export interface Signature {
  agent: string | null;
  title: string | null;
  service: string;
  phone: string | null;
  town: string;
}

export interface MessageToSend extends MessageEntity {
  signature: Signature;
  mailboxName: string;
  replyAddress: string;
}

export function outgoingMail(message: MessageToSend): OutgoingMail {
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
    text: message.automatic
      ? message.text
      : `${message.text.trimEnd()}\n\n-- \n${signatureText(signature)}\n`,
    inReplyTo: message.inReplyTo,
    references: message.referenceIds,
    headers: message.automatic ? { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' } : {},
    date: message.date,
  };
}

const signatureText = ({ agent, title, service, phone, town }: Signature): string =>
  [[agent, title].filter(Boolean).join(', '), service, town, phone && `Tél. ${phone}`]
    .filter(Boolean)
    .join('\n');
