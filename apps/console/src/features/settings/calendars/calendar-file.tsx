import { Button } from '@mantine/core';
import { paths, type CalendarFileView } from '@parvis/contract';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api-client.js';
import { DownloadLink } from '../../../ui/download-link.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import settings from '../settings.module.css';

interface Props {
  calendar: { id: string; name: string };
  /** days found in the file, for the form */
  onRead: (found: CalendarFileView) => void;
}

/** Closures out of an agenda, into the form: they are looked at before they are saved. */
export function CalendarFile({ calendar: { id, name }, onRead }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const read = useMutation({
    mutationFn: (ical: Blob) => api.post<CalendarFileView>(paths.calendarFile(id), { ical }),
    onSuccess: onRead,
  });
  return (
    <div>
      <div className={settings.acts}>
        <input
          ref={input}
          type="file"
          accept=".ics,text/calendar"
          hidden
          data-testid="calendar-file"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) read.mutate(file);
            event.currentTarget.value = '';
          }}
        />
        <Button
          variant="default"
          size="compact-sm"
          loading={read.isPending}
          onClick={() => input.current?.click()}
        >
          {t('replans.ical.import')}
        </Button>
        <DownloadLink href={paths.calendarFile(id)} name={t('replans.ical.exportOf', { name })}>
          {t('replans.ical.export')}
        </DownloadLink>
      </div>
      <p className={settings.note} role="status">
        {read.data ? <Told found={read.data} /> : t('replans.ical.lead')}
      </p>
      <ProblemNotice error={read.error} />
    </div>
  );
}

function Told({ found: { closures, exceptionalOpenings, holidays, ignored } }: { found: CalendarFileView }) {
  const { t } = useTranslation();
  return (
    <>
      {t('replans.ical.read', {
        closures: t('replans.ical.closures', { count: closures.length }),
        openings: t('replans.ical.openings', { count: Object.keys(exceptionalOpenings).length }),
      })}{' '}
      {holidays > 0 && t('replans.ical.holidays', { count: holidays })}{' '}
      {ignored > 0 && t('replans.ical.ignored', { count: ignored })}
    </>
  );
}
