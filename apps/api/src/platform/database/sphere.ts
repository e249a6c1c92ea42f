import { EARTH_RADIUS, type Area } from '@parvis/domain';

/** Metres between a row's place and a place given, on the sphere (haversine: exact for the metres that matter here). */
export const metresFrom = (row: string, lat: string, lon: string): string =>
  `(${2 * EARTH_RADIUS} * asin(least(1, sqrt(
     pow(sin(radians(${row}.lat - ${lat}) / 2), 2)
     + cos(radians(${lat})) * cos(radians(${row}.lat)) * pow(sin(radians(${row}.lon - ${lon}) / 2), 2)))))`;

/** Whether a row's place lies in a box: what a GiST index over `point(lon, lat)` answers. */
export const inBox = (row: string, [west, south, east, north]: [string, string, string, string]): string =>
  `point(${row}.lon, ${row}.lat) <@ box(point(${west}, ${south}), point(${east}, ${north}))`;

/** in the order `inBox` names them */
export const corners = ({ west, south, east, north }: Area): [number, number, number, number] => [
  west,
  south,
  east,
  north,
];
