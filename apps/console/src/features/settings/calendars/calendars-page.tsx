import { Button, NativeSelect } from '@mantine/core';
import type { CalendarSettings } from '@parvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { calendarsQuery } from '../../../queries/settings.queries.js';
import { Icon } from '../../../ui/icon.js';
import { ChangeTrace } from '../change-trace.js';
import { Loaded } from '../loaded.js';
import { SectionPage } from '../section-page.js';
import { CalendarEditor } from './calendar-editor.js';
import css from './calendars.module.css';

const NEW = 'nouveau';

/** One calendar at a time, named in the address. */
export function CalendarsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { item } = useParams();
  const query = useQuery(calendarsQuery);
  const go = (slug: string) => void navigate(`/reglages/calendriers/${slug}`);
  return (
    <SectionPage
      id="calendars"
      acts={
        <Button leftSection={<Icon name="plus" />} onClick={() => go(NEW)}>
          {t('settings.calendar.add')}
        </Button>
      }
    >
      <Loaded query={query}>
        {(calendars) => {
          const shown = item === NEW ? null : (calendars.find(({ slug }) => slug === item) ?? calendars[0]!);
          return (
            <>
              {calendars.length > 1 && (
                <NativeSelect
                  className={css.choice}
                  label={t('settings.calendar.which')}
                  data={[
                    ...(shown ? [] : [{ value: NEW, label: t('settings.calendar.add') }]),
                    ...calendars.map(({ slug, name }) => ({ value: slug, label: name })),
                  ]}
                  value={shown?.slug ?? NEW}
                  onChange={(event) => go(event.currentTarget.value)}
                />
              )}
              <CalendarEditor
                key={shown ? shown.id : NEW}
                calendar={shown}
                like={calendars[0]!}
                onAdded={(added: CalendarSettings) => go(added.slug)}
              />
            </>
          );
        }}
      </Loaded>
      <ChangeTrace object="calendar" />
    </SectionPage>
  );
}
