import { allowed, refused, type Verdict } from '../kernel/verdict.js';
import { isInArea, type Area, type Place } from './area.js';

/**
 * Rough boxes around France and each of its territories overseas: they hold some sea and
 * some neighbours, and are only there to catch what can't be meant.
 */
const FRANCE: readonly Area[] = (
  [
    [41.2, -5.3, 51.2, 9.7], // métropole
    [15.7, -63.3, 18.2, -60.9], // Guadeloupe, Saint-Martin, Saint-Barthélemy
    [14.3, -61.4, 15, -60.7], // Martinique
    [2, -54.7, 5.9, -51.5], // Guyane
    [-21.5, 55.1, -20.8, 55.9], // La Réunion
    [-13.1, 44.9, -12.5, 45.4], // Mayotte
    [46.7, -56.5, 47.2, -56], // Saint-Pierre-et-Miquelon
    [-14.5, -178.3, -13.1, -176], // Wallis-et-Futuna
    [-28, -155, -7.8, -134], // Polynésie française
    [-23, 163, -19, 169], // Nouvelle-Calédonie
  ] as const
).map(([south, west, north, east]) => ({ south, west, north, east }));

export const isInFrance = (place: Place): boolean => FRANCE.some((box) => isInArea(box, place));

/**
 * Whether a report can be about this place. A pair that only makes sense the other way round is told so (programs
 * of maps disagree on which comes first), never turned round in silence. (0, 0) is where devices without a fix are.
 *
 * @param area where the town receives reports, its edge included: a street across the border is still reported, and
 * forwarded. Null while none is known: then anywhere in France
 */
export function canReportAt(place: Place, area: Area | null = null): Verdict {
  const received = (where: Place) => (area === null ? isInFrance(where) : isInArea(area, where));
  if (received(place)) return allowed;
  const swapped = received({ lat: place.lon, lon: place.lat });
  return swapped ? refused('report/place-swapped') : refused('report/place-out-of-town');
}
