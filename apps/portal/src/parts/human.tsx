import type { PortalTown } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';
import { hoursSaid } from '../words/hours.js';
import { dialled, phoneSaid } from '../words/phone.js';

interface Props {
  town: PortalTown;
  /** of the service in charge, when it is known; else the town's */
  phone?: string | null;
}

/** How to reach somebody who breathes. */
export function Human({ town, phone }: Props) {
  const number = phone ?? town.desk.phone;
  const hours = hoursSaid(town.opening);
  return (
    <section className="human" aria-labelledby="quelqu-un">
      <h2 id="quelqu-un">{fr.human.title}</h2>
      {number && (
        <p>
          {fr.human.call} <a href={`tel:${dialled(number)}`}>{phoneSaid(number)}</a>
        </p>
      )}
      <p>
        {fr.human.desk} {[town.desk.name, town.desk.address].filter(Boolean).join(', ')}
      </p>
      {hours.length > 0 && (
        <>
          <h3>{fr.human.hours}</h3>
          <ul>
            {hours.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
