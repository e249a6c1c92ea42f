import { endSaid, type PortalContext, type PortalPage } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';
import { Human } from '../parts/human.js';
import { Layout } from '../parts/layout.js';
import type { Of } from './of.js';

const words = fr.report.sent;

export function Sent({ page, context }: { page: Of<'sent', PortalPage>; context: PortalContext }) {
  const { draft, number, code, followUrl, dueAt, told } = page;
  const when = { timeZone: context.town.timeZone, now: context.now };
  return (
    <Layout title={words.title} context={context} secret>
      <h1>{words.title}</h1>
      <div className="notice good">
        <p>
          {words.numberIs} <strong className="number">{number}</strong>
        </p>
        {dueAt && <p className="promise">{fr.report.promise(endSaid(dueAt, when))}</p>}
      </div>
      <section aria-labelledby="garder" data-island="sent" data-draft={draft} data-number={number}>
        <h2 id="garder">{words.keepTitle}</h2>
        <p>{words.keep}</p>
        <p className="copy">
          <a href={`/suivi/${code}`}>{followUrl}</a>
        </p>
        <p>
          {words.code} <strong className="code">{code}</strong>
        </p>
        <p className="acts">
          <a className="button main" href={`/suivi/${code}`}>
            {words.open}
          </a>
        </p>
        <div className="keep" data-keep hidden />
      </section>
      <section aria-labelledby="apres">
        <h2 id="apres">{words.nextTitle}</h2>
        <ol>
          {[...words.steps, told ? words.told : words.untold].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </section>
      <Human town={context.town} />
      <p>
        <a className="tall" href="/signaler">
          {words.another}
        </a>
      </p>
    </Layout>
  );
}
