import type { PortalFault, PortalField } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';

const sentence = ({ field, rule }: PortalFault): string =>
  fr.sentences[field][rule] ?? fr.problems.mishap.what;

/** What is to be mended, at the top, each leading to its field. */
export function FaultSummary({ faults }: { faults: PortalFault[] }) {
  if (faults.length === 0) return null;
  return (
    <div className="notice bad" role="alert" aria-labelledby="a-corriger">
      <h2 id="a-corriger">{faults.length === 1 ? fr.faults.one : fr.faults.many(faults.length)}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault.field}>
            <a href={`#${fault.field}`}>{sentence(fault)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Beside the field. */
export function FieldFault({ field, faults }: { field: PortalField; faults: PortalFault[] }) {
  const fault = faults.find((one) => one.field === field);
  if (!fault) return null;
  return (
    <p className="fault" id={`${field}-erreur`}>
      <span className="unseen">{fr.faults.prefix} </span>
      {sentence(fault)}
    </p>
  );
}

/** What a field is described by: its hint, then its fault. */
export const describedBy = (field: PortalField, faults: PortalFault[], hint: boolean): string | undefined =>
  [hint && `${field}-aide`, faults.some((one) => one.field === field) && `${field}-erreur`]
    .filter(Boolean)
    .join(' ') || undefined;

export const isFaulty = (field: PortalField, faults: PortalFault[]): true | undefined =>
  faults.some((one) => one.field === field) || undefined;
