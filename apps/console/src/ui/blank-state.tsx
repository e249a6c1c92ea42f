import type { ReactNode } from 'react';
import { Icon } from './icon.js';
import type { IconName } from './icon-paths.js';
import css from './blank-state.module.css';

interface Props {
  icon: IconName;
  title: string;
  body?: string;
  children?: ReactNode;
  /** the page's own heading, when nothing else is on it */
  order?: 1 | 2;
  role?: 'alert' | 'status';
}

/** Nothing to show, and what to do next. */
export function BlankState({ icon, title, body, children, order = 2, role }: Props) {
  const Heading = order === 1 ? 'h1' : 'h2';
  return (
    <div className={css.blank} role={role}>
      <span className={css.icon}>
        <Icon name={icon} size={28} />
      </span>
      <Heading className={css.title}>{title}</Heading>
      {body && <p className={css.body}>{body}</p>}
      {children && <div className={css.acts}>{children}</div>}
    </div>
  );
}
