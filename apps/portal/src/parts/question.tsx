import type { PortalContext, PortalFault } from '@parvis/contract';
import type { ReactNode } from 'react';
import { fr } from '../i18n/fr/index.js';
import { step, type StepName } from '../paths.js';
import { DraftNote } from './draft-note.js';
import { FaultSummary } from './faults.js';
import { Layout } from './layout.js';

interface Props {
  title: string;
  /** where its form goes */
  at: StepName;
  /** where « back » leads */
  before: string;
  /** and where, when something is put right: else to the page that sums up */
  beforeWhenCorrecting?: string;
  page: { draft: string; faults: PortalFault[]; correcting: boolean };
  context: PortalContext;
  /** a form that brings files */
  files?: boolean;
  /** the choices below are one field: what its legend says, or null when that is the title */
  legend?: string | null;
  /** before the form */
  above?: ReactNode;
  more?: ReactNode;
  children: ReactNode;
}

/** One question, one page, one button. The browser checks nothing: its bubbles speak its own language, not ours. */
export function Question({
  title,
  at,
  before,
  beforeWhenCorrecting,
  page: { draft, faults, correcting },
  context,
  files = false,
  legend,
  above,
  more,
  children,
}: Props) {
  const heading = <h1>{title}</h1>;
  const back = correcting ? (beforeWhenCorrecting ?? step(draft, 'verifier')) : before;
  return (
    <Layout title={title} context={context} back={back} faulty={faults.length > 0} secret>
      <FaultSummary faults={faults} />
      {legend !== null && heading}
      {above}
      <form
        method="post"
        action={step(draft, at)}
        noValidate
        encType={files ? 'multipart/form-data' : undefined}
        data-island={files ? 'photos' : 'answer'}
      >
        {correcting && <input type="hidden" name="correcting" value="1" />}
        {legend === undefined ? (
          children
        ) : (
          <fieldset>
            <legend>{legend === null ? heading : <h2>{legend}</h2>}</legend>
            {children}
          </fieldset>
        )}
        <div className="acts">
          <button className="main">{fr.next}</button>
          {more}
        </div>
      </form>
      <DraftNote draft={draft} />
    </Layout>
  );
}
