import { Button, Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BlankState } from '../../ui/blank-state.js';
import { MailList } from '../../ui/mail-list.js';
import { useReadWarnings, useWarnings } from './use-warnings.js';
import { WarningLine } from './warning-line.js';
import css from './warnings.module.css';

/** What I was told of, beside what I am doing. */
export function WarningsPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { query, unread } = useWarnings();
  const read = useReadWarnings();
  const last = query.data?.pages[0]?.items[0]?.toldAt;
  return (
    <Drawer
      opened
      onClose={onClose}
      title={t('warnings.title')}
      size="md"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p className={css.lead}>{t('warnings.lead')}</p>
      {unread > 0 && last && (
        <Button variant="default" size="xs" mb="xs" loading={read.isPending} onClick={() => read.all(last)}>
          {t('warnings.readAll')}
        </Button>
      )}
      <MailList
        query={query}
        label={t('warnings.list')}
        testId="warnings"
        empty={<BlankState icon="bell" title={t('warnings.empty.title')} body={t('warnings.empty.body')} />}
      >
        {(warning) => (
          <WarningLine
            key={warning.id}
            warning={warning}
            onRead={() => read.one(warning.id)}
            onOpen={() => {
              if (!warning.read) read.one(warning.id);
              onClose();
            }}
          />
        )}
      </MailList>
    </Drawer>
  );
}
