import type { PortalContext, PortalPage } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';
import { Choices } from '../parts/choices.js';
import { Question } from '../parts/question.js';
import { step } from '../paths.js';
import type { Of } from './of.js';

export function Theme({ page, context }: { page: Of<'theme', PortalPage>; context: PortalContext }) {
  const { draft, themes, chosen, faults, correcting } = page;
  return (
    <Question
      title={fr.report.theme.title}
      context={context}
      faults={faults}
      correcting={correcting}
      back={correcting ? step(draft, 'verifier') : '/signaler'}
      action={step(draft, 'theme')}
      legend
    >
      <p className="hint">{fr.report.theme.hint}</p>
      <Choices field="theme" choices={themes} chosen={chosen} faults={faults} />
    </Question>
  );
}

export function Topic({ page, context }: { page: Of<'topic', PortalPage>; context: PortalContext }) {
  const { draft, theme, topics, chosen, faults, correcting } = page;
  return (
    <Question
      title={fr.report.topic.title}
      context={context}
      faults={faults}
      correcting={correcting}
      back={`${step(draft, 'theme')}${correcting ? '?modifier=1' : ''}`}
      action={step(draft, 'motif')}
      legend
    >
      <p className="hint">
        {fr.report.topic.theme} <strong>{theme.name}</strong>
      </p>
      <Choices field="topic" choices={topics} chosen={chosen} faults={faults} />
    </Question>
  );
}
