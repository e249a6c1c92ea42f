import type { PortalTopic } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';
import { step } from '../paths.js';
import { searchTopics } from '../words/search.js';

const words = fr.report.theme;

interface Props {
  draft: string;
  topics: PortalTopic[];
  query: string | null;
  correcting: boolean;
}

/** The fast way to a topic: a form and its answers, which a script turns into one field that answers as one types. */
export function TopicSearch({ draft, topics, query, correcting }: Props) {
  return (
    <search data-island="topics" data-topics={JSON.stringify(topics)}>
      <form method="get" action={step(draft, 'theme')}>
        {correcting && <input type="hidden" name="modifier" value="1" />}
        <label htmlFor="q">{words.search}</label>
        <div className="asked">
          <input
            type="text"
            id="q"
            name="q"
            defaultValue={query ?? ''}
            autoComplete="off"
            enterKeyHint="search"
          />
          <button>{words.find}</button>
        </div>
      </form>
      <form method="post" action={step(draft, 'motif')} data-choose>
        {correcting && <input type="hidden" name="correcting" value="1" />}
        {query !== null && <Found topics={searchTopics(query, topics)} />}
      </form>
    </search>
  );
}

function Found({ topics }: { topics: PortalTopic[] }) {
  return (
    <>
      <p role="status">{topics.length === 0 ? words.nothing : words.found(topics.length)}</p>
      {topics.length > 0 && (
        <ul className="found">
          {topics.map(({ slug, name, theme }) => (
            <li key={slug}>
              <button name="topic" value={slug}>
                {name}
                {theme !== name && <span className="quiet">{theme}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
