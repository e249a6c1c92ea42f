import type { OutsideContact } from '@parvis/domain';
import { fr } from '../i18n/fr/index.js';
import { dialled, phoneSaid } from '../words/phone.js';

/** Who has the request now, and how to reach them: the town has handed it over. */
export function OutsideBody({ body: { name, email, phone, url } }: { body: OutsideContact }) {
  return (
    <p>
      {fr.follow.outsideBody(name)} <a href={`mailto:${email}`}>{email}</a>
      {phone && (
        <>
          , <a href={`tel:${dialled(phone)}`}>{phoneSaid(phone)}</a>
        </>
      )}
      {url && (
        <>
          , <a href={url}>{url.replace(/^https?:\/\//, '')}</a>
        </>
      )}
      .
    </p>
  );
}
