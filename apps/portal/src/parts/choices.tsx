import type { PortalChoice, PortalFault, PortalField } from '@parvis/contract';
import { FieldFault, describedBy } from './faults.js';

interface Props {
  field: PortalField;
  choices: PortalChoice[];
  chosen: string | null;
  faults: PortalFault[];
}

/** Big radio buttons; the first one carries the field's name, so that a fault leads to it. */
export function Choices({ field, choices, chosen, faults }: Props) {
  return (
    <>
      <FieldFault field={field} faults={faults} />
      <div className="choices">
        {choices.map(({ slug, name }, index) => {
          const id = index === 0 ? field : `${field}-${slug}`;
          return (
            <label key={slug} htmlFor={id} className="choice">
              <input
                type="radio"
                id={id}
                name={field}
                value={slug}
                defaultChecked={slug === chosen}
                aria-describedby={describedBy(field, faults, false)}
              />
              <span>{name}</span>
            </label>
          );
        })}
      </div>
    </>
  );
}
