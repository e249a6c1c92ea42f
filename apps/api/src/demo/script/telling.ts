import type { ClosingReason } from '@parvis/domain';
import { AGENT_ACCOUNTS, ROLE_ACCOUNTS } from '../town/accounts.js';
import { MAILBOXES } from '../town/mailboxes.js';
import type { Cast } from './cast.js';
import { pdf, photo } from './enclosures.js';
import { Particulars } from './fill-in.js';
import { agentLetter, residentLetter } from './letters.js';
import { answerDue, serviceOf } from './promised.js';
import type { Random } from './random.js';
import { isCounter } from './slots.js';
import type { Act, Deed, Draft, Enclosure } from './story.js';
import type { TownTime } from './town-time.js';
import { typeset } from './typeset.js';

const SECOND = 1_000;
const DAY = 86_400_000;

/** Tells one file: each verb is an act, some time after the one before. Agents act in opening hours. */
export class Telling {
  readonly acts: Act[] = [];
  private readonly particulars: Particulars;
  private readonly agent: string;
  private readonly due: Date;

  constructor(
    private readonly cast: Cast,
    private readonly receivedAt: Date,
    private readonly time: TownTime,
    private readonly random: Random,
  ) {
    this.particulars = new Particulars(random, time, cast.resident);
    this.agent = random.pick(agentsOf(serviceOf(cast.scenario.topic)));
    this.due = answerDue(time, cast.channel, cast.scenario.topic, receivedAt);
  }

  get last(): Date {
    return this.acts.at(-1)?.at ?? this.receivedAt;
  }

  opened(): this {
    return this.cast.channel === 'email' ? this.mailed() : this.registered();
  }

  private mailed(): this {
    const { scenario, telling, resident } = this.cast;
    const hurried = scenario.blunt !== undefined && (scenario.told[0] === '' || this.random.chance(0.3));
    const told = hurried ? scenario.blunt! : scenario.told;
    const body = this.say(told[telling % told.length]!, this.receivedAt);
    const text = residentLetter(this.random, resident, body, this.time.hour(this.receivedAt), hurried);
    const own = scenario.mailbox && this.random.chance(0.7) ? scenario.mailbox : MAILBOXES[0].address;
    return this.act(this.receivedAt, { do: 'mail', mail: this.draft(text, own, this.receivedAt) });
  }

  private registered(): this {
    const { scenario, telling, resident, channel } = this.cast;
    const spoken = channel === 'phone' || channel === 'desk';
    const told = scenario.told[telling % scenario.told.length]!;
    const description = this.say(spoken ? scenario.noted! : told, this.receivedAt);
    const by = channel === 'phone' ? 'telephone' : isCounter(channel) ? 'accueil' : null;
    // a letter is stamped as the post comes, and typed in later
    const at =
      channel === 'letter'
        ? this.time.office(this.receivedAt, this.random.between(20, 150))
        : this.receivedAt;
    return this.act(at, {
      do: 'open',
      by,
      channel,
      subject: this.subject(),
      description: typeset(description),
      topic: scenario.topic,
      location: scenario.located ? this.particulars.location : null,
      receivedAt: this.receivedAt,
      acknowledge: by === null && resident !== null,
    });
  }

  /** what came through a form or a counter has its motif already */
  qualified(): this {
    if (this.cast.channel !== 'email') return this;
    const first = this.acts[0]!;
    const box =
      first.do === 'mail' ? MAILBOXES.find(({ address }) => address === first.mail.mailbox) : undefined;
    const by =
      box && box.service !== 'accueil' ? this.random.pick(agentsOf(box.service)) : this.random.pick(FRONT);
    return this.later(8, 100, { do: 'qualify', by, topic: this.cast.scenario.topic });
  }

  taken(): this {
    const by = this.random.chance(0.75) ? this.agent : 'superviseur';
    return this.later(10, 200, { do: 'assign', by, to: this.agent });
  }

  noted(share = 0.5): this {
    const { note } = this.cast.scenario;
    if (!note || !this.random.chance(share)) return this;
    return this.later(10, 160, { do: 'note', by: this.agent, text: this.words(note) });
  }

  replied(): this {
    let minutes = this.random.between(15, 1_300);
    while (minutes > 1 && this.time.office(this.last, minutes) >= this.due) minutes >>= 1;
    return this.reply(
      this.time.office(this.last, minutes),
      this.answer(this.time.office(this.last, minutes)),
    );
  }

  repliedLate(): this {
    const at = this.time.office(this.due, this.random.between(60, 1_500));
    return this.reply(at, this.answer(at));
  }

  repliedAgain(text: string): this {
    return this.reply(this.time.office(this.last, this.random.between(20, 300)), text);
  }

  asked(): this {
    const { asked } = this.cast.scenario.question!;
    const at = this.time.office(this.last, this.random.between(15, 200));
    const question = agentLetter(this.random, this.cast.resident, this.say(asked, at));
    return this.act(at, { do: 'ask', by: this.agent, question, until: new Date(at.getTime() + 15 * DAY) });
  }

  askedOthers(): this {
    const until = new Date(this.last.getTime() + this.random.between(12, 20) * DAY);
    return this.later(20, 300, {
      do: 'wait',
      by: this.agent,
      reason: this.words(this.cast.scenario.thirdParty!),
      until,
    });
  }

  /** the resident writes again, that day or some days later */
  heard(
    text: string,
    at = this.time.atHome(this.time.dayOf(this.last) + this.random.between(1, 2), this.random),
  ): this {
    const body = this.say(text, at);
    const letter = residentLetter(
      this.random,
      this.cast.resident,
      body,
      this.time.hour(at),
      this.random.chance(0.3),
    );
    return this.act(at, { do: 'mail', mail: this.draft(letter, MAILBOXES[0].address, at) });
  }

  resolved(): this {
    return this.later(2, 200, {
      do: 'resolve',
      by: this.agent,
      outcome: this.words(this.cast.scenario.outcome),
    });
  }

  closed(reason: ClosingReason = 'done', by = this.agent): this {
    return this.later(5, 600, { do: 'close', by, reason });
  }

  /** @param text what the resident is told; the situation's own answer when not given */
  closedByTelling(reason: ClosingReason, text?: string): this {
    const message = text
      ? agentLetter(this.random, this.cast.resident, text)
      : this.answer(this.time.office(this.last, 60));
    return this.later(30, 90, { do: 'close', by: this.agent, reason, message });
  }

  explained(text: string, by = this.agent): this {
    return this.later(5, 60, { do: 'note', by, text: typeset(text) });
  }

  private reply(at: Date, text: string): this {
    return this.act(at, { do: 'reply', by: this.agent, text });
  }

  private answer(at: Date): string {
    const { scenario, telling, resident } = this.cast;
    return agentLetter(
      this.random,
      resident,
      this.say(scenario.answers[telling % scenario.answers.length]!, at),
    );
  }

  private later(least: number, most: number, deed: Deed): this {
    return this.act(this.time.office(this.last, this.random.between(least, most)), deed);
  }

  private act(at: Date, deed: Deed): this {
    const seconds = new Date(at.getTime() + this.random.between(1, 58) * SECOND);
    // a machine takes it in at once, a person some seconds into the minute
    const taken = deed.do === 'mail' || (deed.do === 'open' && deed.by === null);
    this.acts.push({ at: taken || seconds > this.time.now ? at : seconds, ...deed });
    return this;
  }

  private draft(text: string, mailbox: Draft['mailbox'], at: Date): Draft {
    const format = this.random.weighted([
      ['plain', 5],
      ['html', 3],
      ['latin', 1],
    ] as const);
    const id = this.random.hex(20);
    return { mailbox, subject: this.subject(), text, format, enclosures: this.enclosures(text, at), id };
  }

  private enclosures(text: string, at: Date): Enclosure[] {
    const { enclosed } = this.cast.scenario;
    const named = /joint|joins/.test(text);
    const first = this.acts.length === 0;
    if (!named && !first) return [];
    if (enclosed?.endsWith('.pdf') || (named && enclosed !== 'photo')) {
      const name = enclosed ?? 'justificatif.pdf';
      return named || this.random.chance(0.5) ? [pdf(name, [this.cast.resident?.lastName ?? '', name])] : [];
    }
    if (enclosed !== 'photo' || !(named || this.random.chance(0.45))) return [];
    const taken = at.toISOString().replace(/[-:]/g, '').slice(0, 15).replace('T', '_');
    return [photo(this.random, `IMG_${taken}.png`)];
  }

  private subject(): string {
    const { subjects } = this.cast.scenario;
    return this.words(subjects[this.cast.telling % subjects.length]!);
  }

  private words(text: string): string {
    return typeset(this.say(text, this.last));
  }

  private say(text: string, at: Date): string {
    return this.particulars.fill(text, at);
  }
}

/** Who sorts the mail of the town's first address. */
export const FRONT = ['elodie.fabre', 'elodie.fabre', 'accueil', 'superviseur'];

const agentsOf = (service: string): string[] =>
  [...AGENT_ACCOUNTS, ...ROLE_ACCOUNTS]
    .filter(({ services }) => services?.includes(service))
    .map(({ key }) => key);
