import { about, type Scenario } from '../scenario.js';
import type { TownTime } from '../town-time.js';

/** A storm the town remembers by its name: two days of reports, the first above all. */
export interface Storm {
  name: string;
  day: number;
  scenarios: readonly Scenario[];
}

const TREES = about('elagage', {
  subjects: ['Arbre tombé {rue}', 'Branches au sol après la tempête', '{tempete} : arbre penché {rue}'],
  told: [
    'Un grand arbre s’est couché cette nuit devant le {lieu}. Il barre le trottoir et une partie de la chaussée ; une branche touche un câble.\n\nLes voitures le contournent par l’herbe.',
    'Avec la tempête {tempete}, l’érable devant le {lieu} penche dangereusement vers notre façade. On entend le tronc craquer à chaque rafale.',
    'Des branches de plusieurs mètres jonchent la rue depuis la tempête {tempete}, au niveau du {lieu}. Les poussettes ne passent plus.',
  ],
  noted: '{qui} signale un arbre couché au {lieu} depuis la tempête {tempete} : trottoir barré.',
  answers: [
    'Nos équipes ont tronçonné et évacué l’arbre. La chaussée est rendue à la circulation ; la souche sera retirée dans les prochaines semaines. Merci de nous avoir prévenus au plus fort de la tempête {tempete}.',
    'L’arbre a été mis en sécurité et les branches évacuées. Un contrôle de tout l’alignement est prévu avant le {date:12}.',
  ],
  note: 'Équipe d’astreinte sur place, tronçonneuse et camion-benne. Souche à reprendre.',
  outcome: 'Arbre évacué, passage rendu.',
  located: true,
  times: 5,
});

const ROOFS = about('danger', {
  subjects: ['Tuiles sur le trottoir {rue}', 'Toiture arrachée {rue}', '{tempete} : cheminée menaçante'],
  told: [
    'Des tuiles sont tombées sur le trottoir devant le {lieu} et d’autres tiennent à peine. Il faudrait un périmètre avant que quelqu’un ne soit blessé.',
    'La tempête {tempete} a soulevé un pan de toiture au {lieu}. Des tôles battent au vent au-dessus de la rue.',
  ],
  noted: '{qui} signale des tuiles instables au-dessus du trottoir, {lieu}, depuis la tempête {tempete}.',
  answers: [
    'Un périmètre de sécurité a été posé et le propriétaire mis en demeure de faire venir un couvreur. Le trottoir d’en face est ouvert aux piétons.',
  ],
  note: 'Barrières posées avec la police municipale. Propriétaire joint.',
  outcome: 'Périmètre posé, couvreur passé.',
  located: true,
  times: 3,
});

const WATER = about('danger', {
  subjects: ['Rue inondée {rue}', 'Grille d’eaux pluviales bouchée', '{tempete} : l’eau entre chez nous'],
  told: [
    'La rue est sous trente centimètres d’eau devant le {lieu}. Les grilles sont bouchées par les feuilles et l’eau arrive au seuil des maisons.',
    'Depuis l’orage, l’eau ne s’écoule plus au niveau du {lieu}. Nous avons sorti les pompes mais le collecteur refoule.',
  ],
  noted: '{qui} signale la rue inondée au {lieu} : grilles bouchées, l’eau approche des seuils.',
  answers: [
    'Les grilles ont été débouchées et le collecteur curé. Un passage de contrôle est prévu après chaque forte pluie jusqu’au {date:20}.',
  ],
  note: 'Hydrocureuse envoyée, deux avaloirs repris.',
  outcome: 'Avaloirs débouchés, collecteur curé.',
  located: true,
  times: 4,
});

const LIGHTS = about('rue-eteinte', {
  subjects: ['Plus d’éclairage {rue}', 'Quartier dans le noir depuis la tempête'],
  told: [
    'Toute la rue est dans le noir depuis la tempête {tempete}, à partir du {lieu}. On ne voit pas les branches au sol.',
  ],
  noted: '{qui} signale la rue éteinte depuis la tempête {tempete}, à partir du {lieu}.',
  answers: [
    'L’armoire de commande avait pris l’eau : elle est réparée et l’éclairage fonctionne de nouveau. Merci de votre patience.',
  ],
  note: 'Armoire 14 hors d’eau, disjoncteur remplacé.',
  outcome: 'Armoire réparée.',
  located: true,
  times: 2,
});

const WIND = [...TREES, ...ROOFS, ...LIGHTS];
const RAIN = [...WATER, ...TREES, ...LIGHTS];

/** month (January is 1) and share of the time told after which the first such month has it */
const NAMED = [
  { name: 'Solveig', months: [1, 2], after: 0.02, scenarios: WIND },
  { name: 'Béranger', months: [10, 11], after: 0.3, scenarios: RAIN },
  { name: 'Ondine', months: [6, 7], after: 0.62, scenarios: RAIN },
] as const;

export const STORM_SCENARIOS: readonly Scenario[] = [...TREES, ...ROOFS, ...WATER, ...LIGHTS];

export function stormsOf(time: TownTime, from: number, until: number): Storm[] {
  return NAMED.flatMap(({ name, months, after, scenarios }) => {
    let day = Math.round(from + (until - from) * after);
    while (day < until && !(months as readonly number[]).includes(time.date(day).month)) day += 1;
    day += 11; // not the first of the month
    return day + 3 < until ? [{ name, day, scenarios }] : [];
  });
}
