import { Button } from '@mantine/core';
import { paths, type NewWallLink, type WallLinkView } from '@parvis/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api-client.js';
import { date, dateTime } from '../../../lib/format.js';
import { wallsQuery } from '../../../queries/walls.queries.js';
import { BlankState } from '../../../ui/blank-state.js';
import { Icon } from '../../../ui/icon.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { showToast } from '../../../ui/toast.js';
import { Loaded } from '../loaded.js';
import { SectionPage } from '../section-page.js';
import css from '../settings.module.css';
import { WallDialog } from './wall-dialog.js';
import { WallLinkDialog } from './wall-link-dialog.js';

/** Links of big screens: made here, and ended here. */
export function WallsPage() {
  const { t } = useTranslation();
  const query = useQuery(wallsQuery);
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<NewWallLink | null>(null);
  const revoke = useMutation({
    mutationFn: ({ id }: WallLinkView) => api.delete(paths.wall(id)),
    onSuccess: (_, { name }) => showToast(t('wall.settings.done', { name })),
    onSettled: () => query.refetch(),
  });
  return (
    <SectionPage
      id="walls"
      acts={
        <Button leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
          {t('wall.settings.add')}
        </Button>
      }
    >
      <ProblemNotice error={revoke.error} />
      <Loaded query={query}>
        {(links) =>
          links.length === 0 ? (
            <BlankState
              icon="screen"
              title={t('wall.settings.none.title')}
              body={t('wall.settings.none.body')}
            />
          ) : (
            <ul className={css.list} aria-label={t('settings.sections.walls.label')}>
              {links.map((link) => (
                <Line
                  key={link.id}
                  link={link}
                  isPending={revoke.isPending && revoke.variables.id === link.id}
                  onRevoke={() => revoke.mutate(link)}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      {adding && (
        <WallDialog
          onClose={() => setAdding(false)}
          onMade={(link) => {
            setAdding(false);
            setMade(link);
            void query.refetch();
          }}
        />
      )}
      {made && <WallLinkDialog link={made} onClose={() => setMade(null)} />}
    </SectionPage>
  );
}

interface LineProps {
  link: WallLinkView;
  isPending: boolean;
  onRevoke: () => void;
}

function Line({ link, isPending, onRevoke }: LineProps) {
  const { t } = useTranslation();
  const { name, services, by, createdAt, revokedAt } = link;
  return (
    <li className={css.row} data-testid="wall-link">
      <div className={css.words}>
        <div className={css.name} data-off={revokedAt !== null}>
          {name}
          {revokedAt && <span className={css.badge}>{t('wall.settings.revoked')}</span>}
        </div>
        <div className={css.meta}>
          <span>
            {services?.map((service) => service.name).join(', ') ?? t('wall.settings.everyService')}
          </span>
          <span>{t('wall.settings.made', { by, at: date(createdAt) })}</span>
          {revokedAt && <span>{t('wall.settings.revokedAt', { at: dateTime(revokedAt) })}</span>}
        </div>
      </div>
      {!revokedAt && (
        <Button
          size="xs"
          variant="default"
          loading={isPending}
          aria-label={t('wall.settings.revokeOf', { name })}
          onClick={onRevoke}
        >
          {t('wall.settings.revoke')}
        </Button>
      )}
    </li>
  );
}
