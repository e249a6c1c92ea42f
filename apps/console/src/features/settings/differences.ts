import { i18n } from '../../i18n/index.js';
import { fr } from '../../i18n/fr/index.js';

type Values = Record<string, unknown>;
type Field = keyof typeof fr.settings.fields;

const isField = (name: string): name is Field => name in fr.settings.fields;

/** « Téléphone : 04 00… → 04 11… »; what is no text is only said to have changed. */
export function differences(before: Values | null, after: Values): string[] {
  if (!before) return [];
  return Object.keys(after).flatMap((name) => {
    if (!isField(name) || JSON.stringify(before[name]) === JSON.stringify(after[name])) return [];
    const field = i18n.t(`settings.fields.${name}`);
    const [was, is] = [shown(before[name]), shown(after[name])];
    return was === null || is === null
      ? i18n.t('settings.differs', { field })
      : i18n.t('settings.differsFrom', { field, was, is });
  });
}

/** Ids and structures have no short French. */
function shown(value: unknown): string | null {
  if (value === null || value === '') return i18n.t('common.none');
  if (typeof value === 'boolean') return i18n.t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && !/^[0-9a-f-]{36}$/.test(value) ? value : null;
}
