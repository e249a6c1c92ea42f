import { Button } from '@mantine/core';
import type { TicketRow } from '@parvis/contract';
import { nextAct } from '@parvis/domain';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { now } from '../../lib/clock.js';
import { dateTime, shortDateTime } from '../../lib/format.js';
import { PromiseChip } from '../../ui/promise-chip.js';
import css from './engagements.module.css';
import { useTakeLine } from './use-take-line.js';

/** One promise about to be broken: what, who has it, when something was last done, and the act it waits for. */
export function DueLine({ row }: { row: TicketRow }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const take = useTakeLine(row);
  const act = nextAct(row);
  const subject = row.subject || t('common.noSubject');
  return (
    <li className={css.line} data-due-line={row.number} data-testid="due-line">
      <PromiseChip promise={row.promise} status={row.status} />
      <div className={css.words}>
        <Link className={css.subject} to={`/file/${row.number}`}>
          {subject}
        </Link>
        <span className={css.facts}>
          <span>{row.service.name}</span>
          <span data-nobody={!row.assignee || undefined}>
            {row.assignee?.name ?? t('engagements.nobody')}
          </span>
          <span>
            {t('engagements.lastAct')}{' '}
            <time dateTime={row.updatedAt} title={dateTime(row.updatedAt)}>
              {shortDateTime(row.updatedAt, now())}
            </time>
          </span>
          {row.chaseUps > 0 && <span>{t('engagements.chaseUps', { count: row.chaseUps })}</span>}
        </span>
      </div>
      <Button
        size="xs"
        variant={act === 'reply' ? 'filled' : 'default'}
        loading={take.isPending}
        aria-label={t(`engagements.actsOn.${act}`, { subject })}
        onClick={() =>
          act === 'assign' ? take.mutate() : void navigate(`/file/${row.number}`, { state: { act } })
        }
      >
        {t(`engagements.acts.${act}`)}
      </Button>
    </li>
  );
}
