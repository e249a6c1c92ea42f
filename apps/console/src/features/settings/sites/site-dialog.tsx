import { NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import { paths, type SiteBody, type SiteSettings } from '@parvis/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HoursField } from '../hours-field.js';
import { NameField } from '../name-field.js';
import { SettingDialog } from '../setting-dialog.js';
import { useSave } from '../use-save.js';
import { ZONES } from '../zones.js';

export function SiteDialog({ site, onClose }: { site: SiteSettings | null; onClose: () => void }) {
  const { t } = useTranslation();
  const [body, setBody] = useState<SiteBody>({
    name: site?.name ?? '',
    timeZone: site?.timeZone ?? 'Europe/Paris',
    address: site?.address ?? '',
    phone: site?.phone ?? '',
    active: site?.active ?? true,
    calendarId: site?.calendarId ?? null,
  });
  const save = useSave<SiteBody>({
    path: site ? paths.site(site.id) : paths.sites,
    version: site?.version ?? null,
    onSaved: onClose,
  });
  const put = (patch: Partial<SiteBody>) => setBody({ ...body, ...patch });
  const sent = { ...body, address: body.address?.trim() || null, phone: body.phone?.trim() || null };
  return (
    <SettingDialog
      title={site ? t('settings.editOf', { name: site.name }) : t('settings.site.add')}
      body={sent}
      save={save}
      onClose={onClose}
    >
      <NameField value={body.name} onChange={(name) => put({ name })} />
      <Textarea
        label={t('settings.fields.address')}
        maxLength={500}
        value={body.address ?? ''}
        onChange={(event) => put({ address: event.currentTarget.value })}
      />
      <TextInput
        label={t('settings.fields.phone')}
        type="tel"
        maxLength={30}
        value={body.phone ?? ''}
        onChange={(event) => put({ phone: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('settings.fields.timeZone')}
        data={[...new Set([...ZONES, body.timeZone])]}
        value={body.timeZone}
        onChange={(event) => put({ timeZone: event.currentTarget.value })}
      />
      <HoursField
        value={body.calendarId ?? null}
        otherwise={t('settings.hours.ofPolicies')}
        hint={t('settings.hours.siteHint')}
        onChange={(calendarId) => put({ calendarId })}
      />
      {site && (
        <Switch
          label={t('settings.site.active')}
          checked={body.active}
          onChange={(event) => put({ active: event.currentTarget.checked })}
        />
      )}
    </SettingDialog>
  );
}
