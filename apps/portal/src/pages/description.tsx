import type { PortalContext, PortalPage } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';
import { Question } from '../parts/question.js';
import { TextField } from '../parts/text-field.js';
import { step } from '../paths.js';
import type { Of } from './of.js';

const words = fr.report.description;

export function Description({
  page,
  context,
}: {
  page: Of<'description', PortalPage>;
  context: PortalContext;
}) {
  return (
    <Question
      title={words.title}
      at="description"
      before={step(page.draft, 'lieu')}
      page={page}
      context={context}
    >
      <TextField
        field="description"
        label={words.label}
        hint={words.hint}
        value={page.description}
        faults={page.faults}
        lines={7}
        required
      />
    </Question>
  );
}
