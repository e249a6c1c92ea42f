import type { PortalContext, PortalPage } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';
import { Question } from '../parts/question.js';
import { TextField } from '../parts/text-field.js';
import { step } from '../paths.js';
import type { Of } from './of.js';

const words = fr.report.place;

export function Place({ page, context }: { page: Of<'place', PortalPage>; context: PortalContext }) {
  const { address, point } = page.place;
  return (
    <Question title={words.title} at="lieu" before={step(page.draft, 'motif')} page={page} context={context}>
      <div data-island="place">
        <TextField
          field="address"
          label={words.label}
          hint={words.hint}
          value={address}
          faults={page.faults}
          autoComplete="street-address"
          required
        />
        <input type="hidden" name="lat" value={point?.lat ?? ''} />
        <input type="hidden" name="lon" value={point?.lon ?? ''} />
        {/* which words the point goes with */}
        <input type="hidden" name="placed" value={point ? address : ''} />
      </div>
    </Question>
  );
}
