import { HOUSE_NUMBERS } from '../town/ground/numbers.js';
import type { Random } from './random.js';

/** Somebody who never was; addresses end in `.test`, numbers are those kept for fiction. */
export interface Resident {
  civility: 'Mme' | 'M.';
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  address: string;
}

export const WOMEN =
  'Jeanne Odile Clémence Yasmina Solène Brigitte Marion Aïcha Laurence Chantal Émilie Delphine Noémie Ghislaine Samira Véronique Coralie Justine Annick Pauline Mireille Lucie Fatiha Agnès Cécile Manon Nathalie Inès Colette Sabrina Élisabeth Julie Denise Aurore Monique'.split(
    ' ',
  );
export const MEN =
  'Farid Bernard Antoine Jérôme Mickaël Gérard Youssef Loïc Stéphane Rémi Xavier Guillaume Hervé Nicolas Ahmed Fabrice Roland Damien Étienne Joël Sébastien Kévin Alain Pascal Raphaël Maxime Didier Cédric Marcel Adrien Samuel Benoît Yves Tristan Mathieu'.split(
    ' ',
  );
export const FAMILIES =
  'Roumégoux Pelissier Jourdan Vasselin Coudray Tixador Bourgade Lespinat Charvieu Monnerat Delorme Fayolle Guichard Ravelet Tourneux Bastide Cheminade Durieu Espinat Favergue Grandclaude Houssin Issartel Jacquemin Labrousse Malaval Nougarède Ormeaux Perrichon Quintard Reboul Sauvaget Teyssier Uzan Valadier Wendel Ziani Arnoux Bouvier Combaluzier Desmares Estève Fontanel Gaudry Haddad Imbert Joubert Kervella Lacombe Maurin Nivelle Oussekine Pradier Rivoire Salvan Thibault Vernet Abadie Belkacem Castagnier Dumazet Farge Gonthier Hamidi Lanvin Marquier Nakache Orsini Peyrard Rochette Soubeyran Tardieu Villard Zeller'.split(
    ' ',
  );
const HOSTS = [
  'courriel.test',
  'boite-aux-lettres.test',
  'poste-libre.test',
  'monfil.test',
  'ligne-verte.test',
];
/** Arcep keeps these for works of fiction */
export const MOBILE = '06 39 98';
export const LANDLINE = '04 65 71';

/** All different: two people at one address would be one resident to the town. */
export class Residents {
  private readonly taken = new Set<string>();
  private readonly families: string[];
  private readonly women: string[];
  private readonly men: string[];
  private count = 0;

  constructor(private readonly random: Random) {
    this.families = random.shuffle(FAMILIES);
    this.women = random.shuffle(WOMEN);
    this.men = random.shuffle(MEN);
  }

  invent(): Resident {
    const civility = this.random.chance(0.55) ? 'Mme' : 'M.';
    const index = this.count++;
    const firstNames = civility === 'Mme' ? this.women : this.men;
    return this.named(civility, turn(firstNames, index), turn(this.families, index));
  }

  named(civility: Resident['civility'], firstName: string, lastName: string): Resident {
    const { random } = this;
    return {
      civility,
      firstName,
      lastName,
      email: this.email(plain(firstName), plain(lastName)),
      phone: `${random.chance(0.7) ? MOBILE : LANDLINE} ${digits(random)} ${digits(random)}`,
      address: this.home(),
    };
  }

  private home(): string {
    const { street, number } = this.random.pick(HOUSE_NUMBERS);
    return `${number} ${street}`;
  }

  private email(first: string, last: string): string {
    const local = this.random.weighted([
      [`${first}.${last}`, 6],
      [`${first[0]}.${last}`, 2],
      [`${last}.${first}`, 2],
      [`${first}${this.random.between(48, 99)}`, 1],
      [`famille.${last}`, 1],
    ]);
    const email = `${local}@${this.random.pick(HOSTS)}`;
    if (this.taken.has(email)) return this.email(first, last);
    this.taken.add(email);
    return email;
  }
}

const turn = (names: readonly string[], index: number): string => names[index % names.length]!;

export const digits = (random: Random): string => String(random.between(0, 99)).padStart(2, '0');

export const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
