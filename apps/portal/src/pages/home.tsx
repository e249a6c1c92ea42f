import type { PortalContext, PortalPage } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';
import { FaultSummary } from '../parts/faults.js';
import { Human } from '../parts/human.js';
import { Layout } from '../parts/layout.js';
import { TextField } from '../parts/text-field.js';
import type { Of } from './of.js';

const { home } = fr.report;

export function Home({ page, context }: { page: Of<'home', PortalPage>; context: PortalContext }) {
  return (
    <Layout title={home.title} context={context} faulty={page.faults.length > 0}>
      <FaultSummary faults={page.faults} />
      <h1>{home.title}</h1>
      <p className="lead">{home.lead}</p>
      <div data-island="resume" />
      <p className="acts">
        <a className="button main" href="/signaler">
          {home.start}
        </a>
      </p>
      <section className="box" aria-labelledby="suivre">
        <h2 id="suivre">{home.followTitle}</h2>
        <p>{home.followLead}</p>
        <form method="post" action="/suivi" noValidate>
          <TextField
            field="code"
            label={home.code}
            hint={home.codeHint}
            value={page.code}
            faults={page.faults}
          />
          <button>{home.follow}</button>
        </form>
      </section>
      <Human town={context.town} />
    </Layout>
  );
}
