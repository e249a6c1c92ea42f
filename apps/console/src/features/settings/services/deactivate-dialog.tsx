import { Checkbox, NativeSelect, Skeleton } from '@mantine/core';
import { paths, type DeactivateServiceBody, type ServiceSettings } from '@parvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { referencesQuery } from '../../../queries/settings.queries.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { SettingDialog } from '../setting-dialog.js';
import css from '../settings.module.css';
import { useSave } from '../use-save.js';

interface Props {
  service: ServiceSettings;
  services: ServiceSettings[];
  onClose: () => void;
}

/** What still refers to the service, and who takes it over: one act, so that nothing is left to nobody. */
export function DeactivateDialog({ service, services, onClose }: Props) {
  const { t } = useTranslation();
  const others = services.filter(({ id, active }) => active && id !== service.id);
  const [successorId, setSuccessor] = useState('');
  const [grantsToo, setGrantsToo] = useState(true);
  const { data: refers, error } = useQuery(referencesQuery(service.id));
  const save = useSave<DeactivateServiceBody>({
    path: paths.serviceDeactivation(service.id),
    version: service.version,
    onSaved: onClose,
  });
  return (
    <SettingDialog
      title={t('settings.service.deactivateOf', { name: service.name })}
      submit={t('settings.service.deactivate')}
      body={{ successorId, grantsToo }}
      save={save}
      onClose={onClose}
    >
      <ProblemNotice error={error} />
      {refers ? (
        <div data-testid="references">
          <p className={css.note}>{t('settings.service.refers')}</p>
          <ul className={css.facts}>
            <li>
              {refers.openFiles.more
                ? t('settings.service.manyFiles')
                : t('settings.service.files', { count: refers.openFiles.count })}
            </li>
            <li>{t('settings.service.topics', { count: refers.topics })}</li>
            <li>{t('settings.service.mailboxes', { count: refers.mailboxes })}</li>
            <li>{t('settings.service.accounts', { count: refers.accounts })}</li>
          </ul>
        </div>
      ) : (
        !error && <Skeleton height={90} />
      )}
      <NativeSelect
        data-autofocus
        label={t('settings.service.successor')}
        description={t('settings.service.successorHint')}
        required
        data={[
          { value: '', label: t('settings.choose') },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={successorId}
        onChange={(event) => setSuccessor(event.currentTarget.value)}
      />
      <Checkbox
        label={t('settings.service.grantsToo')}
        description={t('settings.service.grantsTooHint')}
        checked={grantsToo}
        onChange={(event) => setGrantsToo(event.currentTarget.checked)}
      />
    </SettingDialog>
  );
}
