import * as maplibregl from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { MapView } from '@parvis/contract';

export interface Pin {
  lat: number;
  lon: number;
  /** shown in it; null for the file itself */
  label: string | null;
  onOpen?: () => void;
}

export interface MapWords {
  title: string;
  zoomIn: string;
  zoomOut: string;
}

export interface DrawnMap {
  pin: (pins: readonly Pin[]) => void;
  remove: () => void;
}

const STREET = 16.2;

maplibregl.setWorkerUrl(workerUrl);

/**
 * Its pins are for the eye and the mouse: the list beside it says and does the same.
 * @throws Error where there is no WebGL
 */
export function drawMap(
  container: HTMLElement,
  { style }: MapView,
  here: Pin,
  words: MapWords,
  pinClass: string,
): DrawnMap {
  const map = new maplibregl.Map({
    container,
    style: style as maplibregl.StyleSpecification | string,
    center: [here.lon, here.lat],
    zoom: STREET,
    // a map of ours owes nothing to anyone; a stranger's says whose it is
    attributionControl: typeof style === 'string' ? { compact: true } : false,
    dragRotate: false,
    pitchWithRotate: false,
    cooperativeGestures: false,
    locale: {
      'Map.Title': words.title,
      'NavigationControl.ZoomIn': words.zoomIn,
      'NavigationControl.ZoomOut': words.zoomOut,
    },
  });
  map.scrollZoom.disable(); // the panel scrolls under the wheel
  map.addControl(new maplibregl.NavigationControl({ showCompass: false }), 'top-right');
  let markers: maplibregl.Marker[] = [];
  return {
    pin(pins) {
      for (const marker of markers) marker.remove();
      markers = [...pins, here].map((one) => markerOf(one, pinClass).addTo(map));
      const bounds = new maplibregl.LngLatBounds();
      for (const { lon, lat } of [...pins, here]) bounds.extend([lon, lat]);
      map.fitBounds(bounds, { padding: 32, maxZoom: STREET, animate: false });
    },
    remove: () => map.remove(),
  };
}

function markerOf({ lat, lon, label, onOpen }: Pin, pinClass: string): maplibregl.Marker {
  const element = document.createElement('div');
  element.className = pinClass;
  element.ariaHidden = 'true';
  element.dataset['here'] = String(label === null);
  element.textContent = label ?? '';
  if (onOpen) element.addEventListener('click', onOpen);
  return new maplibregl.Marker({ element, anchor: 'center' }).setLngLat([lon, lat]);
}
