import { useState } from 'react';
import { storage } from '../../../lib/storage.js';

/** A text that outlives its dialog: closed by mistake, it is there again. */
export function useKept(number: string, what: string): [string, (text: string) => void, () => void] {
  const key = `kept.${number}.${what}`;
  const [text, setText] = useState(() => storage.read<string>(key) ?? '');
  const change = (next: string) => {
    setText(next);
    if (next) storage.write(key, next);
    else storage.remove(key);
  };
  return [text, change, () => change('')];
}
