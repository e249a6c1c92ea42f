import { ActionIcon, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TicketView } from '@parvis/contract';
import { shownCode } from '../../../lib/api-problem.js';
import { Icon } from '../../../ui/icon.js';
import type { IconName } from '../../../ui/icon-paths.js';

export type RareAct = 'announce' | 'forward';
const RARE: readonly { act: RareAct; icon: IconName }[] = [
  { act: 'announce', icon: 'clock' },
  { act: 'forward', icon: 'send' },
];

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
        {RARE.map(({ act, icon }) => {
          const verdict = ticket.abilities[act];
          return (
            <Menu.Item
              key={act}
              disabled={!verdict.ok}
              leftSection={<Icon name={icon} size={16} />}
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
