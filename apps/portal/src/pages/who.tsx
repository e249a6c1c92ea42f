import type { PortalContext, PortalPage } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';
import { Question } from '../parts/question.js';
import { TextField } from '../parts/text-field.js';
import { backTo, step } from '../paths.js';
import type { Of } from './of.js';

const words = fr.report.who;
const maybe = (label: string) => `${label} (${fr.optional})`;

export function Who({ page, context }: { page: Of<'who', PortalPage>; context: PortalContext }) {
  const { draft, who, faults, correcting } = page;
  return (
    <Question
      title={words.title}
      context={context}
      faults={faults}
      correcting={correcting}
      back={backTo(draft, 'photos', correcting)}
      action={step(draft, 'contact')}
      above={<p className="lead">{words.lead}</p>}
    >
      <TextField
        field="email"
        label={maybe(words.email)}
        hint={words.emailHint}
        value={who.email}
        faults={faults}
        type="email"
        autoComplete="email"
      />
      <TextField
        field="phone"
        label={maybe(words.phone)}
        hint={words.phoneHint}
        value={who.phone}
        faults={faults}
        type="tel"
        autoComplete="tel"
      />
      <TextField
        field="name"
        label={maybe(words.name)}
        value={who.name}
        faults={faults}
        autoComplete="name"
      />
      <p className="quiet">
        {words.privacy} <a href="/donnees-personnelles">{words.privacyLink}</a>
      </p>
    </Question>
  );
}
