import { Kbd, Modal, Switch } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { enableShortcuts, shortcutsEnabled } from '../lib/shortcuts.js';
import { useStore } from '../lib/store.js';
import css from './keys-help.module.css';

const groups = {
  places: [
    ['queue', ['g f']],
    ['engagements', ['g e']],
    ['residents', ['g u']],
    ['intake', ['g c']],
    ['settings', ['g r']],
    ['warnings', ['g a']],
    ['takeNext', ['s']],
    ['entry', ['e']],
    ['information', ['i']],
    ['palette', ['Ctrl K']],
    ['help', ['?']],
  ],
  list: [
    ['next', ['j']],
    ['previous', ['k']],
    ['open', ['o', 'Entrée']],
    ['choose', ['Espace']],
    ['views', ['v']],
    ['search', ['/']],
    ['filter', ['f']],
  ],
  board: [
    ['select', ['x']],
    ['selectRange', ['Maj x']],
    ['take', ['a']],
    ['entrust', ['t']],
    ['answer', ['r']],
    ['acknowledge', ['l']],
  ],
  ticket: [
    ['reply', ['r']],
    ['note', ['n']],
    ['assign', ['a']],
    ['handOver', ['t']],
    ['chaseUp', ['l']],
    ['wait', ['w']],
    ['close', ['c']],
    ['qualify', ['q']],
    ['quick', ['x']],
    ['merge', ['m']],
    ['print', ['p']],
    ['back', ['Échap']],
  ],
  writing: [
    ['reply_template', ['/']],
    ['send', ['Ctrl Entrée']],
  ],
} as const;

export function KeysHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const enabled = useStore(shortcutsEnabled);
  const names = Object.keys(groups) as (keyof typeof groups)[];
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={css.groups}>
        {names.map((group) => (
          <section key={group}>
            <h3 className={css.title}>{t(`keys.groups.${group}`)}</h3>
            <dl className={css.list}>
              {groups[group].map(([act, keys]) => (
                <div key={act} className={css.line}>
                  <dt>{t(`keys.acts.${act}`)}</dt>
                  <dd>
                    {keys.map((key, index) => (
                      <Fragment key={key}>
                        {index > 0 && ` ${t('keys.or')} `}
                        <Keys sequence={key} />
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        mt="md"
        label={t('keys.enabled')}
        description={t('keys.enabledHint')}
        checked={enabled}
        onChange={(event) => enableShortcuts(event.currentTarget.checked)}
      />
    </Modal>
  );
}

function Keys({ sequence }: { sequence: string }) {
  return sequence.split(' ').map((key, index) => (
    <Fragment key={key}>
      {index > 0 && ' '}
      <Kbd>{key}</Kbd>
    </Fragment>
  ));
}
