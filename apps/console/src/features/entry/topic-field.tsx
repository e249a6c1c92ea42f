import { Combobox, InputBase, useCombobox } from '@mantine/core';
import type { TopicView } from '@parvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { topicsQuery } from '../../queries/entry.queries.js';
import css from './entry.module.css';
import { matchingTopics } from './topic-search.js';

interface Props {
  value: TopicView | null;
  onChange: (topic: TopicView | null) => void;
  autoFocus?: boolean;
  error?: string | null;
}

export function TopicField({ value, onChange, autoFocus = false, error }: Props) {
  const { t } = useTranslation();
  const { data: topics = [] } = useQuery(topicsQuery);
  const [typed, setTyped] = useState(value?.name ?? '');
  const box = useCombobox({ onDropdownOpen: () => box.selectFirstOption() });
  const found = matchingTopics(topics, typed === value?.name ? '' : typed);
  return (
    <Combobox
      store={box}
      onOptionSubmit={(id) => {
        const topic = topics.find((one) => one.id === id) ?? null;
        onChange(topic);
        setTyped(topic?.name ?? '');
        box.closeDropdown();
      }}
    >
      <Combobox.Target>
        <InputBase
          label={t('entry.topic')}
          data-autofocus={autoFocus || undefined}
          data-testid="entry-topic"
          placeholder={t('entry.topicPlaceholder')}
          autoComplete="off"
          value={typed}
          error={error}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            if (value) onChange(null);
            box.openDropdown();
            box.updateSelectedOptionIndex();
            requestAnimationFrame(() => box.selectFirstOption());
          }}
          onClick={() => box.openDropdown()}
          onBlur={() => {
            box.closeDropdown();
            setTyped(value?.name ?? typed);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} className={css.options} aria-label={t('entry.topic')}>
          {found.map((topic) => (
            <Combobox.Option key={topic.id} value={topic.id}>
              <span className={css.choice}>
                <span>{topic.name}</span>
                <span className={css.aside}>{topic.parent?.name ?? topic.service.name}</span>
              </span>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('entry.noTopic')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
