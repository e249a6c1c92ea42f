import { Button } from '@mantine/core';
import { WRITING_ROLES } from '@parvis/domain';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../lib/use-shortcuts.js';
import { useSession } from '../../queries/use-session.js';
import { Icon } from '../../ui/icon.js';
import { useTakeNext } from './use-take-next.js';

/** At the head of the queue, of the service it is narrowed to. */
export function TakeNext({ service }: { service: string | undefined }) {
  const { grants } = useSession();
  const mayWrite = grants.some(({ role }) => WRITING_ROLES.includes(role));
  return mayWrite && <Take service={service} />;
}

function Take({ service }: { service: string | undefined }) {
  const { t } = useTranslation();
  const { take, isPending } = useTakeNext();
  useShortcuts({ s: () => take(service) });
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<Icon name="play" size={15} />}
      aria-keyshortcuts="s"
      title={t('together.next.hint')}
      loading={isPending}
      onClick={() => take(service)}
      data-testid="take-next"
    >
      {t('together.next.button')}
    </Button>
  );
}
