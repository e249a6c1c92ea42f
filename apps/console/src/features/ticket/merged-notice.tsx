import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { TicketView } from '@parvis/contract';
import { Icon } from '../../ui/icon.js';
import css from './ticket-header.module.css';
import { acts, useTakeBack } from './ticket.mutations.js';

/** That two files are one, where the other is, and the way back. */
export function MergedNotice({ ticket }: { ticket: TicketView }) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const takeBack = useTakeBack();
  const { mergedInto, merged, abilities } = ticket;
  const undo = (number: string) => (
    <Button
      size="compact-sm"
      variant="default"
      onClick={() => void takeBack(number, acts.unmerge(), t('handling.merge.undone'))}
    >
      {t('handling.merge.undo')}
    </Button>
  );
  return (
    <>
      {mergedInto && (
        <Alert color="gray" py="xs" icon={<Icon name="merge" />} data-testid="merged-into">
          <div className={css.merged}>
            {mergedInto.number ? (
              <Link to={`/file/${mergedInto.number}${search}`}>
                {t('handling.merge.mergedInto', { number: mergedInto.number })}
              </Link>
            ) : (
              t('handling.merge.mergedElsewhere')
            )}
            {abilities.unmerge.ok && mergedInto.number && undo(ticket.number)}
          </div>
        </Alert>
      )}
      {merged.map(({ number, resident }) => (
        <div key={number} className={css.merged} data-testid="merged-here">
          <Icon name="merge" size={14} />
          <Link to={`/file/${number}${search}`}>
            {t('handling.merge.holds', { number, name: resident ?? t('common.unknownPerson') })}
          </Link>
          {abilities.note.ok && undo(number)}
        </div>
      ))}
    </>
  );
}
