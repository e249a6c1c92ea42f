import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTitle } from '../../lib/use-title.js';
import { residentQuery } from '../../queries/residents.queries.js';
import { Icon } from '../../ui/icon.js';
import { ListSkeleton } from '../../ui/list-skeleton.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeader } from '../../ui/page-header.js';
import { CardFacts } from './card-facts.js';
import { CardFiles } from './card-files.js';
import { CorrectDialog } from './correct-dialog.js';
import { LookAlikes } from './look-alikes.js';
import css from './residents.module.css';

/** The card of a resident: who he is, how to reach him, what he has asked for where the reader may look. */
export function ResidentPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const query = useQuery(residentQuery(id));
  const [isCorrecting, setCorrecting] = useState(false);
  const card = query.data;
  const name = card?.name || t('common.unknownPerson');
  useTitle(card ? name : t('residents.title'));

  if (query.isPending) return <ListSkeleton />;
  if (!card) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  return (
    <>
      <PageHeader title={name}>
        <div className={css.acts}>
          <Link className={css.back} to="/usagers">
            <Icon name="back" size={15} /> {t('residents.back')}
          </Link>
          {!card.mergedInto && (
            <Button size="xs" onClick={() => setCorrecting(true)}>
              {t('residents.correct')}
            </Button>
          )}
        </div>
      </PageHeader>
      <div className={css.card} data-testid="resident-card">
        {card.mergedInto && (
          <Alert className={css.whole} icon={<Icon name="info" />}>
            {t('residents.mergedInto')}{' '}
            <Link to={`/usagers/${card.mergedInto.id}`}>
              {card.mergedInto.name || t('common.unknownPerson')}
            </Link>
          </Alert>
        )}
        <div>
          <CardFacts card={card} />
          <LookAlikes card={card} />
        </div>
        <CardFiles card={card} />
      </div>
      {isCorrecting && <CorrectDialog card={card} onClose={() => setCorrecting(false)} />}
    </>
  );
}
