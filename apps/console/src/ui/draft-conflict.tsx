import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.js';
import css from './draft-conflict.module.css';

interface Props {
  /** of the other browser; null: it was sent or abandoned there */
  theirs: string | null;
  mine: string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Two browsers on one draft: both texts, and whoever wrote them says which. */
export function DraftConflict({ theirs, mine, onKeepMine, onTakeTheirs }: Props) {
  const { t } = useTranslation();
  return (
    <Alert
      color="yellow"
      classNames={{ title: css.title }}
      role="alert"
      py="xs"
      icon={<Icon name="alert" />}
      title={t(theirs === null ? 'together.draft.gone' : 'together.draft.conflict')}
      data-testid="draft-conflict"
    >
      <dl className={css.texts}>
        <dt>{t('together.draft.here')}</dt>
        <dd>{mine}</dd>
        {theirs !== null && (
          <>
            <dt>{t('together.draft.there')}</dt>
            <dd>{theirs}</dd>
          </>
        )}
      </dl>
      <div className={css.acts}>
        <Button size="compact-sm" variant="default" onClick={onKeepMine}>
          {t('together.draft.keepMine')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onTakeTheirs}>
          {t(theirs === null ? 'together.draft.drop' : 'together.draft.takeTheirs')}
        </Button>
      </div>
    </Alert>
  );
}
