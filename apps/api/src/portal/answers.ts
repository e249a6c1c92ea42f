import { REPORT_TEXT_MAX, type PortalFault, type PortalField, type PortalRule } from '@parvis/contract';
import { isEmail } from 'class-validator';

/** Fields of a form as it came: whoever sends it chooses their names and types. */
export type Form = Readonly<Record<string, unknown>>;

export interface Answered<Values> {
  values: Values;
  faults: PortalFault[];
}

export const NAME_MAX = 120;

/** One text: a field sent twice, or missing, is empty; what no column holds is left out. */
export function textOf(form: Form, name: string): string {
  const value = form[name];
  if (typeof value !== 'string') return '';
  return value.replaceAll('\0', '').replaceAll('\r\n', '\n').toWellFormed().trim();
}

export function descriptionOf(form: Form): Answered<{ description: string }> {
  const description = textOf(form, 'description');
  return {
    values: { description },
    faults: faultsOf(['description', written(description, REPORT_TEXT_MAX)]),
  };
}

/** Photos alone say enough. */
export function messageOf(form: Form, photos: number): Answered<{ text: string }> {
  const text = textOf(form, 'text');
  const rule = text === '' && photos > 0 ? null : written(text, REPORT_TEXT_MAX);
  return { values: { text }, faults: faultsOf(['text', rule]) };
}

/** All of it may be left empty. */
export function whoOf(form: Form): Answered<{ name: string; email: string; phone: string }> {
  const values = { name: textOf(form, 'name'), email: textOf(form, 'email'), phone: textOf(form, 'phone') };
  const { name, email, phone } = values;
  return {
    values,
    faults: faultsOf(
      ['email', email !== '' && (email.length > 254 || !isEmail(email)) ? 'invalid' : null],
      ['phone', phone !== '' && !looksDialled(phone) ? 'invalid' : null],
      ['name', name.length > NAME_MAX ? 'too-long' : null],
    ),
  };
}

export const written = (text: string, most: number): PortalRule | null =>
  text === '' ? 'required' : text.length > most ? 'too-long' : null;

/** Numbers of other countries too; nobody is called back on a word. */
const looksDialled = (phone: string): boolean =>
  phone.length <= 30 && /^\+?[\d\s().-]+$/.test(phone) && (phone.match(/\d/g)?.length ?? 0) >= 8;

export const faultsOf = (...checked: [PortalField, PortalRule | null][]): PortalFault[] =>
  checked.flatMap(([field, rule]) => (rule === null ? [] : [{ field, rule }]));
