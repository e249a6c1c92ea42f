import type { BulkAct, BulkResult, TicketRow } from '@parvis/contract';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownCode } from '../../../lib/api-problem.js';
import { refreshListsNow } from '../../../realtime/list-refresh.js';
import { Icon } from '../../../ui/icon.js';
import { showToast } from '../../../ui/toast.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { BulkField } from './bulk-field.js';
import type { BulkKind } from './bulk-kind.js';
import css from './bulk.module.css';
import { itemsOf, previewBulk, runBulk, sendBulk } from './run-bulk.js';
import { clearChosen } from './selection.js';
import { undoOf } from './undo-of.js';

interface Props {
  kind: BulkKind;
  files: ReadonlyMap<string, TicketRow>;
  onClose: () => void;
}

/** What, then what would become of each file, then what became of it; and back again. */
export function BulkDialog({ kind, files, onClose }: Props) {
  const { t } = useTranslation();
  const [act, setAct] = useState<BulkAct | null>(null);
  const items = act ? itemsOf(files.values(), act) : [];
  const preview = useQuery({
    queryKey: ['bulk-preview', items],
    queryFn: ({ signal }) => previewBulk(items, signal),
    enabled: items.length > 0,
    placeholderData: keepPreviousData,
  });
  const run = useMutation({
    mutationFn: () => runBulk(items, files),
    onSuccess: (results) => {
      const done = results.filter(({ ok }) => ok).length;
      const undo = undoOf(items, results, files);
      showToast(
        t(`bulk.done.${kind}`, { count: done }),
        done === 0 ? undefined : () => void sendBulk(undo).then(() => refreshListsNow()),
      );
      clearChosen();
      if (done === results.length) onClose();
    },
    onSettled: () => refreshListsNow(),
  });
  const results = run.data ?? (act ? preview.data : undefined);
  const able = results?.filter(({ ok }) => ok).length ?? 0;
  const isOver = run.data !== undefined;

  return (
    <FormDialog
      title={t(`bulk.titles.${kind}`, { count: files.size })}
      submit={isOver ? t('bulk.close') : t('bulk.submit', { count: act ? able : files.size })}
      size="lg"
      isPending={run.isPending}
      error={run.error ?? preview.error}
      onSubmit={() => {
        if (isOver) onClose();
        else if (act && able > 0) run.mutate();
      }}
      onClose={onClose}
    >
      {!isOver && <BulkField kind={kind} files={files} onChange={setAct} />}
      <p className={css.sum} role="status">
        {results && t(isOver ? 'bulk.outcome' : 'bulk.preview', { count: able })}
        {results && results.length > able && t('bulk.left', { count: results.length - able })}
      </p>
      <ul className={css.items} aria-label={t('bulk.items')}>
        {[...files.values()].map((row) => (
          <Item key={row.number} row={row} result={results?.find(({ number }) => number === row.number)} />
        ))}
      </ul>
    </FormDialog>
  );
}

function Item({ row, result }: { row: TicketRow; result: BulkResult | undefined }) {
  const { t } = useTranslation();
  return (
    <li data-testid="bulk-item" data-ok={result?.ok}>
      <Icon name={!result ? 'dash' : result.ok ? 'check' : 'alert'} size={15} />
      <span className={css.number}>{row.number}</span>
      <span className={css.subject}>{row.subject || t('common.noSubject')}</span>
      {result && !result.ok && <span className={css.why}>{t(`problems.${shownCode(result.code)}`)}</span>}
    </li>
  );
}
