import type { PortalContext, PortalPage } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';
import { Question } from '../parts/question.js';
import { TextField } from '../parts/text-field.js';
import { step } from '../paths.js';
import type { Of } from './of.js';

const words = fr.report.who;
const FIELDS = [
  { field: 'email', label: words.email, hint: words.emailHint, type: 'email', autoComplete: 'email' },
  { field: 'phone', label: words.phone, hint: words.phoneHint, type: 'tel', autoComplete: 'tel' },
  { field: 'name', label: words.name, autoComplete: 'name' },
] as const;

export function Who({ page, context }: { page: Of<'who', PortalPage>; context: PortalContext }) {
  return (
    <Question
      title={words.title}
      at="contact"
      before={step(page.draft, 'photos')}
      page={page}
      context={context}
      above={
        <>
          <p className="lead">{words.lead}</p>
          <dl className="ways">
            {words.ways.map(([way, what]) => (
              <div key={way}>
                <dt>{way}</dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </>
      }
    >
      {FIELDS.map(({ label, ...field }) => (
        <TextField
          key={field.field}
          {...field}
          label={`${label} (${fr.optional})`}
          value={page.who[field.field]}
          faults={page.faults}
        />
      ))}
      <p className="quiet">
        {words.privacy} <a href="/donnees-personnelles">{words.privacyLink}</a>
      </p>
    </Question>
  );
}
