import { EARTH_RADIUS, type Place } from '@parvis/domain';
import { CENTRE } from '../streets.js';

/** East and north of the centre, in metres: the invented town is drawn on a flat sheet. */
export type Point = readonly [east: number, north: number];
export type Line = readonly Point[];
/** longitude first, as GeoJSON has it */
export type Position = [lon: number, lat: number];

const DEGREES = 180 / (Math.PI * EARTH_RADIUS);
const EAST = DEGREES / Math.cos((CENTRE.lat * Math.PI) / 180);
/** about a decimetre */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

export const placeOf = ([east, north]: Point): Place => ({
  lat: round(CENTRE.lat + north * DEGREES),
  lon: round(CENTRE.lon + east * EAST),
});

export const positionOf = (point: Point): Position => {
  const { lat, lon } = placeOf(point);
  return [lon, lat];
};

const between = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay);

export const lengthOf = (line: Line): number =>
  line.slice(1).reduce((length, point, index) => length + between(line[index]!, point), 0);

/** The point so many metres along a line, so many to its right (to its left when negative). */
export function along(line: Line, metres: number, right = 0): Point {
  let left = metres;
  for (let index = 1; index < line.length; index++) {
    const [from, to] = [line[index - 1]!, line[index]!];
    const length = between(from, to);
    if (left <= length || index === line.length - 1) {
      const [east, north] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
      return [from[0] + east * left + north * right, from[1] + north * left - east * right];
    }
    left -= length;
  }
  throw new Error('A line has two points at least.');
}

/** Rounds the corners of a line by cutting them (Chaikin): rivers and old streets have none. */
export function smooth(line: Line, times = 2): Line {
  if (times === 0) return line;
  const cut = line.slice(1).flatMap((to, index): Point[] => {
    const from = line[index]!;
    const at = (share: number): Point => [
      from[0] + (to[0] - from[0]) * share,
      from[1] + (to[1] - from[1]) * share,
    ];
    return [at(0.25), at(0.75)];
  });
  return smooth([line[0]!, ...cut.slice(1, -1), line.at(-1)!], times - 1);
}

/** A line made as wide as it is in the town, closed: water and squares keep their size on any scale. */
export function ribbon(line: Line, width: (share: number) => number): Point[] {
  const length = lengthOf(line);
  const steps = Math.max(2, Math.ceil(length / 60));
  const side = (sign: 1 | -1): Point[] =>
    Array.from({ length: steps + 1 }, (_, step) =>
      along(line, (length * step) / steps, (sign * width(step / steps)) / 2),
    );
  const [right, left] = [side(1), side(-1)];
  return [...right, ...left.reverse(), right[0]!];
}

/** how far a point lies from a line */
export const aside = (line: Line, [east, north]: Point): number =>
  line.slice(1).reduce((nearest, to, index) => {
    const from = line[index]!;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const share = ((east - from[0]) * dx + (north - from[1]) * dy) / (dx * dx + dy * dy);
    const at = Math.min(1, Math.max(0, share));
    return Math.min(nearest, Math.hypot(east - from[0] - at * dx, north - from[1] - at * dy));
  }, Infinity);

/** Whether a point lies inside a closed line (as many of its edges to the left as make an odd number). */
export const inside = (edge: Line, [east, north]: Point): boolean =>
  edge.slice(1).reduce((odd, to, index) => {
    const from = edge[index]!;
    const crosses =
      from[1] > north !== to[1] > north &&
      east < ((to[0] - from[0]) * (north - from[1])) / (to[1] - from[1]) + from[0];
    return crosses ? !odd : odd;
  }, false);
