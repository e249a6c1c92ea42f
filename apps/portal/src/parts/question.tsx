import type { PortalContext, PortalFault } from '@parvis/contract';
import type { ReactNode } from 'react';
import { fr } from '../i18n/fr/index.js';
import { Layout } from './layout.js';
import { FaultSummary } from './faults.js';

interface Props {
  title: string;
  context: PortalContext;
  faults: PortalFault[];
  back: string;
  action: string;
  correcting: boolean;
  next?: string;
  /** a form that brings files */
  files?: boolean;
  /** the choices below are one field: the title is its legend */
  legend?: boolean;
  /** before the form */
  above?: ReactNode;
  more?: ReactNode;
  children: ReactNode;
}

/** One question, one page, one button. The browser checks nothing: its bubbles speak its own language, not ours. */
export function Question({
  title,
  context,
  faults,
  back,
  action,
  correcting,
  next = fr.next,
  files = false,
  legend = false,
  above,
  more,
  children,
}: Props) {
  const heading = <h1>{title}</h1>;
  return (
    <Layout title={title} context={context} back={back} faulty={faults.length > 0} secret>
      <FaultSummary faults={faults} />
      {!legend && heading}
      {above}
      <form method="post" action={action} noValidate encType={files ? 'multipart/form-data' : undefined}>
        {correcting && <input type="hidden" name="correcting" value="1" />}
        {legend ? (
          <fieldset>
            <legend>{heading}</legend>
            {children}
          </fieldset>
        ) : (
          children
        )}
        <div className="acts">
          <button className="main">{next}</button>
          {more}
        </div>
      </form>
    </Layout>
  );
}
