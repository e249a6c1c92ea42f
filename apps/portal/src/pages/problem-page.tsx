import type { PortalContext, PortalPage } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';
import { Human } from '../parts/human.js';
import { Layout } from '../parts/layout.js';
import { problemSaid, waitSaid } from '../words/problem.js';
import type { Of } from './of.js';

export function ProblemPage({ page, context }: { page: Of<'problem', PortalPage>; context: PortalContext }) {
  const { title, what } = problemSaid(page.code);
  const wait = waitSaid(page.retryAfter);
  return (
    <Layout title={title} context={context} secret>
      <h1>{title}</h1>
      <p className="lead">{what}</p>
      {wait && <p>{wait}</p>}
      <p className="acts">
        <a className="button main" href="/">
          {fr.problems.home}
        </a>
      </p>
      <Human town={context.town} />
    </Layout>
  );
}
