export interface Street {
  name: string;
  /** « de la rue des Tanneurs » */
  of: string;
}

const feminine = (name: string): Street => ({
  name,
  of: /^[aei]/.test(name) ? `de l’${name}` : `de la ${name}`,
});
const masculine = (name: string): Street => ({ name, of: `du ${name}` });

export const STREETS: readonly Street[] = [
  ...[
    'rue des Tanneurs',
    'rue du Vieux-Lavoir',
    'rue de la Lône',
    'rue Haute',
    'rue des Trois-Fontaines',
    'rue du Moulin-Neuf',
    'rue des Bateliers',
    'rue Saint-Roch',
    'rue des Magnolias',
    'rue de la Gare',
    'rue du 11-Novembre',
    'rue des Écoles',
    'rue du Four-Banal',
    'rue de la République',
    'avenue des Platanes',
    'avenue de la Plaine',
    'avenue du Pont-Suspendu',
    'place du Marché',
    'place des Mariniers',
    'allée des Cerisiers',
    'allée du Stade',
    'impasse des Jonquilles',
    'impasse du Puits',
    'route des Gravières',
    'route de la Croix-Blanche',
    'montée du Calvaire',
  ].map(feminine),
  ...[
    'boulevard des Remparts',
    'quai des Bateliers',
    'chemin des Îles',
    'chemin de Halage',
    'cours Gambetta',
  ].map(masculine),
];

export const QUARTERS = [
  'quartier des Berges',
  'quartier de la Gare',
  'quartier des Tilleuls',
  'quartier du Vieux-Bourg',
  'quartier de la Plaine',
  'quartier des Gravières',
];

export const SCHOOLS = [
  'école Les Marronniers',
  'école des Berges',
  'école Jean-Moulin',
  'école du Vieux-Bourg',
  'école Simone-Veil',
];

/** where the invented town lies on a map */
export const CENTRE = { lat: 45.1204, lon: 4.8471 };
/** an invented town has no limits: its region, so that whoever tries the demo may report where he knows the streets */
export const AREA = { south: 44.1, west: 2.9, north: 46.9, east: 7.3 };
export const POSTCODE = '26999';
