import { HOUSE_NUMBERS } from '../../town/ground/numbers.js';
import { Random } from '../random.js';
import { digits, FAMILIES, LANDLINE, MEN, MOBILE, plain, WOMEN, type Resident } from '../residents.js';

/** none of those of the played weeks: nobody of the past is one of their residents */
const HOSTS = ['lettre-verte.test', 'lone-net.test', 'messagerie-du-pont.test', 'courrier-libre.test'];
/** of a hundred files, so many have a writer of their own */
const WRITERS = 45;
const FIRST_NAMES = [...WOMEN, ...MEN];
const STRIDE = 7_919; // a prime: neighbours of the pool are no namesakes

/** The people of two years, each made from his place in the pool: some write often, most once or twice. */
export class Pool {
  private readonly size: number;

  constructor(
    private readonly seed: number,
    tickets: number,
  ) {
    this.size = Math.max(40, Math.round((tickets * WRITERS) / 100));
  }

  draw(random: Random): Resident {
    return this.at(Math.floor(this.size * random.next() ** 1.5));
  }

  private at(index: number): Resident {
    const random = new Random(Math.imul(index + 1, 2_654_435_761) ^ this.seed);
    const place = (index * STRIDE) % (FIRST_NAMES.length * FAMILIES.length);
    const firstName = FIRST_NAMES[place % FIRST_NAMES.length]!;
    const lastName = FAMILIES[Math.floor(place / FIRST_NAMES.length)]!;
    const namesakes = Math.floor(index / (FIRST_NAMES.length * FAMILIES.length));
    const local = `${plain(firstName)}.${plain(lastName)}${namesakes === 0 ? '' : namesakes + 1}`;
    const { street, number } = random.pick(HOUSE_NUMBERS);
    return {
      civility: place % FIRST_NAMES.length < WOMEN.length ? 'Mme' : 'M.',
      firstName,
      lastName,
      email: `${local}@${random.pick(HOSTS)}`,
      phone: `${random.chance(0.7) ? MOBILE : LANDLINE} ${digits(random)} ${digits(random)}`,
      address: `${number} ${street}`,
    };
  }
}
