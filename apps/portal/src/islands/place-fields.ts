import type { Point } from './addresses.js';
import { actButton, element } from './element.js';
import { fr } from './words.js';

/** The address, the hidden point that goes with it, and what says so. The server holds the same rule (`placed`). */
export function placeFields(root: HTMLElement, said: HTMLElement) {
  const field = (name: string) => root.querySelector<HTMLInputElement>(`input[name=${name}]`)!;
  const [address, lat, lon, placed] = [field('address'), field('lat'), field('lon'), field('placed')];
  const note = element('p', { class: 'pointed', hidden: true }, fr.point.kept, ' ');
  note.append(actButton(fr.point.remove, () => drop()));

  const changed = () => {
    note.hidden = lat.value === '';
    // what is kept on the device follows what was typed
    address.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const put = (point: Point | null) => {
    lat.value = point ? point.lat.toFixed(6) : '';
    lon.value = point ? point.lon.toFixed(6) : '';
    placed.value = point ? address.value.trim() : '';
    changed();
  };
  const drop = () => {
    put(null);
    address.focus();
  };

  address.addEventListener('input', (event) => {
    if (!event.isTrusted || lat.value === '' || address.value.trimStart().startsWith(placed.value)) return;
    put(null);
    said.textContent = fr.point.dropped;
  });
  address.form!.addEventListener('restored', changed, { once: true });
  changed();

  return {
    note,
    point: (): Point | null => (lat.value === '' ? null : { lat: Number(lat.value), lon: Number(lon.value) }),
    /** an address of the list, with its point */
    setPlace(label: string, point: Point) {
      address.value = label;
      put(point);
    },
    /** a point, and the nearest address: words the resident wrote himself stay, unless they only began it */
    setPoint(point: Point, nearest: string) {
      const own = address.value.trim();
      if (own === placed.value || nearest.toLowerCase().startsWith(own.toLowerCase()))
        address.value = nearest;
      put(point);
    },
  };
}
