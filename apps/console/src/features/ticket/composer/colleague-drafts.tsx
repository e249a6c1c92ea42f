import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColleagueDraft } from '@parvis/contract';
import { dateTime } from '../../../lib/format.js';
import { fileDraftsQuery } from '../../../queries/drafts.queries.js';
import { Icon } from '../../../ui/icon.js';
import css from './composer.module.css';

/** What colleagues have begun to write on this file: that they have, for all; their words, for whose file it is now. */
export function ColleagueDrafts({ number }: { number: string }) {
  const { data } = useQuery(fileDraftsQuery(number));
  return data?.colleagues.map((draft) => <OneDraft key={`${draft.author.id} ${draft.kind}`} draft={draft} />);
}

function OneDraft({ draft: { author, kind, beganAt, text } }: { draft: ColleagueDraft }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <div className={css.colleague} data-testid="colleague-draft">
      <span>
        <Icon name="lock" size={14} />{' '}
        {t(`together.draft.colleague.${kind}`, { name: author.name, since: dateTime(beganAt) })}
      </span>
      {text !== null && (
        <Button size="compact-xs" variant="default" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {t(opened ? 'together.draft.hide' : 'together.draft.read')}
        </Button>
      )}
      {opened && text !== null && <p>{text}</p>}
    </div>
  );
}
