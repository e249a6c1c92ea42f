import type { PortalContext, PortalPage } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';
import { Layout } from '../parts/layout.js';
import type { Of } from './of.js';

const words = fr.follow.withdraw;

export function Withdraw({ page, context }: { page: Of<'withdraw', PortalPage>; context: PortalContext }) {
  const { code, number, subject } = page;
  return (
    <Layout title={words.question} context={context} back={`/suivi/${code}`} secret>
      <h1>{words.question}</h1>
      <p className="lead">{words.lead}</p>
      <p>
        {words.number} <strong>{number}</strong>
        <br />
        {subject}
      </p>
      <form method="post" action={`/suivi/${code}/retirer`}>
        <div className="acts">
          <button className="grave">{words.yes}</button>
          <a className="button" href={`/suivi/${code}`}>
            {words.no}
          </a>
        </div>
      </form>
    </Layout>
  );
}
