import { Button } from '@mantine/core';
import { Icon } from './icon.js';

/** Bytes to be saved; `name` says of what, for those who don't see the line it stands in. */
export function DownloadLink({ href, name, children }: { href: string; name: string; children: string }) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      component="a"
      href={href}
      download
      leftSection={<Icon name="download" size={15} />}
      aria-label={name}
    >
      {children}
    </Button>
  );
}
