import { newId } from '../../platform/database/new-id.js';
import { receiveFromPage } from '../../conversations/index.js';
import { HOUSE, type Author } from '../../platform/events/record.js';
import { registerTicket, type OpenTicketInput, type TicketEntity } from '../../tickets/index.js';
import type { Act, Story } from '../script/story.js';
import { actOn } from './past-acts.js';
import { PastFile } from './past-file.js';
import type { PastLetters } from './past-letters.js';
import type { PastResident } from './past-residents.js';
import type { PastRows } from './past-rows.js';
import type { PastTown } from './past-town.js';

/** A story with the number and the card it was given when it opened. */
export interface Registered {
  story: Story;
  number: string;
  resident: PastResident | null;
}

type Of<Name extends Act['do']> = Extract<Act, { do: Name }>;

/** Stories that name each other, played in memory: each act at its instant, what falls due between them at its own. */
export class PlayPast {
  private readonly files = new Map<Story, PastFile>();

  constructor(
    private readonly rows: PastRows,
    private readonly town: PastTown,
    private readonly letters: PastLetters,
  ) {}

  /** @param until what falls due later has not happened yet */
  execute(registered: readonly Registered[], until: Date): PastFile[] {
    const scenes = registered.flatMap((file) => file.story.acts.map((act) => ({ act, file })));
    scenes.sort((a, b) => a.act.at.getTime() - b.act.at.getTime());
    for (const { act, file } of scenes) {
      for (const other of this.files.values()) other.wakeUntil(act.at);
      this.rows.now = act.at;
      this.play(file, act);
    }
    for (const file of this.files.values()) file.wakeUntil(until);
    return [...this.files.values()];
  }

  private play(registered: Registered, act: Act): void {
    const { story } = registered;
    const file = this.files.get(story);
    if (!file) return this.begin(registered, act as Of<'mail'> | Of<'open'>);
    if (act.do === 'mail') {
      const { firstName, lastName } = story.resident!;
      return this.letters.answer(file, act.mail, `${firstName} ${lastName}`, act.at);
    }
    const other = 'other' in act ? this.files.get(act.other)! : null;
    actOn(file, act as Exclude<Act, { do: 'mail' | 'open' }>, other);
    if (act.do === 'qualify' && file.awaitsReception) this.letters.acknowledge(file, act.at);
    if (act.do === 'reply' || act.do === 'ask' || act.do === 'close') this.letters.send(file, act.at);
  }

  private begin(registered: Registered, act: Of<'mail'> | Of<'open'>): void {
    if (act.do === 'mail') this.beginByMail(registered, act);
    else this.beginByForm(registered, act);
  }

  private beginByMail({ story, number, resident }: Registered, { mail, at }: Of<'mail'>): void {
    const { firstName, lastName } = story.resident!;
    const mailbox = this.town.mailboxAt(mail.mailbox);
    const { message, subject } = this.letters.first(mail, resident!, `${firstName} ${lastName}`, mailbox, at);
    const input: OpenTicketInput = {
      channel: 'email',
      subject,
      description: message.visibleText,
      mailboxId: mailbox.id,
      receivedAt: at,
      acknowledge: true,
      messageId: message.id,
    };
    const file = this.register(story, input, number, resident, HOUSE);
    this.rows.insert('message', { ...message, ticketId: file.ticket.id });
    file.message(message.id);
    this.letters.acknowledge(file, at);
  }

  private beginByForm({ story, number, resident }: Registered, act: Of<'open'>): void {
    const { by, channel, subject, description, topic, location, receivedAt, acknowledge, at } = act;
    const author = by === null ? HOUSE : this.town.actor(by);
    const messageId = channel === 'report' && by === null ? newId() : null;
    const input: OpenTicketInput = {
      ...(messageId !== null && { messageId }),
      channel,
      subject,
      description,
      topic,
      receivedAt,
      acknowledge,
      location: location ?? undefined,
    };
    const file = this.register(story, input, number, resident, author);
    if (messageId !== null) {
      const fromName = story.resident ? `${story.resident.firstName} ${story.resident.lastName}` : '';
      receiveFromPage(this.rows, {
        id: messageId,
        ticketId: file.ticket.id,
        fromName,
        fromAddress: story.resident?.email ?? '',
        subject,
        text: description,
        photos: [],
      });
      file.message(messageId);
    }
    if (acknowledge) this.letters.acknowledge(file, at);
  }

  private register(
    story: Story,
    input: OpenTicketInput,
    number: string,
    resident: PastResident | null,
    author: Author,
  ): PastFile {
    const placement = this.town.placement(input.channel, input.topic ?? null, input.mailboxId ?? null);
    const residentId = resident?.id ?? null;
    const registration = { input, placement, number, residentId, receivedAt: input.receivedAt! };
    const { opened, promises } = registerTicket(this.rows, registration, author);
    promises.events.length = 0;
    this.rows.update('ticket', opened.id, { chaseUps: 0, leaseUntil: null });
    const ticket = this.rows.row<TicketEntity>(opened.id);
    const file = new PastFile(this.rows, this.town, resident, ticket, promises);
    file.topic = input.topic ?? null;
    this.files.set(story, file);
    return file;
  }
}
