import { Modal, NativeSelect, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketView } from '@parvis/contract';
import { withinWords } from '../../../lib/promise-words.js';
import { explanationQuery } from '../../../queries/tickets.queries.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import css from './promises.module.css';
import { WhyLines } from './why-lines.js';

interface Props {
  ticket: TicketView;
  first: string;
  onClose: () => void;
}

export function WhyDialog({ ticket, first, onClose }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(first);
  const { data, error } = useQuery(explanationQuery(chosen, ticket.version));
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('promise.why.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      data-testid="why-dialog"
    >
      <NativeSelect
        label={t('promise.why.show')}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={ticket.commitments.map((one) => ({
          value: one.id,
          label: t('promise.why.choice', {
            kind: t(`domain.commitment.${one.kind}`),
            within: withinWords(one.within),
            state: t(`domain.commitmentState.${one.state}`),
          }),
        }))}
      />
      <div className={css.why} aria-live="polite">
        {error ? (
          <ProblemNotice error={error} />
        ) : data ? (
          <WhyLines explained={data} />
        ) : (
          <Skeleton height={160} />
        )}
      </div>
    </Modal>
  );
}
