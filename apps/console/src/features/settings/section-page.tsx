import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.js';
import type { SectionId } from './section-id.js';
import css from './section-page.module.css';

interface Props {
  id: SectionId;
  /** beside the title */
  acts?: ReactNode;
  children?: ReactNode;
}

/** A section: its name, what it is for, and a scrolling body. */
export function SectionPage({ id, acts, children }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t(`settings.sections.${id}.label`)} lead={t(`settings.sections.${id}.lead`)}>
        {acts && <div className={css.acts}>{acts}</div>}
      </PageHeader>
      <div className={css.body}>{children}</div>
    </>
  );
}
