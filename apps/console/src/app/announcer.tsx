import { VisuallyHidden } from '@mantine/core';
import { announcement } from '../lib/announce.js';
import { useStore } from '../lib/store.js';

export function Announcer() {
  const { text, nth } = useStore(announcement);
  return (
    <VisuallyHidden role="status" aria-live="polite" data-testid="announcer">
      <span key={nth}>{text}</span>
    </VisuallyHidden>
  );
}
