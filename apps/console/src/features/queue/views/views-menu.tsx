import { Button, Menu } from '@mantine/core';
import type { SavedView } from '@parvis/contract';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useShortcuts } from '../../../lib/use-shortcuts.js';
import { viewsQuery } from '../../../queries/views.queries.js';
import { Icon } from '../../../ui/icon.js';
import { filtersOf, sameFilters } from './view-filters.js';
import { ViewDialog } from './view-dialog.js';

/** Filters under a name, one's own and one's services'; `v` opens them, a letter finds one. */
export function ViewsMenu() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [isOpen, setOpen] = useState(false);
  const [editing, setEditing] = useState<SavedView | 'new' | null>(null);
  const { data: views = [] } = useQuery(viewsQuery);
  const button = useRef<HTMLButtonElement>(null);
  // as if pressed: the menu takes the focus, and gives it back
  useShortcuts({ v: () => button.current?.click() });
  const current = views.find((view) => sameFilters(view.filters, params));
  const canSave = filtersOf(params) !== '' && !current;
  const groups = new Map<string, SavedView[]>();
  for (const view of views) {
    const group = view.service?.name ?? t('views.mine');
    groups.set(group, [...(groups.get(group) ?? []), view]);
  }
  return (
    <>
      <Menu
        opened={isOpen}
        onChange={setOpen}
        width={280}
        position="bottom-start"
        shadow="md"
        withinPortal={false}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <Button
            ref={button}
            size="xs"
            variant={current ? 'light' : 'default'}
            aria-keyshortcuts="v"
            data-testid="views"
            rightSection={<Icon name="chevronDown" size={14} />}
          >
            {current?.name ?? t('views.label')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 && <Menu.Label>{t('views.none')}</Menu.Label>}
          {[...groups].map(([group, all]) => (
            <Fragment key={group}>
              <Menu.Label>{group}</Menu.Label>
              {all.map((view) => (
                <Menu.Item
                  key={view.id}
                  leftSection={
                    view === current ? <Icon name="check" size={14} /> : <Icon name="filter" size={14} />
                  }
                  onClick={() => setParams(new URLSearchParams(view.filters))}
                >
                  {view.name}
                </Menu.Item>
              ))}
            </Fragment>
          ))}
          {(canSave || current?.mine) && <Menu.Divider />}
          {canSave && <Menu.Item onClick={() => setEditing('new')}>{t('views.save')}</Menu.Item>}
          {current?.mine && (
            <Menu.Item onClick={() => setEditing(current)}>
              {t('views.edit', { name: current.name })}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {editing && (
        <ViewDialog
          view={editing === 'new' ? null : editing}
          filters={filtersOf(params)}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
