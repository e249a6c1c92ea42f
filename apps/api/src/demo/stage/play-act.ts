import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/new-id.js';
import { authorOf, Authenticate, type SignedIn } from '../../agents/index.js';
import { receiveFromPage } from '../../conversations/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { HOUSE } from '../../platform/events/record.js';
import {
  AddNote,
  AssignTicket,
  AttachToIncident,
  CloseTicket,
  LogContact,
  MergeTicket,
  OpenTicket,
  PauseTicket,
  QualifyTicket,
  ReplyToResident,
  ResolveTicket,
} from '../../tickets/index.js';
import type { Act, Deed, DeedName, Story } from '../script/story.js';
import { demoEmail } from '../town/accounts.js';
import { PostOffice } from './post-office.js';

/** A story being played: the file it has become. */
export interface Played {
  story: Story;
  ticketId: string | null;
}

type Of<Name extends DeedName> = Extract<Deed, { do: Name }> & { at: Date };

interface File {
  id: string;
  number: string;
  version: number;
}

/** Each act by the command an agent's click, a counter or a mail would run, at the instant the clock shows. */
@Injectable()
export class PlayAct {
  /** what each story has become, for those that name another */
  private readonly opened = new WeakMap<Story, string>();
  private readonly actors = new Map<string, Promise<SignedIn | null>>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly authenticate: Authenticate,
    private readonly post: PostOffice,
    private readonly openTicket: OpenTicket,
    private readonly qualifyTicket: QualifyTicket,
    private readonly assignTicket: AssignTicket,
    private readonly addNote: AddNote,
    private readonly attach: AttachToIncident,
    private readonly logContact: LogContact,
    private readonly mergeTicket: MergeTicket,
    private readonly reply: ReplyToResident,
    private readonly pauseTicket: PauseTicket,
    private readonly resolveTicket: ResolveTicket,
    private readonly closeTicket: CloseTicket,
  ) {}

  async execute(played: Played, act: Act): Promise<void> {
    if (act.do === 'mail') return this.mail(played, act);
    if (act.do === 'open') return this.open(played, act);
    const file = await this.file(played.ticketId!);
    await this.change(file, await this.actor(act.by), act);
    if (act.do === 'qualify') await this.post.acknowledgeReceptionAt(file.id, act.at);
    if (act.do === 'reply' || act.do === 'ask' || act.do === 'close') await this.post.sendAt(file.id, act.at);
  }

  private async change(
    { number, version }: File,
    actor: SignedIn,
    act: Exclude<Act, { do: 'mail' | 'open' }>,
  ): Promise<unknown> {
    switch (act.do) {
      case 'qualify':
        return this.qualifyTicket.execute(number, { topic: act.topic }, actor, version);
      case 'assign': {
        const agentId = (await this.actor(act.to)).accountId;
        return this.assignTicket.execute(number, { agentId }, actor, version);
      }
      case 'note':
        return this.work.run((tx) => this.addNote.within(tx, number, { text: act.text }, actor));
      case 'reply':
        return this.work.run((tx) => this.reply.within(tx, number, { text: act.text }, actor));
      case 'ask':
      case 'wait':
        return this.pauseTicket.execute(number, pauseOf(act), actor, version);
      case 'chase': {
        const contact = { channel: 'phone', direction: 'in', chaseUp: true, text: act.text } as const;
        return this.work.run((tx) => this.logContact.within(tx, number, contact, actor));
      }
      case 'merge': {
        const { number: into, version: intoVersion } = await this.file(this.opened.get(act.other)!);
        return this.mergeTicket.execute(number, { into, intoVersion }, actor, version);
      }
      case 'join': {
        const other = await this.file(this.opened.get(act.other)!);
        return this.attach.execute(number, other.number, actor, version);
      }
      case 'resolve':
        return this.resolveTicket.execute(number, { outcome: act.outcome }, actor, version);
      case 'close':
        return this.closeTicket.execute(number, { reason: act.reason, message: act.message }, actor, version);
    }
  }

  private async mail(played: Played, { mail, at }: Of<'mail'>): Promise<void> {
    const isNew = played.ticketId === null;
    played.ticketId = await this.post.post(mail, played.story.resident!, at, played.ticketId);
    this.opened.set(played.story, played.ticketId!);
    if (isNew) await this.post.acknowledgeAt(played.ticketId!, at);
  }

  private async open(played: Played, act: Of<'open'>): Promise<void> {
    const { resident } = played.story;
    const author = act.by === null ? HOUSE : authorOf(await this.actor(act.by));
    const { channel, subject, description, topic, location, receivedAt, acknowledge } = act;
    // told on the page of reports, not to an agent: his words are the thread's first
    const messageId = channel === 'report' && act.by === null ? newId() : null;
    const opened = await this.work.run(async (tx) => {
      const ticket = await this.openTicket.within(
        tx,
        {
          ...(messageId !== null && { messageId }),
          channel,
          subject,
          description,
          topic,
          receivedAt,
          acknowledge,
          location: location ?? undefined,
          resident: resident
            ? { ...resident, emails: [resident.email], phones: [resident.phone] }
            : undefined,
        },
        author,
      );
      if (messageId !== null)
        receiveFromPage(tx, {
          id: messageId,
          ticketId: ticket.id,
          fromName: resident ? `${resident.firstName} ${resident.lastName}` : '',
          fromAddress: resident?.email ?? '',
          subject,
          text: description,
          photos: [],
        });
      return ticket;
    });
    played.ticketId = opened.id;
    this.opened.set(played.story, opened.id);
    if (acknowledge) await this.post.acknowledgeAt(opened.id, act.at);
  }

  private async file(ticketId: string): Promise<File> {
    return (await this.work.row<File>(`select id, number, version from ticket where id = $1`, [ticketId]))!;
  }

  private async actor(key: string): Promise<SignedIn> {
    const known = this.actors.get(key) ?? this.authenticate.account(demoEmail({ key }));
    this.actors.set(key, known);
    return (await known)!;
  }
}

const pauseOf = (act: Of<'ask'> | Of<'wait'>) =>
  act.do === 'ask'
    ? { reason: 'waiting-resident' as const, question: act.question, until: act.until.toISOString() }
    : { reason: 'waiting-third-party' as const, question: act.reason, until: act.until.toISOString() };
