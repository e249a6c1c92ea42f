/** A MapLibre style without any map: the addresses as points, which draw the streets by themselves. */
export const bareGround = (points: readonly [lon: number, lat: number][]): Record<string, unknown> => ({
  version: 8,
  sources: {
    addresses: {
      type: 'geojson',
      data: { type: 'Feature', properties: {}, geometry: { type: 'MultiPoint', coordinates: points } },
    },
  },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': '#f3f1ec' } },
    {
      id: 'addresses',
      type: 'circle',
      source: 'addresses',
      paint: {
        'circle-color': '#a49d8f',
        'circle-radius': ['interpolate', ['exponential', 2], ['zoom'], 11, 0.7, 15, 2, 18, 6],
      },
    },
  ],
});
