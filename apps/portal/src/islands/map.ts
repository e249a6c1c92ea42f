import type { MapView } from '@parvis/contract';
import * as maplibre from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Point } from './addresses.js';
import { element } from './element.js';
import { fr } from './words.js';

const STREET = 17;
const TOWN = 14;
const PATIENCE_MS = 30_000;

maplibre.setWorkerUrl(workerUrl);

/**
 * A map that moves under a pin in its middle: dragging, tapping and the arrow keys all say the same thing, and a
 * thumb never hides the point. @throws where nothing can be drawn
 */
export async function drawMap(ground: HTMLElement, view: MapView | null, point: Point | null) {
  const centre = point ?? view?.centre ?? middleOf(view?.area ?? null);
  if (!view || !centre) throw new Error('no map of this town');
  const map = new maplibre.Map({
    container: ground,
    style: view.style as string | maplibre.StyleSpecification,
    center: [centre.lon, centre.lat],
    zoom: point ? STREET : TOWN,
    dragRotate: false,
    pitchWithRotate: false,
    attributionControl: { compact: true },
    locale: {
      'Map.Title': fr.map.label,
      'NavigationControl.ZoomIn': fr.map.in,
      'NavigationControl.ZoomOut': fr.map.out,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new maplibre.NavigationControl({ showCompass: false }), 'top-right');
  map.on('click', ({ lngLat }) => map.easeTo({ center: lngLat }));
  ground.append(element('span', { class: 'pin', 'aria-hidden': 'true' }));
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the map does not come')), PATIENCE_MS);
    map.once('load', () => {
      clearTimeout(timer);
      resolve();
    });
  }).catch((error: unknown) => {
    map.remove();
    throw error;
  });
  return {
    centre: (): Point => ({ lat: map.getCenter().lat, lon: map.getCenter().lng }),
    remove: () => map.remove(),
  };
}

const middleOf = (area: MapView['area']): Point | null =>
  area && { lat: (area[1] + area[3]) / 2, lon: (area[0] + area[2]) / 2 };
