import type { PortalFault } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';
import { describedBy, FieldFault, isFaulty } from './faults.js';

interface Props {
  label: string;
  hint: string;
  faults: PortalFault[];
}

/** Photos, if there are any. */
export function PhotoField({ label, hint, faults }: Props) {
  return (
    <div className="field">
      <label htmlFor="photos">
        {label} <span className="quiet">({fr.optional})</span>
      </label>
      <p className="hint" id="photos-aide">
        {hint}
      </p>
      <FieldFault field="photos" faults={faults} />
      <input
        type="file"
        id="photos"
        name="photos"
        multiple
        accept="image/jpeg,image/png,image/webp"
        aria-describedby={describedBy('photos', faults, true)}
        aria-invalid={isFaulty('photos', faults)}
      />
    </div>
  );
}
