import { Button, Switch, TextInput } from '@mantine/core';
import { paths, type TopicSettings } from '@parvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { policiesQuery, servicesQuery, topicSettingsQuery } from '../../../queries/settings.queries.js';
import { useSession } from '../../../queries/use-session.js';
import { Icon } from '../../../ui/icon.js';
import { ChangeTrace } from '../change-trace.js';
import { Loaded } from '../loaded.js';
import { SectionPage } from '../section-page.js';
import { ImportPanel } from './import-panel.js';
import { shownTopics } from './shown-topics.js';
import { TopicDialog } from './topic-dialog.js';
import { TopicList } from './topic-list.js';
import css from './topics.module.css';

export function TopicsPage() {
  const { t } = useTranslation();
  const query = useQuery(topicSettingsQuery);
  const { data: services = [] } = useQuery(servicesQuery);
  const { data: policies = [] } = useQuery(policiesQuery);
  const mayImport = useSession().grants.some(({ role }) => role === 'admin');
  const [typed, setTyped] = useState('');
  const [withOff, setWithOff] = useState(false);
  const [importing, setImporting] = useState(false);
  const [edited, setEdited] = useState<TopicSettings | 'new' | null>(null);
  const asked = useDeferredValue(typed);
  const topics = query.data;
  const shown = useMemo(() => shownTopics(topics ?? [], asked, withOff), [topics, asked, withOff]);
  return (
    <SectionPage
      id="topics"
      acts={
        <>
          <Button
            component="a"
            href={paths.topicsCsv}
            download
            variant="default"
            leftSection={<Icon name="download" />}
          >
            {t('settings.topic.export')}
          </Button>
          {mayImport && (
            <Button variant="default" aria-expanded={importing} onClick={() => setImporting(!importing)}>
              {t('settings.topic.import')}
            </Button>
          )}
          <Button leftSection={<Icon name="plus" />} onClick={() => setEdited('new')}>
            {t('settings.topic.add')}
          </Button>
        </>
      }
    >
      {importing && <ImportPanel onClose={() => setImporting(false)} />}
      <Loaded query={query}>
        {(all) => (
          <>
            <div className={css.tools}>
              <TextInput
                className={css.search}
                aria-label={t('settings.topic.search')}
                placeholder={t('settings.topic.search')}
                leftSection={<Icon name="search" />}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
              <Switch
                label={t('settings.topic.withOff')}
                checked={withOff}
                onChange={(event) => setWithOff(event.currentTarget.checked)}
              />
              <span role="status" className={css.count}>
                {t('settings.topic.count', { count: shown.length })}
              </span>
            </div>
            <TopicList topics={shown} services={services} policies={policies} onEdit={setEdited} />
            {edited && (
              <TopicDialog
                topic={edited === 'new' ? null : edited}
                topics={all}
                services={services}
                policies={policies}
                onClose={() => setEdited(null)}
              />
            )}
          </>
        )}
      </Loaded>
      <ChangeTrace object="topic" />
    </SectionPage>
  );
}
