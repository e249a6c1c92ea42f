import { paths, type TopicImportView } from '@parvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api-client.js';
import { refreshOrganisation } from '../../../queries/settings.queries.js';
import { showToast } from '../../../ui/toast.js';

/** A file of topics: what it would do, then exactly that, and back. */
export function useImport(onApplied: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const refresh = () => refreshOrganisation(client);
  const undo = useMutation({
    mutationFn: (batchId: string) => api.delete(paths.topicImportBatch(batchId)),
    onSuccess: () => showToast(t('settings.import.undone')),
    onError: () => showToast(t('problems.topics/undo-too-late')),
    onSettled: refresh,
  });
  const preview = useMutation({
    mutationFn: (chosen: File) => api.post<TopicImportView>(paths.topicImport, { csv: chosen }),
  });
  const apply = useMutation({
    mutationFn: (digest: string) =>
      api.post<TopicImportView>(paths.topicImport, { csv: file!, query: { apply: digest } }),
    onSuccess: ({ created, changed, batchId }) => {
      const count = created.length + changed.length;
      showToast(t('settings.import.applied', { count }), batchId ? () => undo.mutate(batchId) : undefined);
      onApplied();
    },
    // the topics moved meanwhile: shown again as it would be now
    onError: () => file && preview.mutate(file),
    onSettled: refresh,
  });
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    apply.reset();
    preview.mutate(chosen);
  };
  return { file, choose, preview, apply };
}
