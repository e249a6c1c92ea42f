import { Button } from '@mantine/core';
import type { NewWallLink } from '@parvis/contract';
import { useTranslation } from 'react-i18next';
import { OnceShownLink } from '../once-shown-link.js';

/** The address itself, this once. */
export function WallLinkDialog({ link, onClose }: { link: NewWallLink; onClose: () => void }) {
  const { t } = useTranslation();
  const words = {
    title: t('wall.settings.link.title', { name: link.name }),
    why: t('wall.settings.link.why'),
    label: t('wall.settings.link.label'),
    copy: t('wall.settings.link.copy'),
    copied: t('wall.settings.link.copied'),
    done: t('wall.settings.link.done'),
  };
  return (
    <OnceShownLink url={link.url} words={words} onClose={onClose}>
      <Button variant="default" component="a" href={link.url} target="_blank" rel="noopener noreferrer">
        {t('wall.settings.link.open')}
      </Button>
    </OnceShownLink>
  );
}
