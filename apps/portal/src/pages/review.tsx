import { paths, type PortalContext, type PortalPage, type ProblemCode } from '@parvis/contract';
import type { ReactNode } from 'react';
import { fr } from '../i18n/fr/index.js';
import { DraftNote } from '../parts/draft-note.js';
import { Human } from '../parts/human.js';
import { Layout } from '../parts/layout.js';
import { Photos } from '../parts/photos.js';
import { step, type StepName } from '../paths.js';
import { problemSaid, waitSaid } from '../words/problem.js';
import type { Of } from './of.js';

const words = fr.report.review;

export function Review({ page, context }: { page: Of<'review', PortalPage>; context: PortalContext }) {
  const { draft, theme, topic, place, description, photos, who, problem } = page;
  const reachable = [who.name, who.email, who.phone].filter(Boolean);
  const change = (name: StepName) => `${step(draft, name)}?modifier=1`;
  return (
    <Layout title={words.title} context={context} back={step(draft, 'contact')} secret>
      {problem && <Refused problem={problem} page={page} />}
      <h1>{words.title}</h1>
      <dl className="answers">
        <Answer title={words.what} at={change('theme')}>
          {theme && <span className="quiet">{theme}</span>}
          <span>{topic}</span>
        </Answer>
        <Answer title={words.where} at={change('lieu')}>
          {place.address && <span>{place.address}</span>}
          {place.point && (
            <span className="quiet">
              {fr.report.place.pointed} ({fr.report.place.degrees(place.point)})
            </span>
          )}
        </Answer>
        <Answer title={words.story} at={change('description')}>
          <span className="told">{description}</span>
        </Answer>
        <Answer title={words.photos} at={change('photos')}>
          {photos.length > 0 ? <Photos photos={photos} /> : words.noPhoto}
        </Answer>
        <Answer title={words.who} at={change('contact')}>
          {reachable.length > 0 ? reachable.map((line) => <span key={line}>{line}</span>) : words.anonymous}
        </Answer>
      </dl>
      <form method="post" action={step(draft, 'envoyer')} data-island="send">
        {page.proof && <Proof page={page} />}
        <div className="acts">
          <button className="main">{words.send}</button>
        </div>
      </form>
      <DraftNote draft={draft} />
      {problem && <Human town={context.town} />}
    </Layout>
  );
}

function Refused({ problem, page }: { problem: ProblemCode; page: Of<'review', PortalPage> }) {
  const wait = waitSaid(page.retryAfter);
  return (
    <div className="notice bad" role="alert">
      <h2>{words.problem}</h2>
      <p>{problemSaid(problem).what}</p>
      {wait && !page.proof && <p>{wait}</p>}
    </div>
  );
}

/** A script turns it into the proof itself: without one, waiting is the other way through. */
function Proof({ page }: { page: Of<'review', PortalPage> }) {
  const wait = waitSaid(page.retryAfter) ?? words.noProofUnknown;
  return (
    <div data-island="proof" data-challenge={paths.proof}>
      <p data-without>{words.noProof(wait)}</p>
      <p data-with hidden>
        {words.proof}
      </p>
    </div>
  );
}

function Answer({ title, at, children }: { title: string; at: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd className="lines">{children}</dd>
      <dd className="change">
        <a href={at} aria-label={words.changeLabel(title)}>
          {words.change}
        </a>
      </dd>
    </div>
  );
}
