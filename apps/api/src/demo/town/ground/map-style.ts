import { TOWN_NAME } from '../places.js';
import { houses, LANDMARKS, STADIUM } from './buildings.js';
import { positionOf, type Line, type Point } from './metres.js';
import { BUILT_UP, FIELDS, ISLANDS, PARKS, RAIL, WATER, WOODS } from './nature.js';
import { QUARTER_POINTS } from './quarters.js';
import { STREET_LINES } from './street-lines.js';

type Feature = Record<string, unknown>;

const feature = (type: string, coordinates: unknown, properties: object = {}): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const polygons = (shapes: readonly (readonly Point[])[]): Feature =>
  feature(
    'MultiPolygon',
    shapes.map((shape) => [shape.map(positionOf)]),
  );
const line = (points: Line, properties: object = {}): Feature =>
  feature('LineString', points.map(positionOf), properties);
const point = (at: Point, name: string): Feature => feature('Point', positionOf(at), { name });

const source = (...features: Feature[]) => ({
  type: 'geojson',
  data: { type: 'FeatureCollection', features },
});

const streets = Object.entries(STREET_LINES).map(([name, { class: kind, line: course }]) =>
  line(course, { name: name[0]!.toUpperCase() + name.slice(1), class: kind }),
);
const squares = Object.values(STREET_LINES)
  .filter(({ class: kind }) => kind === 'square')
  .map(({ line: edge }) => edge);

/** metres on any scale: twice as many pixels at each zoom (45° north) */
const metres = (wide: number, least: number) => [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  12,
  Math.max(least, wide / 27),
  20,
  (wide / 27) * 256,
];
const WIDTHS = { avenue: 15, street: 10, quay: 10, lane: 6, road: 9, path: 4, square: 5 };
const width = (edge: number, least: number) => {
  const by = (scale: number, floor: number) => [
    'match',
    ['get', 'class'],
    ...Object.entries(WIDTHS).flatMap(([kind, wide]) => [
      kind,
      Math.max(floor, ((wide + edge) / 27) * scale),
    ]),
    floor,
  ];
  return ['interpolate', ['exponential', 2], ['zoom'], 12, by(1, least), 20, by(256, least)];
};

// no glyphs: letters are then drawn by the browser, in its own font
const FONT = ['sans-serif'];
const label = (
  id: string,
  from: string,
  size: unknown,
  color: string,
  more: object = {},
  paint: object = {},
) => ({
  id,
  type: 'symbol',
  source: from,
  layout: {
    'text-field': ['get', 'name'],
    'text-font': FONT,
    'text-size': size,
    'text-max-width': 8,
    ...more,
  },
  paint: { 'text-color': color, 'text-halo-color': '#fffdf8', 'text-halo-width': 1.4, ...paint },
});
const fill = (id: string, color: string, more: object = {}) => ({
  id,
  type: 'fill',
  source: id,
  paint: { 'fill-color': color, ...more },
});
const stroke = (id: string, color: string, lineWidth: unknown, more: object = {}, from = 'streets') => ({
  id,
  type: 'line',
  source: from,
  layout: { 'line-cap': 'round', 'line-join': 'round' },
  paint: { 'line-color': color, 'line-width': lineWidth, ...more },
});

/** The invented town as a MapLibre style that asks nobody for anything: no tile, no glyph, no picture. */
export const townMap = (): Record<string, unknown> => ({
  version: 8,
  name: TOWN_NAME,
  sources: {
    'built-up': source(polygons(BUILT_UP)),
    fields: source(polygons(FIELDS)),
    woods: source(polygons(WOODS)),
    water: source(polygons(WATER)),
    islands: source(polygons(ISLANDS)),
    parks: source(polygons(PARKS)),
    stadium: source(polygons([STADIUM])),
    squares: source(polygons(squares)),
    houses: source(polygons(houses())),
    landmarks: source(polygons(LANDMARKS.map(({ shape }) => shape).filter(({ length }) => length > 0))),
    rail: source(line(RAIL)),
    streets: source(...streets),
    'landmark-names': source(...LANDMARKS.map(({ at, name }) => point(at, name))),
    quarters: source(...QUARTER_POINTS.map(({ at, name }) => point(at, name))),
    'water-names': source(point([-578, 620], 'la Lône'), point([-585, -1000], 'la Lône')),
  },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': '#f3f4e6' } },
    fill('built-up', '#ece6da'),
    fill('fields', '#e9ecd0'),
    fill('woods', '#d5e3c4'),
    fill('water', '#a9cfe4'),
    fill('islands', '#d5e3c4'),
    fill('parks', '#cfe5bd'),
    fill('stadium', '#b9d8a3', { 'fill-outline-color': '#9cc184' }),
    fill('houses', '#d8cdbb', { 'fill-outline-color': '#c3b6a0' }),
    fill('landmarks', '#d9b8a2', { 'fill-outline-color': '#b98f74' }),
    stroke('rail', '#9a958c', metres(6, 1.5), {}, 'rail'),
    stroke('sleepers', '#f4f1ea', metres(3.5, 0.8), { 'line-dasharray': [3, 3] }, 'rail'),
    stroke('street-edges', '#c9bfae', width(3, 1.2)),
    fill('squares', '#fbf7ee'),
    stroke('street-beds', '#ffffff', width(0, 0.8)),
    label('street-names', 'streets', ['interpolate', ['linear'], ['zoom'], 14, 10, 17, 14], '#4b463c', {
      'symbol-placement': 'line',
      'symbol-spacing': 320,
      'text-padding': 4,
    }),
    label('landmark-labels', 'landmark-names', 11, '#7a4a2b', {}, { 'text-halo-width': 1.6 }),
    label(
      'water-labels',
      'water-names',
      13,
      '#2f6d8e',
      { 'text-letter-spacing': 0.12 },
      { 'text-halo-color': '#d3e7f2' },
    ),
    {
      ...label('quarter-labels', 'quarters', 13, '#6b6458', { 'text-letter-spacing': 0.08 }),
      maxzoom: 15.5,
    },
  ],
});
