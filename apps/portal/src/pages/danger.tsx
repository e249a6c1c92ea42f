import type { PortalContext } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';
import { Layout } from '../parts/layout.js';

const { danger } = fr.report;

export function Danger({ context }: { context: PortalContext }) {
  return (
    <Layout title={danger.title} context={context} back="/">
      <h1>{danger.title}</h1>
      <p className="lead">{danger.lead}</p>
      <ul className="calls">
        {danger.calls.map(({ number, tel, who, when }) => (
          <li key={tel}>
            <a
              href={`${tel === '114' ? 'sms' : 'tel'}:${tel}`}
              className={tel.length > 3 ? 'long' : undefined}
            >
              {number}
            </a>
            <span>
              <strong>{who}</strong>
              {when}
            </span>
          </li>
        ))}
      </ul>
      <p>{danger.electricity}</p>
      <div data-island="resume" />
      <form method="post" action="/signaler">
        <div className="acts">
          <button className="main">{danger.go}</button>
        </div>
      </form>
    </Layout>
  );
}
