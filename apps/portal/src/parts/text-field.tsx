import type { PortalFault, PortalField } from '@parvis/contract';
import { describedBy, FieldFault, isFaulty } from './faults.js';

/** A code is no sentence: a telephone must not mend it. */
const AS_WRITTEN = { autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false };

interface Props {
  field: PortalField;
  label: string;
  hint?: string;
  value: string;
  faults: PortalFault[];
  /** lines of a text; one is a field */
  lines?: number;
  type?: 'text' | 'email' | 'tel';
  autoComplete?: string;
  /** how the page's title says it all: the label is for those who don't see it */
  quiet?: boolean;
  required?: boolean;
}

export function TextField({
  field,
  label,
  hint,
  value,
  faults,
  lines = 1,
  type = 'text',
  autoComplete = 'off',
  quiet = false,
  required = false,
}: Props) {
  const shared = {
    id: field,
    name: field,
    defaultValue: value,
    'aria-describedby': describedBy(field, faults, hint !== undefined),
    'aria-invalid': isFaulty(field, faults),
    'aria-required': required || undefined,
  };
  return (
    <div className="field">
      <label htmlFor={field} className={quiet ? 'unseen' : undefined}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${field}-aide`}>
          {hint}
        </p>
      )}
      <FieldFault field={field} faults={faults} />
      {lines > 1 ? (
        <textarea {...shared} rows={lines} />
      ) : (
        <input {...shared} type={type} autoComplete={autoComplete} {...(field === 'code' && AS_WRITTEN)} />
      )}
    </div>
  );
}
