import type { ClosingReason } from '@parvis/domain';
import { agentsOf, SORTERS } from '../town/accounts.js';
import { MAILBOXES } from '../town/mailboxes.js';
import type { Told } from './cast.js';
import { answerDue, serviceOf } from './promised.js';
import type { Random } from './random.js';
import { isCounter } from './slots.js';
import type { Act, Deed, Story } from './story.js';
import type { TownTime } from './town-time.js';
import { Wording } from './wording.js';

const SECOND = 1_000;
const DAY = 86_400_000;

/** Tells one file: each verb is an act, some time after the one before. Agents act in opening hours. */
export class Telling {
  readonly acts: Act[] = [];
  private readonly wording: Wording;
  private readonly agent: string;
  private readonly due: Date;
  /** what comes next comes after this too */
  private notBefore: Date | null = null;

  constructor(
    private readonly cast: Told,
    private readonly receivedAt: Date,
    private readonly time: TownTime,
    private readonly random: Random,
  ) {
    const { scenario, channel } = cast;
    this.wording = new Wording(cast, receivedAt, time, random);
    this.agent = random.pick(agentsOf(serviceOf(scenario.topic)));
    this.due = answerDue(time, channel, scenario.topic, receivedAt);
  }

  opened(): this {
    const { channel } = this.cast;
    if (channel === 'email') {
      return this.act(this.receivedAt, { do: 'mail', mail: this.wording.firstMail(this.receivedAt) });
    }
    const by = channel === 'phone' ? 'telephone' : isCounter(channel) ? 'accueil' : null;
    // a letter is stamped as the post comes, and typed in later
    const at = channel === 'letter' ? this.officeAfter(this.receivedAt, 20, 150) : this.receivedAt;
    return this.act(at, {
      do: 'open',
      by,
      channel,
      subject: this.wording.subject,
      description: this.wording.description(this.receivedAt),
      topic: this.cast.scenario.topic,
      location: this.wording.location,
      receivedAt: this.receivedAt,
      acknowledge: by === null && this.cast.resident !== null,
    });
  }

  /** what came through a form or a counter has its motif already */
  qualified(): this {
    const first = this.acts[0]!;
    if (first.do !== 'mail') return this;
    const { service } = MAILBOXES.find(({ address }) => address === first.mail.mailbox)!;
    const by = this.random.pick(service === 'accueil' ? SORTERS : agentsOf(service));
    return this.later(8, 100, { do: 'qualify', by, topic: this.cast.scenario.topic });
  }

  taken(): this {
    const by = this.random.chance(0.75) ? this.agent : 'superviseur';
    return this.later(10, 200, { do: 'assign', by, to: this.agent });
  }

  noted(share = 0.5): this {
    const { note } = this.cast.scenario;
    return note && this.random.chance(share) ? this.explained(note) : this;
  }

  explained(text: string, by = this.agent): this {
    return this.later(5, 160, { do: 'note', by, text: this.wording.plainly(text, this.last) });
  }

  replied(): this {
    let minutes = this.random.between(15, 1_300);
    while (minutes > 1 && this.time.office(this.last, minutes) >= this.due) minutes >>= 1;
    return this.reply(this.time.office(this.last, minutes));
  }

  repliedLate(): this {
    return this.reply(this.officeAfter(this.last > this.due ? this.last : this.due, 60, 1_500));
  }

  repliedAgain(text: string): this {
    return this.reply(this.officeAfter(this.last, 20, 300), text);
  }

  asked(): this {
    const at = this.officeAfter(this.last, 15, 200);
    const question = this.wording.toResident(this.cast.scenario.question!.asked, at);
    return this.act(at, { do: 'ask', by: this.agent, question, until: new Date(at.getTime() + 15 * DAY) });
  }

  askedOthers(): this {
    const until = new Date(this.last.getTime() + this.random.between(12, 20) * DAY);
    const reason = this.wording.plainly(this.cast.scenario.thirdParty!, this.last);
    return this.later(20, 300, { do: 'wait', by: this.agent, reason, until });
  }

  /** the resident writes again, one or two days later unless said */
  heard(text: string, at?: Date): this {
    const day = this.time.dayOf(this.last) + this.random.between(1, 2);
    const then = at ?? this.time.atHome(day, this.random);
    return this.act(then, { do: 'mail', mail: this.wording.laterMail(text, then) });
  }

  resolved(): this {
    const outcome = this.wording.plainly(this.cast.scenario.outcome, this.last);
    return this.later(2, 200, { do: 'resolve', by: this.agent, outcome });
  }

  closed(reason: ClosingReason = 'done', by = this.agent): this {
    return this.later(5, 600, { do: 'close', by, reason });
  }

  /** @param text what the resident is told; the situation's own answer when not given */
  closedByTelling(reason: ClosingReason, text?: string): this {
    const at = this.officeAfter(this.last, 30, 90);
    const message = text ? this.wording.toResident(text, at) : this.wording.answer(at);
    return this.act(at, { do: 'close', by: this.agent, reason, message });
  }

  /** the resident calls: where has it got to? Once it is late. */
  chased(text: string, by = this.agent): this {
    const day = this.time.nextWorkingDay(this.time.dayOf(this.due) + this.random.between(0, 2));
    const at = this.time.atCounter(day, this.random);
    return this.act(at, { do: 'chase', by, text: this.wording.plainly(text, at) });
  }

  /** nothing more happens here before that */
  after(at: Date): this {
    this.notBefore = at;
    return this;
  }

  merged(other: Story): this {
    return this.later(10, 200, { do: 'merge', by: this.agent, other });
  }

  joined(other: Story): this {
    return this.later(10, 90, { do: 'join', by: this.agent, other });
  }

  private reply(at: Date, text?: string): this {
    const said = text ? this.wording.toResident(text, at) : this.wording.answer(at);
    return this.act(at, { do: 'reply', by: this.agent, text: said });
  }

  get last(): Date {
    const last = this.acts.at(-1)?.at ?? this.receivedAt;
    return this.notBefore !== null && this.notBefore > last ? this.notBefore : last;
  }

  private officeAfter(at: Date, leastMinutes: number, mostMinutes: number): Date {
    return this.time.office(at, this.random.between(leastMinutes, mostMinutes));
  }

  private later(leastMinutes: number, mostMinutes: number, deed: Deed): this {
    return this.act(this.officeAfter(this.last, leastMinutes, mostMinutes), deed);
  }

  private act(at: Date, deed: Deed): this {
    const seconds = new Date(at.getTime() + this.random.between(1, 58) * SECOND);
    // a machine takes it in at once, a person some seconds into the minute
    const atOnce = deed.do === 'mail' || (deed.do === 'open' && deed.by === null);
    this.acts.push({ at: atOnce || seconds > this.time.now ? at : seconds, ...deed });
    return this;
  }
}
