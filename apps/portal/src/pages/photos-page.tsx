import { REPORT_PHOTOS_MAX, type PortalContext, type PortalPage } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';
import { PhotoField } from '../parts/photo-field.js';
import { Question } from '../parts/question.js';
import { step } from '../paths.js';
import type { Of } from './of.js';

const words = fr.report.photos;

export function PhotosPage({ page, context }: { page: Of<'photos', PortalPage>; context: PortalContext }) {
  const { draft, photos, faults, correcting } = page;
  const action = step(draft, 'photos');
  return (
    <Question
      title={words.title}
      at="photos"
      before={step(draft, 'description')}
      page={page}
      context={context}
      files
      above={photos.length > 0 && <Kept photos={photos} action={action} correcting={correcting} />}
      more={
        photos.length < REPORT_PHOTOS_MAX && (
          <button name="stay" value="1">
            {words.add}
          </button>
        )
      }
    >
      {photos.length < REPORT_PHOTOS_MAX ? (
        <PhotoField label={words.label} hint={words.hint} faults={faults} />
      ) : (
        <p id="photos">{words.full}</p>
      )}
    </Question>
  );
}

function Kept({
  photos,
  action,
  correcting,
}: {
  photos: Of<'photos', PortalPage>['photos'];
  action: string;
  correcting: boolean;
}) {
  return (
    <section aria-labelledby="gardees" data-kept>
      <h2 id="gardees">{words.kept(photos.length)}</h2>
      <ul className="kept">
        {photos.map(({ url, width, height }, index) => (
          <li key={url}>
            <img src={url} alt={words.photo(index + 1)} width={width} height={height} />
            <form method="post" action={action}>
              {correcting && <input type="hidden" name="correcting" value="1" />}
              <input type="hidden" name="remove" value={url.slice(url.lastIndexOf('/') + 1)} />
              <button aria-label={words.removeLabel(index + 1)}>{words.remove}</button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
