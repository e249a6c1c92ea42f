import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths, type TimelineMessage } from '@parvis/contract';
import { Icon } from '../../../ui/icon.js';
import { Prose } from './prose.js';
import css from './timeline.module.css';

export function MessageText({ entry }: { entry: TimelineMessage }) {
  const { t } = useTranslation();
  const [quoted, setQuoted] = useState(false);
  const [asHtml, setAsHtml] = useState(false);
  const hasQuote = entry.visibleText.trim() !== entry.text.trim();
  const shown = quoted ? entry.text : entry.visibleText;
  return (
    <>
      {asHtml ? (
        <iframe
          className={css.html}
          title={t('ticket.timeline.htmlTitle', { name: entry.author.name })}
          src={paths.messageHtml(entry.messageId)}
          sandbox=""
          referrerPolicy="no-referrer"
        />
      ) : (
        <Prose text={shown.trim() || t('ticket.timeline.empty')} />
      )}
      <div className={css.tools}>
        {hasQuote && !asHtml && (
          <button
            type="button"
            className={css.quiet}
            aria-expanded={quoted}
            onClick={() => setQuoted(!quoted)}
          >
            <Icon name="quote" size={14} />
            {t(quoted ? 'ticket.timeline.hideQuote' : 'ticket.timeline.showQuote')}
          </button>
        )}
        {entry.hasHtml && (
          <button
            type="button"
            className={css.quiet}
            aria-expanded={asHtml}
            onClick={() => setAsHtml(!asHtml)}
          >
            <Icon name="code" size={14} />
            {t(asHtml ? 'ticket.timeline.hideHtml' : 'ticket.timeline.showHtml')}
          </button>
        )}
      </div>
    </>
  );
}
