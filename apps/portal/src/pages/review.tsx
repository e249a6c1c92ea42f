import type { PortalContext, PortalPage } from '@parvis/contract';
import type { ReactNode } from 'react';
import { fr } from '../i18n/fr/index.js';
import { Layout } from '../parts/layout.js';
import { Photos } from '../parts/photos.js';
import { step, type StepName } from '../paths.js';
import { problemSaid } from '../words/problem.js';
import type { Of } from './of.js';

const words = fr.report.review;

export function Review({ page, context }: { page: Of<'review', PortalPage>; context: PortalContext }) {
  const { draft, theme, topic, address, description, photos, who, problem } = page;
  const reachable = [who.name, who.email, who.phone].filter(Boolean);
  const change = (name: StepName) => `${step(draft, name)}?modifier=1`;
  return (
    <Layout title={words.title} context={context} back={step(draft, 'contact')} secret>
      {problem && (
        <div className="notice bad" role="alert">
          <h2>{words.problem}</h2>
          <p>{problemSaid(problem).what}</p>
        </div>
      )}
      <h1>{words.title}</h1>
      <dl className="answers">
        <Answer title={words.what} at={change('theme')}>
          {theme && <span className="quiet">{theme}</span>}
          <span>{topic}</span>
        </Answer>
        <Answer title={words.where} at={change('lieu')}>
          {address}
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
      <form method="post" action={step(draft, 'envoyer')}>
        <div className="acts">
          <button className="main">{words.send}</button>
        </div>
      </form>
    </Layout>
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
