import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { CalendarSettings } from '@parvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { now } from '../../../lib/clock.js';
import { isoDay } from '../../../lib/format.js';
import { calendarsQuery } from '../../../queries/settings.queries.js';
import { showToast } from '../../../ui/toast.js';
import { checkCalendar, faultAt } from '../calendars/check-calendar.js';
import { WeekField } from '../calendars/week-field.js';
import { Loaded } from '../loaded.js';
import { BudgetFields } from '../policies/budget-fields.js';
import { SectionPage } from '../section-page.js';
import settings from '../settings.module.css';
import { budgetFormOf, LineChoice } from './line-choice.js';
import { PauseFields } from './pause-fields.js';
import { readSimulation, writeSimulation, type Simulation } from './simulation.js';
import { SimulationResult } from './simulation-result.js';
import css from './simulator.module.css';

export function SimulatorPage() {
  const { t } = useTranslation();
  const query = useQuery(calendarsQuery);
  const share = () =>
    void navigator.clipboard.writeText(location.href).then(() => showToast(t('settings.simulator.copied')));
  return (
    <SectionPage
      id="simulator"
      acts={
        <Button variant="default" onClick={share}>
          {t('settings.simulator.share')}
        </Button>
      }
    >
      <Loaded query={query}>{(calendars) => <Simulator calendars={calendars} />}</Loaded>
    </SectionPage>
  );
}

function Simulator({ calendars }: { calendars: CalendarSettings[] }) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const usual = { calendar: calendars[0]!.slug, start: `${isoDay(now())}T09:00` };
  const tried = readSimulation(address, usual);
  const put = (patch: Partial<Simulation>) =>
    setAddress(writeSimulation({ ...tried, ...patch }), { replace: true });
  const chosen = calendars.find(({ slug }) => slug === tried.calendar) ?? calendars[0]!;
  const { fault } = checkCalendar(tried.edited ?? chosen.definition);
  return (
    <div className={css.sides}>
      <div className={css.form}>
        <NativeSelect
          label={t('settings.fields.calendarId')}
          data={calendars.map(({ slug, name }) => ({ value: slug, label: name }))}
          value={chosen.slug}
          onChange={(event) => put({ calendar: event.currentTarget.value, edited: null })}
        />
        <div>
          <Button
            variant="default"
            size="xs"
            aria-expanded={tried.edited !== null}
            onClick={() => put({ edited: tried.edited ? null : chosen.definition })}
          >
            {tried.edited ? t('settings.simulator.asItIs') : t('settings.simulator.editHours')}
          </Button>
        </div>
        {tried.edited && (
          <WeekField
            definition={tried.edited}
            errorAt={(path) => faultAt(fault, path)}
            onChange={(patch) => put({ edited: { ...tried.edited!, ...patch } })}
          />
        )}
        <LineChoice
          onChoose={(line, calendar) =>
            put({ budget: budgetFormOf(line), ...(calendar && { calendar, edited: null }) })
          }
          calendars={calendars}
        />
        <BudgetFields budget={tried.budget} onChange={(budget) => put({ budget })} />
        <TextInput
          type="datetime-local"
          label={t('settings.simulator.start')}
          value={tried.start}
          onChange={(event) => put({ start: event.currentTarget.value })}
        />
        <PauseFields pauses={tried.pauses} onChange={(pauses) => put({ pauses })} />
        <p className={settings.note}>{t('settings.simulator.note')}</p>
      </div>
      <SimulationResult tried={tried} timeZone={(tried.edited ?? chosen.definition).timeZone} />
    </div>
  );
}
