import { Button } from '@mantine/core';
import type { TicketRow } from '@parvis/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BulkDialog } from './bulk-dialog.js';
import type { BulkKind } from './bulk-kind.js';
import css from './bulk.module.css';
import { clearChosen, useSelection } from './selection.js';

/** Under the list while files are chosen: what can be done to all of them. */
export function BulkBar({ rows }: { rows: readonly TicketRow[] }) {
  const { t } = useTranslation();
  const chosen = useSelection();
  const [kind, setKind] = useState<BulkKind | null>(null);
  if (chosen.size === 0) return null;
  // as the list shows them now, not as they were when they were chosen
  const fresh = new Map(rows.map((row) => [row.number, row]));
  const files = new Map([...chosen].map(([number, row]) => [number, fresh.get(number) ?? row]));
  return (
    <div className={css.bar} role="toolbar" aria-label={t('bulk.bar')} data-testid="bulk-bar">
      <strong aria-live="polite">{t('bulk.chosen', { count: chosen.size })}</strong>
      {(['assign', 'qualify', 'close'] as const).map((one) => (
        <Button key={one} size="compact-sm" variant="default" onClick={() => setKind(one)}>
          {t(`bulk.acts.${one}`)}
        </Button>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={clearChosen}>
        {t('bulk.clear')}
      </Button>
      {kind && <BulkDialog kind={kind} files={files} onClose={() => setKind(null)} />}
    </div>
  );
}
