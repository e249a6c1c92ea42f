import type { FollowStep, PortalContext, PortalPage } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';
import { FaultSummary } from '../parts/faults.js';
import { Human } from '../parts/human.js';
import { Layout } from '../parts/layout.js';
import { Photos } from '../parts/photos.js';
import { PhotoField } from '../parts/photo-field.js';
import { TextField } from '../parts/text-field.js';
import { said, type When } from '../words/dates.js';
import { promiseSaid, statusSaid, stepSaid } from '../words/story.js';
import type { Of } from './of.js';

const words = fr.follow;

export function Follow({ page, context }: { page: Of<'follow', PortalPage>; context: PortalContext }) {
  const { code, view, text, faults, done } = page;
  const when = { timeZone: context.town.timeZone, now: context.now };
  const title = words.title(view.number);
  const promise = promiseSaid(view, when);
  return (
    <Layout title={title} context={context} faulty={faults.length > 0} secret>
      <FaultSummary faults={faults} />
      {done && (
        <div className="notice good" role="status">
          <p>{words.done[done]}</p>
        </div>
      )}
      <h1>
        {words.what} <span className="whole">{view.number}</span>
      </h1>
      <div className={view.late ? 'notice bad' : 'notice'}>
        <p className="status">{statusSaid(view)}</p>
        {promise && <p className="promise">{promise}</p>}
      </div>

      <section aria-labelledby="histoire">
        <h2 id="histoire">{words.storyTitle}</h2>
        <ol className="story">
          {view.story.map((step, index) => (
            <Step key={index} step={step} when={when} />
          ))}
        </ol>
      </section>

      {view.can.reopen ? (
        <Write {...words.reopen} page={page} text={text} reopen />
      ) : (
        view.can.write && (
          <Write
            {...words.write}
            title={view.status === 'waiting-resident' ? words.write.answerTitle : words.write.title}
            page={page}
            text={text}
          />
        )
      )}

      <section aria-labelledby="demande">
        <h2 id="demande">{words.what}</h2>
        <dl className="facts">
          {view.topic && (
            <div>
              <dt>{words.topic}</dt>
              <dd>{view.topic}</dd>
            </div>
          )}
          {view.address && (
            <div>
              <dt>{words.place}</dt>
              <dd>{view.address}</dd>
            </div>
          )}
          <div>
            <dt>{words.service}</dt>
            <dd>{view.service.name}</dd>
          </div>
        </dl>
        <p className="told">{view.description}</p>
        {view.photos.length > 0 && <Photos photos={view.photos} />}
      </section>
      {view.can.withdraw && (
        <p>
          <a className="tall" href={`/suivi/${code}/retirer`}>
            {words.withdraw.link}
          </a>
        </p>
      )}
      <Human town={context.town} phone={view.service.phone} />
    </Layout>
  );
}

function Step({ step, when }: { step: FollowStep; when: When }) {
  return (
    <li>
      <p className="quiet">
        <time dateTime={step.at}>{said(step.at, when)}</time>
      </p>
      <p>{stepSaid(step)}</p>
      {step.text && <blockquote className="told">{step.text}</blockquote>}
      {step.photos.length > 0 && <Photos photos={step.photos} />}
    </li>
  );
}

interface WriteProps {
  title: string;
  lead?: string;
  label: string;
  send: string;
  text: string;
  reopen?: boolean;
  page: Of<'follow', PortalPage>;
}

function Write({ title, lead, label, send, text, reopen = false, page }: WriteProps) {
  return (
    <section className="box" aria-labelledby="ecrire">
      <h2 id="ecrire">{title}</h2>
      {lead && <p>{lead}</p>}
      <form method="post" action={`/suivi/${page.code}`} encType="multipart/form-data" noValidate>
        <input type="hidden" name="key" value={page.key} />
        {reopen && <input type="hidden" name="reopen" value="1" />}
        <TextField field="text" label={label} value={text} faults={page.faults} lines={5} required />
        <PhotoField label={words.write.photos} hint={words.write.photosHint} faults={page.faults} />
        <button>{send}</button>
      </form>
    </section>
  );
}
