import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useShortcuts } from '../../../lib/use-shortcuts.js';
import { useTitle } from '../../../lib/use-title.js';
import { ticketQuery, ticketRepliesQuery } from '../../../queries/tickets.queries.js';
import { Icon } from '../../../ui/icon.js';
import { LoadError } from '../../../ui/load-error.js';
import css from './print.module.css';
import { PrintSheet } from './print-sheet.js';

/** The file on paper. The browser's own dialog opens by itself, and again with « Imprimer ». */
export function PrintPage() {
  const { t } = useTranslation();
  const { number = '' } = useParams();
  const navigate = useNavigate();
  const { data: ticket, error, refetch } = useQuery(ticketQuery(number));
  // the town's own name stands on what leaves it; without it the rest is printed all the same
  const { data: facts, isFetched } = useQuery(ticketRepliesQuery(number));
  const town = facts?.values['ville.nom'] ?? null;
  const [notes, setNotes] = useState(false);
  const sheet = useRef<HTMLDivElement>(null);
  const back = () => void navigate(`/file/${number}`);
  useTitle(t('handling.print.title', { number }));
  useShortcuts({ Escape: back });

  const isLoaded = ticket !== undefined && isFetched;
  useEffect(() => {
    if (!isLoaded) return;
    let gone = false;
    void whenPicturesAreThere(sheet.current).then(() => !gone && window.print());
    return () => {
      gone = true;
    };
  }, [isLoaded]);

  if (error && !ticket) return <LoadError error={error} retry={() => void refetch()} />;
  return (
    <div className={css.page}>
      <div className={css.bar}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon name="back" size={15} />}
          onClick={back}
        >
          {t('common.back')}
        </Button>
        <Checkbox
          label={t('handling.print.notes')}
          checked={notes}
          onChange={(event) => setNotes(event.currentTarget.checked)}
        />
        <Button
          size="compact-sm"
          leftSection={<Icon name="print" size={15} />}
          onClick={() => window.print()}
        >
          {t('handling.print.go')}
        </Button>
      </div>
      <div
        ref={sheet}
        tabIndex={0}
        role="region"
        aria-label={t('handling.print.title', { number })}
        className={css.desk}
      >
        {ticket ? <PrintSheet ticket={ticket} town={town} notes={notes} /> : <p>{t('common.loading')}</p>}
      </div>
    </div>
  );
}

/** What is not there yet would be printed as a hole; what never comes must not keep the rest from being printed. */
const whenPicturesAreThere = (sheet: HTMLElement | null): Promise<unknown> =>
  Promise.all([...(sheet?.querySelectorAll('img') ?? [])].map((img) => img.decode().catch(() => undefined)));
