import { Button } from '@mantine/core';
import type { CalendarDefinition } from '@parvis/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { replanPreviewQuery } from '../../../queries/replans.queries.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { ReplanPreviewView } from '../replans/replan-preview.js';
import settings from '../settings.module.css';

interface Props {
  calendarId: string;
  /** as the form has it now */
  definition: CalendarDefinition;
  disabled: boolean;
}

/** What the open promises would become under the calendar being written; asked for, never by itself. */
export function CalendarPreview({ calendarId, definition, disabled }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<CalendarDefinition | null>(null);
  const preview = useQuery({
    ...replanPreviewQuery({ calendarId, definition: asked ?? definition }),
    enabled: asked !== null,
  });
  // what is shown is of the form as it was: another change takes it away
  const isCurrent = asked === definition;
  return (
    <>
      <Button
        variant="default"
        disabled={disabled}
        loading={isCurrent && preview.isPending}
        onClick={() => setAsked(definition)}
      >
        {t('replans.preview')}
      </Button>
      {isCurrent && (
        <>
          <ProblemNotice error={preview.error} />
          {preview.data && (
            <div>
              <ReplanPreviewView view={preview.data} />
              <p className={settings.note}>{t('replans.onlyOnRequest')}</p>
            </div>
          )}
        </>
      )}
    </>
  );
}
