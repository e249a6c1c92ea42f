import { NativeSelect, TextInput } from '@mantine/core';
import { paths, type ServiceBody, type ServiceSettings, type SiteSettings } from '@parvis/contract';
import type { Sector } from '@parvis/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SECTOR_CHOICES } from '../choices.js';
import { DirectionField } from './direction-field.js';
import { HoursField } from '../hours-field.js';
import { NameField } from '../name-field.js';
import { SettingDialog } from '../setting-dialog.js';
import { useSave } from '../use-save.js';

interface Props {
  service: ServiceSettings | null;
  sites: SiteSettings[];
  onClose: () => void;
}

export function ServiceDialog({ service, sites, onClose }: Props) {
  const { t } = useTranslation();
  const choices = sites.filter(({ active, id }) => active || id === service?.siteId);
  const [body, setBody] = useState<ServiceBody>({
    name: service?.name ?? '',
    sector: service?.sector ?? 'user-relations',
    siteId: service?.siteId ?? choices[0]?.id ?? '',
    phone: service?.phone ?? '',
    directionIds: service?.directionIds ?? [],
    calendarId: service?.calendarId ?? null,
  });
  const save = useSave<ServiceBody>({
    path: service ? paths.service(service.id) : paths.services,
    version: service?.version ?? null,
    onSaved: onClose,
  });
  const put = (patch: Partial<ServiceBody>) => setBody({ ...body, ...patch });
  return (
    <SettingDialog
      title={service ? t('settings.editOf', { name: service.name }) : t('settings.service.add')}
      body={{ ...body, phone: body.phone?.trim() || null }}
      save={save}
      onClose={onClose}
    >
      <NameField value={body.name} onChange={(name) => put({ name })} />
      <NativeSelect
        label={t('settings.fields.sector')}
        description={t('settings.service.sectorHint')}
        data={SECTOR_CHOICES}
        value={body.sector}
        onChange={(event) => put({ sector: event.currentTarget.value as Sector })}
      />
      <NativeSelect
        label={t('settings.fields.siteId')}
        data={choices.map(({ id, name }) => ({ value: id, label: name }))}
        value={body.siteId}
        onChange={(event) => put({ siteId: event.currentTarget.value })}
      />
      <TextInput
        label={t('settings.fields.phone')}
        description={t('settings.service.phoneHint')}
        type="tel"
        maxLength={30}
        value={body.phone ?? ''}
        onChange={(event) => put({ phone: event.currentTarget.value })}
      />
      <HoursField
        value={body.calendarId ?? null}
        otherwise={t('settings.hours.ofSite')}
        hint={t('settings.hours.serviceHint')}
        onChange={(calendarId) => put({ calendarId })}
      />
      <DirectionField
        service={service}
        value={body.directionIds ?? []}
        onChange={(directionIds) => put({ directionIds })}
      />
    </SettingDialog>
  );
}
