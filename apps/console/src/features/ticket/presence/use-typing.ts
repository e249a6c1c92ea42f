import { useEffect, useRef } from 'react';
import { tellDoing } from '../../../realtime/socket.js';
import type { ComposerKind } from '../composer/draft.js';

/** a pause to think is still writing */
const STILL_WRITING = 8_000;

/** Tells colleagues that something is being written on this file; call it at each change of the text. */
export function useTyping(number: string, kind: ComposerKind): () => void {
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(pause.current);
      tellDoing(number, 'viewing');
    },
    [number, kind],
  );
  return () => {
    clearTimeout(pause.current);
    tellDoing(number, kind);
    pause.current = setTimeout(() => tellDoing(number, 'viewing'), STILL_WRITING);
  };
}
