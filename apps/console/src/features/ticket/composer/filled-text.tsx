import { Fragment } from 'react';
import css from './replies.module.css';

/** A text with its empty places marked. */
export function FilledText({ text }: { text: string }) {
  return (
    <>
      {text.split(/(\{\{[^{}\n]{0,80}\}\})/).map((part, index) =>
        index % 2 === 1 ? (
          <mark key={index} className={css.place}>
            {part}
          </mark>
        ) : (
          <Fragment key={index}>{part}</Fragment>
        ),
      )}
    </>
  );
}
