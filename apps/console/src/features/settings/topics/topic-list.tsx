import { useVirtualizer } from '@tanstack/react-virtual';
import { Button } from '@mantine/core';
import type { PolicySettings, ServiceSettings, TopicSettings } from '@parvis/contract';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BlankState } from '../../../ui/blank-state.js';
import { usePhone } from '../../../ui/use-wide.js';
import settings from '../settings.module.css';
import css from './topics.module.css';

interface Props {
  topics: TopicSettings[];
  services: ServiceSettings[];
  policies: PolicySettings[];
  onEdit: (topic: TopicSettings) => void;
}

/** Ten thousand lines, of which those on screen are drawn. */
export function TopicList({ topics, services, policies, onEdit }: Props) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const height = usePhone() ? 76 : 44;
  const virtual = useVirtualizer({
    count: topics.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
  });
  const nameOf = (list: { id: string; name: string }[], id: string | null) =>
    list.find((one) => one.id === id)?.name;
  if (topics.length === 0)
    return (
      <BlankState icon="search" title={t('settings.topic.none.title')} body={t('settings.topic.none.body')} />
    );
  return (
    <div ref={scroller} className={css.scroller} tabIndex={-1}>
      <ul
        className={css.rows}
        style={{ height: virtual.getTotalSize() }}
        aria-label={t('settings.sections.topics.label')}
        data-testid="topics"
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const topic = topics[index]!;
          const motif = topic.parentId !== null;
          return (
            <li
              key={topic.id}
              className={css.row}
              data-motif={motif}
              style={{ height, transform: `translateY(${start}px)` }}
              aria-setsize={topics.length}
              aria-posinset={index + 1}
            >
              <span className={css.name} data-off={!topic.active}>
                {topic.name}
                {!topic.active && <span className={settings.badge}>{t('settings.inactive')}</span>}
                {topic.public && topic.active && (
                  <span className={settings.badge}>{t('settings.topic.publicShort')}</span>
                )}
              </span>
              <span className={css.aside}>{nameOf(services, topic.serviceId)}</span>
              <span className={css.aside} data-wide>
                {nameOf(policies, topic.policyId) ?? t('settings.topic.channelPolicy')}
              </span>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('settings.editOf', { name: topic.name })}
                onClick={() => onEdit(topic)}
              >
                {t('settings.edit')}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
