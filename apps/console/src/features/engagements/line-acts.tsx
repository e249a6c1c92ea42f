import { ActionIcon, Button, Tooltip } from '@mantine/core';
import type { EngagementLine } from '@parvis/contract';
import { nextAct } from '@parvis/domain';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Icon } from '../../ui/icon.js';
import type { IconName } from '../../ui/icon-paths.js';
import css from './due-lines.module.css';
import { isLate } from './use-line-keys.js';

interface Props {
  row: EngagementLine;
  isTaking: boolean;
  onTake: () => void;
  onHandOver: () => void;
  onAcknowledge: () => void;
}

/** The act the file waits for first, and whom else it can be given to. */
export function LineActs({ row, isTaking, onTake, onHandOver, onAcknowledge }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const act = nextAct(row);
  const subject = row.subject || t('common.noSubject');
  return (
    <div className={css.acts}>
      <Button
        size="xs"
        variant={act === 'reply' ? 'filled' : 'default'}
        loading={isTaking}
        aria-label={t(`engagements.actsOn.${act}`, { subject })}
        onClick={() =>
          act === 'assign' ? onTake() : void navigate(`/file/${row.number}`, { state: { act } })
        }
      >
        {t(`engagements.acts.${act}`)}
      </Button>
      {isLate(row) && (
        <QuietAct
          icon="bell"
          label={t('keys.acts.acknowledge')}
          name={t('engagements.acknowledge', { subject })}
          onClick={onAcknowledge}
        />
      )}
      <QuietAct
        icon="assign"
        label={t('keys.acts.entrust')}
        name={t('engagements.handOver', { subject })}
        onClick={onHandOver}
      />
    </div>
  );
}

interface QuietActProps {
  icon: IconName;
  label: string;
  /** which line it is of, for those who don't see it */
  name: string;
  onClick: () => void;
}

function QuietAct({ icon, label, name, onClick }: QuietActProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        size={30}
        color="gray"
        className={css.quiet}
        aria-label={name}
        onClick={onClick}
      >
        <Icon name={icon} size={17} />
      </ActionIcon>
    </Tooltip>
  );
}
