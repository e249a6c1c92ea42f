import type { PortalContext, PortalPage } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';
import { Question } from '../parts/question.js';
import { TextField } from '../parts/text-field.js';
import { backTo, step } from '../paths.js';
import type { Of } from './of.js';

export function Place({ page, context }: { page: Of<'place', PortalPage>; context: PortalContext }) {
  const { draft, address, faults, correcting } = page;
  const { place } = fr.report;
  return (
    <Question
      title={place.title}
      context={context}
      faults={faults}
      correcting={correcting}
      back={backTo(draft, 'motif', correcting)}
      action={step(draft, 'lieu')}
    >
      <TextField
        field="address"
        label={place.label}
        hint={place.hint}
        value={address}
        faults={faults}
        autoComplete="street-address"
        required
      />
    </Question>
  );
}

export function Description({
  page,
  context,
}: {
  page: Of<'description', PortalPage>;
  context: PortalContext;
}) {
  const { draft, faults, correcting } = page;
  const { description } = fr.report;
  return (
    <Question
      title={description.title}
      context={context}
      faults={faults}
      correcting={correcting}
      back={backTo(draft, 'lieu', correcting)}
      action={step(draft, 'description')}
    >
      <TextField
        field="description"
        label={description.label}
        hint={description.hint}
        value={page.description}
        faults={faults}
        lines={7}
        required
      />
    </Question>
  );
}
