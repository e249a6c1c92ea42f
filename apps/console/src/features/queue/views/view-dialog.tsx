import { Button, NativeSelect, TextInput } from '@mantine/core';
import { VIEW_NAME_MAX, type SavedView } from '@parvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { randomId } from '../../../lib/random-id.js';
import { useSession } from '../../../queries/use-session.js';
import { changeView, removeView, saveView, viewsQuery } from '../../../queries/views.queries.js';
import { showToast } from '../../../ui/toast.js';
import { FormDialog } from '../../../ui/form-dialog.js';

interface Props {
  /** null: a new one */
  view: SavedView | null;
  filters: string;
  onClose: () => void;
}

export function ViewDialog({ view, filters, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { grants, services } = useSession();
  const [name, setName] = useState(view?.name ?? '');
  const [service, setService] = useState(view?.service?.id ?? '');
  const [key] = useState(randomId);
  const [tried, setTried] = useState(false);
  const leads = grants.filter(({ role }) => role === 'supervisor' || role === 'referent');
  const shareable = services.filter(({ id }) =>
    leads.some((grant) => !grant.service || grant.service.id === id),
  );
  const renew = () => client.invalidateQueries({ queryKey: viewsQuery.queryKey });
  const body = { name: name.trim(), filters: view?.filters ?? filters, service: service || null };
  const save = useMutation({
    mutationFn: () => (view ? changeView(view.id, body) : saveView(body, key)),
    onSuccess: () => {
      showToast(t('views.saved', { name: body.name }));
      onClose();
    },
    onSettled: renew,
  });
  const remove = useMutation({
    mutationFn: () => removeView(view!.id),
    onSuccess: () => {
      // a view is nothing but its words: kept again, it is the same
      showToast(t('views.removed', { name: view!.name }), () => {
        const { name: before, filters: kept, service: shared } = view!;
        void saveView({ name: before, filters: kept, service: shared?.id ?? null }, randomId()).then(renew);
      });
      onClose();
    },
    onSettled: renew,
  });
  return (
    <FormDialog
      title={t(view ? 'views.editTitle' : 'views.saveTitle')}
      submit={t('views.submit')}
      isPending={save.isPending}
      error={save.error ?? remove.error}
      onSubmit={() => {
        setTried(true);
        if (body.name) save.mutate();
      }}
      onClose={onClose}
    >
      <TextInput
        label={t('views.name')}
        data-autofocus
        required
        maxLength={VIEW_NAME_MAX}
        value={name}
        error={tried && !body.name ? t('views.nameRequired') : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {shareable.length > 0 && (
        <NativeSelect
          label={t('views.forWhom')}
          value={service}
          data={[
            { value: '', label: t('views.forMe') },
            ...shareable.map(({ id, name: label }) => ({
              value: id,
              label: t('views.forService', { service: label }),
            })),
          ]}
          onChange={(event) => setService(event.currentTarget.value)}
        />
      )}
      {view && (
        <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('views.remove')}
        </Button>
      )}
    </FormDialog>
  );
}
