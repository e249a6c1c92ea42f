import type { PortalRule } from '@parvis/contract';
import { canReportAt, type Area } from '@parvis/domain';
import { faultsOf, textOf, written, type Answered, type Form } from './answers.js';
import type { DraftAnswers } from './report-draft.entity.js';

export const ADDRESS_MAX = 300;

type Place = Pick<DraftAnswers, 'address' | 'lat' | 'lon'>;

/**
 * Words, a point of a map, or both. `placed` tells which words the point came with: once they are others, the point is
 * of another place, also where no script runs to take it away. Words added behind them (« devant l'école ») are not.
 *
 * @param area where the town receives reports, when it is known
 */
export function placeOf(form: Form, area: Area | null = null): Answered<Place> {
  const address = textOf(form, 'address');
  const moved = !address.startsWith(textOf(form, 'placed'));
  const [lat, lon] = moved ? ['', ''] : [textOf(form, 'lat'), textOf(form, 'lon')];
  const rule = pointRule(lat, lon, area);
  if (rule)
    return { values: { address, lat: undefined, lon: undefined }, faults: faultsOf(['address', rule]) };
  const point = lat === '' ? { lat: undefined, lon: undefined } : { lat: Number(lat), lon: Number(lon) };
  const tooLittle = written(address, ADDRESS_MAX);
  const wrong = tooLittle === 'required' && point.lat !== undefined ? null : tooLittle;
  return { values: { address, ...point }, faults: faultsOf(['address', wrong]) };
}

function pointRule(lat: string, lon: string, area: Area | null): PortalRule | null {
  if (lat === '' && lon === '') return null;
  if (!isDegrees(lat) || !isDegrees(lon)) return 'incomplete';
  const verdict = canReportAt({ lat: Number(lat), lon: Number(lon) }, area);
  if (verdict.ok) return null;
  return verdict.because === 'report/place-swapped' ? 'swapped' : 'out-of-town';
}

const isDegrees = (text: string): boolean => /^-?\d{1,3}(\.\d+)?$/.test(text);
