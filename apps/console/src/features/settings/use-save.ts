import type { StaleSettingDetails } from '@parvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api-client.js';
import { ApiProblem } from '../../lib/api-problem.js';
import { refreshOrganisation } from '../../queries/settings.queries.js';
import { showToast } from '../../ui/toast.js';

export interface Save<Body> {
  send: (body: Body) => void;
  isPending: boolean;
  /** null while it is told by `stale` */
  error: Error | null;
  /** a colleague was quicker: what he did; the next sending is based on it */
  stale: StaleSettingDetails | null;
}

interface Where<Row> {
  path: string;
  /** null: a creation */
  version: number | null;
  onSaved: (saved: Row) => void;
}

/** Sends a setting on the version it was read in. */
export function useSave<Body, Row = unknown>({ path, version, onSaved }: Where<Row>): Save<Body> {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [stale, setStale] = useState<StaleSettingDetails | null>(null);
  const based = stale?.version ?? version;
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: Body) =>
      based === null ? api.post<Row>(path, { body }) : api.put<Row>(path, { body, version: based }),
    onSuccess: (saved) => {
      showToast(t('settings.saved'));
      setStale(null);
      onSaved(saved);
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem && problem.code === 'settings/stale-version')
        setStale(problem.details as unknown as StaleSettingDetails);
    },
    onSettled: () => refreshOrganisation(client),
  });
  const isStale = error instanceof ApiProblem && error.code === 'settings/stale-version';
  return { send: mutate, isPending, error: isStale ? null : error, stale };
}
