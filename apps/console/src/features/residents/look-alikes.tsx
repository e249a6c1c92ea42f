import { Button } from '@mantine/core';
import type { LookAlike, ResidentCard } from '@parvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { now } from '../../lib/clock.js';
import { shortDateTime } from '../../lib/format.js';
import { partResidents } from '../../queries/residents.queries.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { showToast } from '../../ui/toast.js';
import { MergeDialog } from './merge-dialog.js';
import css from './residents.module.css';

/** Who may be the same person, and who was found to be. Nothing is joined by itself. */
export function LookAlikes({ card }: { card: ResidentCard }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [other, setOther] = useState<LookAlike | null>(null);
  const part = useMutation({
    mutationFn: (id: string) => partResidents(id),
    onSuccess: () => showToast(t('residents.parted')),
    onSettled: () => client.invalidateQueries({ queryKey: ['resident'] }),
  });
  if (card.lookAlikes.length === 0 && card.merges.length === 0) return null;
  return (
    <section className={css.block} aria-label={t('residents.lookAlikes')}>
      <h2 className={css.title}>{t('residents.lookAlikes')}</h2>
      <ul className={css.alike}>
        {card.lookAlikes.map((one) => (
          <li key={one.id} data-testid="look-alike">
            <Link to={`/usagers/${one.id}`}>{one.name || t('common.unknownPerson')}</Link>
            <span className={css.muted}>{t(`residents.because.${one.because}`)}</span>
            <Button size="compact-sm" variant="default" onClick={() => setOther(one)}>
              {t('residents.compare')}
            </Button>
          </li>
        ))}
        {card.merges.map(({ id, name, at, by }) => (
          <li key={id} data-testid="merged">
            <span>{name || t('common.unknownPerson')}</span>
            <span className={css.muted}>{t('residents.mergedBy', { by, at: shortDateTime(at, now()) })}</span>
            <Button
              size="compact-sm"
              variant="default"
              loading={part.isPending}
              onClick={() => part.mutate(id)}
            >
              {t('residents.part')}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNotice error={part.error} />
      {other && <MergeDialog card={card} other={other} onClose={() => setOther(null)} />}
    </section>
  );
}
