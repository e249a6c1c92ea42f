import { Textarea } from '@mantine/core';
import { paths, type ReplanBody, type ReplanView } from '@parvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api-client.js';
import { randomId } from '../../../lib/random-id.js';
import { replanPreviewQuery, type ReplanOf } from '../../../queries/replans.queries.js';
import { settingsKey } from '../../../queries/settings.queries.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import settings from '../settings.module.css';
import { ReplanPreviewView } from './replan-preview.js';

/** What following would change, then the reason, then the act. */
export function ReplanDialog({ of, onClose }: { of: ReplanOf; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [key] = useState(randomId);
  const client = useQueryClient();
  const preview = useQuery(replanPreviewQuery(of));
  const start = useMutation({
    mutationFn: (body: ReplanBody) => api.post<ReplanView>(paths.replans, { body, idempotencyKey: key }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: settingsKey });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('replans.title')}
      submit={t('replans.start')}
      size="lg"
      isPending={start.isPending}
      error={start.error}
      onSubmit={() => reason.trim() !== '' && start.mutate({ ...of, reason })}
      onClose={onClose}
    >
      <p className={settings.note}>{t('replans.lead')}</p>
      {preview.isPending && (
        <p role="status" className={settings.note}>
          {t('replans.previewing')}
        </p>
      )}
      <ProblemNotice error={preview.error} />
      {preview.data && <ReplanPreviewView view={preview.data} />}
      <Textarea
        required
        autosize
        minRows={2}
        maxLength={500}
        label={t('replans.reason')}
        description={t('replans.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
