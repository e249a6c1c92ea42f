import { UPLOAD_MAX_BYTES } from '@parvis/contract';
import { runsWhenOpened } from '@parvis/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../../lib/api-problem.js';
import { randomId } from '../../../lib/random-id.js';
import { sendFile } from '../../../lib/send-file.js';
import { showToast } from '../../../ui/toast.js';

export interface Attached {
  key: string;
  name: string;
  size: number;
  /** 0 to 1 */
  part: number;
  /** once the server has it */
  id: string | null;
  error: string | null;
  abort: AbortController;
}

/** Files that go with what is written: each goes up at once, and is there when the text is sent. */
export function useAttachments() {
  const { t } = useTranslation();
  const [items, setItems] = useState<readonly Attached[]>([]);
  const change = (key: string, patch: Partial<Attached>) =>
    setItems((now) => now.map((item) => (item.key === key ? { ...item, ...patch } : item)));

  const refused = ({ name, size }: File): string | null => {
    if (size > UPLOAD_MAX_BYTES) return t('handling.files.tooLarge', { name });
    return runsWhenOpened(name) ? t('handling.files.executable', { name }) : null;
  };
  const add = (files: Iterable<File>) => {
    for (const file of files) {
      const error = refused(file);
      const abort = new AbortController();
      const item = { key: randomId(), name: file.name, size: file.size, part: 0, id: null, error, abort };
      setItems((now) => [...now, item]);
      if (error !== null) continue;
      sendFile(file, (part) => change(item.key, { part }), abort.signal).then(
        ({ id, name }) => change(item.key, { id, name, part: 1 }),
        (problem) => change(item.key, { error: t(`problems.${codeOf(problem)}`) }),
      );
    }
  };
  const remove = (item: Attached) => {
    const place = items.indexOf(item);
    setItems((now) => now.filter(({ key }) => key !== item.key));
    if (item.id === null) return item.abort.abort();
    showToast(t('handling.files.removed', { name: item.name }), () =>
      setItems((now) => [...now.slice(0, place), item, ...now.slice(place)]),
    );
  };

  return {
    items,
    ids: items.flatMap(({ id }) => (id === null ? [] : [id])),
    isSending: items.some(({ id, error }) => id === null && error === null),
    add,
    remove,
    clear: () => setItems([]),
  };
}

export type Attachments = ReturnType<typeof useAttachments>;
