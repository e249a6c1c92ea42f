import { Radio } from '@mantine/core';
import type { LookAlike, ResidentCard, ResidentMatch } from '@parvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { phone } from '../../lib/format.js';
import { mergeResidents, partResidents } from '../../queries/residents.queries.js';
import { showToast } from '../../ui/toast.js';
import { FormDialog } from '../../ui/form-dialog.js';
import css from './residents.module.css';

interface Props {
  card: ResidentCard;
  other: LookAlike;
  onClose: () => void;
}

/** Both cards side by side; the one chosen stays, and takes what the other had. */
export function MergeDialog({ card, other, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [kept, setKept] = useState(card.id);
  const [gone, stays] = kept === card.id ? [other, card] : [card, other];
  const renew = () => client.invalidateQueries({ queryKey: ['resident'] });
  const merge = useMutation({
    mutationFn: () => mergeResidents(gone.id, { into: stays.id, intoVersion: stays.version }, gone.version),
    onSuccess: () => {
      showToast(t('residents.merged'), () => void partResidents(gone.id).then(renew));
      onClose();
      void navigate(`/usagers/${stays.id}`);
    },
    onSettled: renew,
  });
  return (
    <FormDialog
      title={t('residents.mergeTitle')}
      submit={t('residents.merge')}
      size="lg"
      isPending={merge.isPending}
      error={merge.error}
      onSubmit={() => merge.mutate()}
      onClose={onClose}
    >
      <Radio.Group label={t('residents.whichStays')} value={kept} onChange={setKept}>
        <div className={css.sides}>
          {[card, other].map((one) => (
            <Radio.Card key={one.id} value={one.id} className={css.side} data-testid="merge-side">
              <Side of={one} />
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <p className={css.muted}>
        {t('residents.mergeSays', { name: stays.name || t('common.unknownPerson') })}
      </p>
    </FormDialog>
  );
}

function Side({ of }: { of: ResidentMatch }) {
  const { t } = useTranslation();
  return (
    <span className={css.facts}>
      <strong className={css.sideName}>
        <Radio.Indicator />
        {of.name || t('common.unknownPerson')}
      </strong>
      {of.phones.map((number) => (
        <span key={number}>{phone(number)}</span>
      ))}
      {of.emails.map((email) => (
        <span key={email}>{email}</span>
      ))}
      <span>{of.address ?? t('residents.noAddress')}</span>
    </span>
  );
}
