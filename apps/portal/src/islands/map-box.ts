import { townMap, type Point } from './addresses.js';
import { actButton, element, liveRegion } from './element.js';
import { fr } from './words.js';

interface Settings {
  where: () => Point | null;
  place: (point: Point) => Promise<void>;
  fail: () => void;
}

/** The map's place on the page: nothing of it is fetched before it is asked for. */
export function mapBox({ where, place, fail }: Settings): { opener: HTMLButtonElement; box: HTMLElement } {
  const box = element('div', { class: 'map-box', id: 'carte', hidden: true });
  const opener = actButton(fr.map.open, () => void toggle(), {
    'aria-expanded': 'false',
    'aria-controls': 'carte',
  });
  let map: { centre: () => Point; remove: () => void } | null = null;

  const close = () => {
    map?.remove();
    map = null;
    box.replaceChildren();
    box.hidden = true;
    opener.textContent = fr.map.open;
    opener.setAttribute('aria-expanded', 'false');
  };
  const toggle = async () => {
    if (!box.hidden) return close();
    opener.textContent = fr.map.close;
    opener.setAttribute('aria-expanded', 'true');
    box.hidden = false;
    const loading = liveRegion();
    box.append(loading);
    loading.textContent = fr.map.loading;
    const ground = element('div', { class: 'map' });
    try {
      const [{ drawMap }, view] = await Promise.all([import('./map.js'), townMap()]);
      if (box.hidden) return;
      box.replaceChildren(element('p', { class: 'hint' }, fr.map.help), ground);
      map = await drawMap(ground, view, where());
      box.append(
        actButton(
          fr.map.place,
          () => {
            const point = map!.centre();
            close();
            opener.focus();
            void place(point);
          },
          { class: 'main' },
        ),
      );
      box.scrollIntoView({ block: 'nearest' });
    } catch (error) {
      reportError(error);
      close();
      opener.hidden = true;
      fail();
    }
  };
  return { opener, box };
}
