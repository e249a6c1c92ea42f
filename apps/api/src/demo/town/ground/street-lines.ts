import { smooth, type Line } from './metres.js';

/** How a street is drawn and built along. `lane`: old town, narrow; `quay`: houses on the left alone.
 * `road`: out of the town. */
export type StreetClass = 'avenue' | 'street' | 'quay' | 'lane' | 'road' | 'path' | 'square';

export interface StreetLine {
  class: StreetClass;
  line: Line;
}

const of = (kind: StreetClass, ...line: Line): StreetLine => ({
  class: kind,
  line: kind === 'square' ? line : smooth(line),
});

/** The course of each street of the town, from its number 1. The river flows south, west of the old town. */
export const STREET_LINES: Readonly<Record<string, StreetLine>> = {
  'quai des Bateliers': of('quay', [-470, 620], [-440, 300], [-435, 0], [-440, -300], [-490, -600]),
  'chemin de Halage': of('path', [-490, -600], [-545, -900], [-650, -1300], [-690, -1800]),
  'place des Mariniers': of('square', [-425, -30], [-365, -30], [-365, -90], [-425, -90], [-425, -30]),
  'place du Marché': of('square', [-190, 60], [-105, 60], [-105, 0], [-190, 0], [-190, 60]),
  'rue de la Lône': of('lane', [-435, 15], [-320, 22], [-190, 30]),
  'rue des Tanneurs': of('lane', [-438, 130], [-330, 122], [-240, 100], [-190, 60]),
  'rue Haute': of('lane', [-290, 330], [-240, 215], [-150, 130], [-145, 60]),
  'rue des Bateliers': of('lane', [-335, 345], [-318, 122], [-312, 22], [-325, -150], [-300, -335]),
  'rue du Vieux-Lavoir': of('lane', [-438, -160], [-325, -150], [-215, -128], [-175, -90]),
  'rue des Trois-Fontaines': of('lane', [-150, 0], [-175, -90], [-145, -210], [-110, -292]),
  'rue du Four-Banal': of('lane', [-105, 45], [-50, 130], [-70, 230], [-110, 325]),
  'boulevard des Remparts': of(
    'avenue',
    [-440, 320],
    [-320, 350],
    [-110, 325],
    [40, 225],
    [92, 40],
    [70, -150],
    [-60, -275],
    [-260, -345],
    [-440, -300],
  ),
  'rue de la République': of('street', [-105, 30], [92, 40], [390, 62], [640, 72]),
  'rue de la Gare': of('avenue', [640, 72], [760, 78], [905, 80]),
  'cours Gambetta': of('avenue', [160, 44], [165, 300], [172, 570]),
  'rue des Magnolias': of('street', [400, 62], [425, 305], [440, 570]),
  'rue du 11-Novembre': of('street', [165, 300], [425, 305], [700, 320], [905, 300]),
  'rue des Écoles': of('street', [72, -140], [300, -165], [560, -185]),
  'impasse du Puits': of('lane', [300, -165], [310, -245], [302, -320]),
  'rue du Moulin-Neuf': of('street', [-310, 350], [-345, 560], [-400, 780], [-410, 940]),
  'avenue des Platanes': of('avenue', [172, 570], [178, 900], [205, 1420]),
  'impasse des Jonquilles': of('street', [182, 990], [270, 1000], [350, 992]),
  'allée des Cerisiers': of('street', [440, 570], [600, 620], [740, 560], [720, 440], [700, 320]),
  'avenue de la Plaine': of('avenue', [560, -185], [780, -300], [1040, -470], [1560, -720]),
  'avenue du Pont-Suspendu': of('avenue', [-440, 305], [-640, 322], [-860, 345], [-1120, 390]),
  'chemin des Îles': of('path', [-800, 338], [-785, 60], [-800, -260], [-830, -620]),
  'montée du Calvaire': of('road', [-1120, 390], [-1250, 500], [-1290, 700], [-1430, 850]),
  'rue Saint-Roch': of('street', [-60, -275], [-45, -480], [-20, -720]),
  'allée du Stade': of('street', [-20, -720], [190, -770], [430, -745]),
  'route des Gravières': of('road', [-20, -720], [-90, -1120], [-190, -1700], [-230, -2250]),
  'route de la Croix-Blanche': of('road', [205, 1420], [460, 1720], [980, 2120]),
};
