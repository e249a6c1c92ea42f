import type { PortalPhoto } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';

/** A strip; each opens whole. */
export function Photos({ photos }: { photos: PortalPhoto[] }) {
  return (
    <ul className="photos">
      {photos.map(({ url, width, height }, index) => (
        <li key={url}>
          <a href={url}>
            <img
              src={url}
              alt={fr.follow.photo(index + 1, photos.length)}
              width={width}
              height={height}
              loading="lazy"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
