import { ActionIcon, Kbd, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AbilityVerdict, TicketView } from '@parvis/contract';
import { shownCode } from '../../../lib/api-problem.js';
import { Icon } from '../../../ui/icon.js';
import type { IconName } from '../../../ui/icon-paths.js';

export type RareAct = 'qualify' | 'quick' | 'merge' | 'link' | 'announce' | 'forward' | 'print';
const RARE: readonly { act: RareAct; icon: IconName; shortcut?: string }[] = [
  { act: 'announce', icon: 'clock' },
  { act: 'forward', icon: 'send' },
  { act: 'qualify', icon: 'tag', shortcut: 'q' },
  { act: 'quick', icon: 'archive', shortcut: 'x' },
  { act: 'merge', icon: 'merge', shortcut: 'm' },
  { act: 'link', icon: 'link' },
  { act: 'print', icon: 'print', shortcut: 'p' },
];

/** who reads a file may print it; putting away in one key is closing */
const verdictOf = ({ abilities }: TicketView, act: RareAct): AbilityVerdict => {
  if (act === 'print') return { ok: true };
  return abilities[act === 'quick' ? 'close' : act];
};

/** Acts of some files and not of most: out of the way, and one that is refused says why where it stands. */
export function MoreMenu({ ticket, onChoose }: { ticket: TicketView; onChoose: (act: RareAct) => void }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" width={320} shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon
          size={26}
          variant="default"
          aria-label={t('ticket.acts.more')}
          title={t('ticket.acts.more')}
        >
          <Icon name="other" size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {RARE.map(({ act, icon, shortcut }) => {
          const verdict = verdictOf(ticket, act);
          return (
            <Menu.Item
              key={act}
              disabled={!verdict.ok}
              leftSection={<Icon name={icon} size={16} />}
              rightSection={shortcut && <Kbd size="xs">{shortcut}</Kbd>}
              onClick={() => onChoose(act)}
            >
              {t(`ticket.acts.${act}`)}
              {!verdict.ok && <small>{` (${t(`problems.${shownCode(verdict.because)}`)})`}</small>}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
