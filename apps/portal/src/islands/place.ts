import type { AddressView } from '@parvis/contract';
import { addressAt, searchAddresses, townMap, type Point } from './addresses.js';
import { combobox } from './combobox.js';
import { actButton, element, liveRegion } from './element.js';
import { mapBox } from './map-box.js';
import { placeFields } from './place-fields.js';
import { hasPosition, myPosition } from './position.js';
import { fr } from './words.js';

/** farther, a position names another street */
const PRECISE_M = 100;

/** Where it is: by words that are completed, by where one stands, or by a point on a map. */
export function place(root: HTMLElement): void {
  const said = liveRegion();
  const fields = placeFields(root, said);
  const address = root.querySelector<HTMLInputElement>('#address')!;
  combobox<AddressView>({
    input: address,
    label: address.labels![0]!.textContent,
    pause: 200,
    suggest: async (text, signal) => (text.length < 3 ? [] : searchAddresses(text, signal)),
    show: ({ label, postcode, city }) => ({
      text: label,
      detail: [postcode, city].filter(Boolean).join(' '),
    }),
    choose: (item) => fields.setPlace(item.label, item),
  });

  const pin = async (point: Point): Promise<string> => {
    const near = await addressAt(point);
    fields.setPoint(point, near?.label ?? '');
    return near?.label ?? '';
  };
  const here = actButton(fr.here.button, () => void locate());
  const locate = async () => {
    said.textContent = fr.here.looking;
    const found = await myPosition();
    if (typeof found === 'string') return (said.textContent = fr.here[found]);
    if (!(await isInTown(found))) return (said.textContent = fr.here.outside);
    const label = await pin(found);
    if (found.accuracy > PRECISE_M) said.textContent = fr.here.imprecise(Math.round(found.accuracy));
    else said.textContent = label ? fr.here.foundAt(label) : fr.here.found;
  };
  const map = mapBox({
    where: () => fields.point(),
    place: async (point) => {
      const label = await pin(point);
      said.textContent = fr.map.placed(label || fr.point.kept);
    },
    fail: () => (said.textContent = fr.map.unavailable),
  });
  const ways = element('div', { class: 'ways-here' });
  if (hasPosition()) ways.append(here);
  ways.append(map.opener);
  root.append(ways, said, fields.note, map.box);
}

/** where the town receives reports, and some way around it; a town that never said takes all */
async function isInTown({ lat, lon }: Point): Promise<boolean> {
  const area = (await townMap())?.area;
  if (!area) return true;
  const [west, south, east, north] = area;
  const margin = 0.05;
  return west - margin <= lon && lon <= east + margin && south - margin <= lat && lat <= north + margin;
}
