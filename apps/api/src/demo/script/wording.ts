import { MAILBOXES, type MailboxAddress } from '../town/mailboxes.js';
import type { Told } from './cast.js';
import { pdf, photo } from './enclosures.js';
import { Particulars, type Location } from './fill-in.js';
import { agentLetter, residentLetter } from './letters.js';
import type { Random } from './random.js';
import type { Draft, Enclosure } from './story.js';
import type { TownTime } from './town-time.js';
import { typeset } from './typeset.js';

/** What is said on one file, by each side, with its particulars filled in and its spaces set. */
export class Wording {
  readonly subject: string;
  readonly location: Location | null;
  private readonly particulars: Particulars;

  constructor(
    private readonly cast: Told,
    receivedAt: Date,
    private readonly time: TownTime,
    private readonly random: Random,
  ) {
    const { scenario, resident, house, past } = cast;
    this.particulars = new Particulars(random, time, resident, house, past?.storm);
    this.subject = this.plainly(this.nextOf(scenario.subjects), receivedAt);
    this.location = scenario.located ? this.particulars.location : null;
  }

  /** The mail that opens the file; some write in a hurry. */
  firstMail(at: Date): Draft {
    const { told, blunt, mailbox } = this.cast.scenario;
    const hurried = blunt !== undefined && (told[0] === '' || this.random.chance(0.3));
    const own = mailbox && this.random.chance(0.7) ? mailbox : MAILBOXES[0].address;
    const sends = this.random.chance(0.45);
    return this.mail(this.nextOf(hurried ? blunt : told), at, hurried, own, sends);
  }

  laterMail(text: string, at: Date): Draft {
    return this.mail(text, at, this.random.chance(0.3), MAILBOXES[0].address, false);
  }

  /** as a form or a letter says it, or as a counter writes down what it was told */
  description(at: Date): string {
    const { scenario, channel } = this.cast;
    const spoken = channel === 'phone' || channel === 'desk';
    return this.plainly(spoken ? scenario.noted! : this.nextOf(scenario.told), at);
  }

  answer(at: Date): string {
    return this.toResident(this.nextOf(this.cast.scenario.answers), at);
  }

  toResident(text: string, at: Date): string {
    return agentLetter(this.random, this.cast.resident, this.particulars.fill(text, at));
  }

  plainly(text: string, at: Date): string {
    return typeset(this.particulars.fill(text, at));
  }

  private mail(text: string, at: Date, hurried: boolean, mailbox: MailboxAddress, sends: boolean): Draft {
    const body = this.particulars.fill(text, at);
    const format = this.random.weighted([
      ['plain', 5],
      ['html', 3],
      ['latin', 1],
    ] as const);
    return {
      mailbox,
      subject: this.subject,
      text: residentLetter(this.random, this.cast.resident, body, this.time.hour(at), hurried),
      format: this.cast.past ? 'plain' : format,
      enclosures: this.cast.past ? [] : this.enclosures(/joint|joins/.test(body), sends, at),
      id: this.random.hex(20),
    };
  }

  /** who says that something is joined has joined it */
  private enclosures(said: boolean, sends: boolean, at: Date): Enclosure[] {
    const { enclosed } = this.cast.scenario;
    const name = enclosed ?? (said ? 'justificatif.pdf' : null);
    if (name === null || !(said || sends)) return [];
    if (name !== 'photo') return [pdf(name, [this.cast.resident?.lastName ?? '', name])];
    const taken = at.toISOString().replace(/[-:]/g, '').slice(0, 15).replace('T', '_');
    return [photo(this.random, `IMG_${taken}.png`)];
  }

  /** a situation told for the n-th time takes its n-th words */
  private nextOf(texts: readonly string[]): string {
    return texts[this.cast.telling % texts.length]!;
  }
}
