import type { PortalContext, PortalPage } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';
import { Question } from '../parts/question.js';
import { TextField } from '../parts/text-field.js';
import { step } from '../paths.js';
import type { Of } from './of.js';

const words = fr.report.place;

export function Place({ page, context }: { page: Of<'place', PortalPage>; context: PortalContext }) {
  return (
    <Question title={words.title} at="lieu" before={step(page.draft, 'motif')} page={page} context={context}>
      <TextField
        field="address"
        label={words.label}
        hint={words.hint}
        value={page.address}
        faults={page.faults}
        autoComplete="street-address"
        required
      />
    </Question>
  );
}
