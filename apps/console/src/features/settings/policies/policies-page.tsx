import { Button } from '@mantine/core';
import type { CalendarSettings, PolicySettings, TopicSettings } from '@parvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { now } from '../../../lib/clock.js';
import { calendarsQuery, policiesQuery, topicSettingsQuery } from '../../../queries/settings.queries.js';
import { Icon } from '../../../ui/icon.js';
import { ChangeTrace } from '../change-trace.js';
import { Loaded } from '../loaded.js';
import { OlderPromises } from '../replans/older-promises.js';
import { SectionPage } from '../section-page.js';
import css from '../settings.module.css';
import lines from './policies.module.css';
import { limitsWords } from './conditions-words.js';
import { PolicyDialog } from './policy-dialog.js';
import { termsExample, termsWords } from './terms-words.js';

export function PoliciesPage() {
  const { t } = useTranslation();
  const query = useQuery(policiesQuery);
  const { data: calendars } = useQuery(calendarsQuery);
  const { data: topics = [] } = useQuery(topicSettingsQuery);
  const [edited, setEdited] = useState<PolicySettings | 'new' | null>(null);
  return (
    <SectionPage
      id="policies"
      acts={
        <Button leftSection={<Icon name="plus" />} onClick={() => setEdited('new')}>
          {t('settings.policy.add')}
        </Button>
      }
    >
      <Loaded query={query}>
        {(policies) => (
          <ul className={css.list} aria-label={t('settings.sections.policies.label')}>
            {policies.map((policy) => (
              <PolicyLine
                key={policy.id}
                policy={policy}
                calendar={calendars?.find(({ id }) => id === policy.calendarId)}
                topics={topics}
                onEdit={() => setEdited(policy)}
              />
            ))}
          </ul>
        )}
      </Loaded>
      <ChangeTrace object="policy" />
      {edited && calendars && (
        <PolicyDialog
          policy={edited === 'new' ? null : edited}
          calendars={calendars}
          onClose={() => setEdited(null)}
        />
      )}
    </SectionPage>
  );
}

interface Props {
  policy: PolicySettings;
  calendar: CalendarSettings | undefined;
  topics: TopicSettings[];
  onEdit: () => void;
}

const NAMED = 6;

function PolicyLine({ policy, calendar, topics, onEdit }: Props) {
  const { t } = useTranslation();
  const { name, channels, definition, olderPromises, placeHours } = policy;
  const own = topics.filter(({ policyId, active }) => active && policyId === policy.id);
  const more = own.length - NAMED;
  return (
    <li className={css.row}>
      <div className={css.words}>
        <div className={css.name}>{name}</div>
        {calendar &&
          definition.promises.map((promise, index) => (
            <div key={index} className={lines.promise}>
              {t('settings.policy.promise', {
                kind: t(`domain.commitment.${promise.kind}`),
                terms: termsWords(promise, calendar.name),
              })}{' '}
              <span className={css.note}>
                {[limitsWords(promise), termsExample(promise, calendar.definition, now())]
                  .filter(Boolean)
                  .join(' ')}
              </span>
            </div>
          ))}
        <div className={css.meta}>
          <span>
            {channels.length > 0
              ? t('settings.policy.channels', {
                  channels: channels.map((one) => t(`domain.channel.${one}`)).join(', '),
                })
              : t('settings.policy.noChannel')}
          </span>
          {!placeHours && <span>{t('settings.policy.sameHours')}</span>}
          {own.length > 0 && (
            <span>
              {t('settings.policy.topics', {
                topics: own
                  .slice(0, NAMED)
                  .map((topic) => topic.name)
                  .join(', '),
              })}
              {more > 0 && t('settings.policy.andMore', { count: more })}
            </span>
          )}
        </div>
        <OlderPromises of={{ policyId: policy.id }} older={olderPromises} />
      </div>
      <Button size="xs" variant="default" aria-label={t('settings.editOf', { name })} onClick={onEdit}>
        {t('settings.edit')}
      </Button>
    </li>
  );
}
