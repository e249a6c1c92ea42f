import type { PortalContext, PortalPage } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';
import { Choices } from '../parts/choices.js';
import { Question } from '../parts/question.js';
import { TopicSearch } from '../parts/topic-search.js';
import { step } from '../paths.js';
import type { Of } from './of.js';

const { theme: themeWords, topic: topicWords } = fr.report;

export function Theme({ page, context }: { page: Of<'theme', PortalPage>; context: PortalContext }) {
  return (
    <Question
      title={themeWords.title}
      at="theme"
      before="/signaler"
      page={page}
      context={context}
      legend={themeWords.orChoose}
      above={<TopicSearch {...page} />}
    >
      <p className="hint">{themeWords.hint}</p>
      <Choices field="theme" choices={page.themes} chosen={page.chosen} faults={page.faults} />
    </Question>
  );
}

export function Topic({ page, context }: { page: Of<'topic', PortalPage>; context: PortalContext }) {
  return (
    <Question
      title={topicWords.title}
      at="motif"
      before={step(page.draft, 'theme')}
      beforeWhenCorrecting={`${step(page.draft, 'theme')}?modifier=1`}
      page={page}
      context={context}
      legend={null}
    >
      <p className="hint">
        {topicWords.theme} <strong>{page.theme.name}</strong>
      </p>
      <Choices field="topic" choices={page.topics} chosen={page.chosen} faults={page.faults} />
    </Question>
  );
}
