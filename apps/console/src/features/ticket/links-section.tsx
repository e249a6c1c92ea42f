import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { TicketView } from '@parvis/contract';
import { showToast } from '../../ui/toast.js';
import { StatusLabel } from '../../ui/status-label.js';
import css from './resident-panel.module.css';
import { acts, useTakeBack, useTicketAct } from './ticket.mutations.js';

/** Related files: those one may see, and how many one may not. */
export function LinksSection({ ticket }: { ticket: TicketView }) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const act = useTicketAct(ticket);
  const takeBack = useTakeBack();
  if (ticket.links.length === 0 && ticket.linksElsewhere === 0) return null;
  const unlink = (number: string) =>
    act.run(acts.unlink(number), t('handling.link.undone'), () =>
      showToast(
        t('handling.link.undone'),
        () => void takeBack(ticket.number, acts.link(number), t('handling.link.done', { number })),
      ),
    );
  return (
    <section data-testid="links">
      <h2 className={css.title}>{t('handling.link.section')}</h2>
      <ul className={css.others}>
        {ticket.links.map(({ number, subject, status }) => (
          <li key={number}>
            <Link to={`/file/${number}${search}`}>{subject || t('common.noSubject')}</Link>
            <StatusLabel status={status} />
            {ticket.abilities.link.ok && (
              <CloseButton
                size={24}
                aria-label={t('handling.link.remove', { number })}
                onClick={() => unlink(number)}
              />
            )}
          </li>
        ))}
      </ul>
      {ticket.linksElsewhere > 0 && (
        <p className={css.muted}>{t('handling.link.elsewhere', { count: ticket.linksElsewhere })}</p>
      )}
    </section>
  );
}
