import { REPORT_PHOTOS_MAX } from '@parvis/contract';
import { useEffect, useState } from 'react';

export interface Photos {
  files: readonly File[];
  /** one for each file, to be shown */
  urls: readonly string[];
  isFull: boolean;
  add: (files: Iterable<File>) => void;
  remove: (index: number) => void;
  clear: () => void;
}

/** Photos that go with an answer: what is no picture, or one too many, is left out. */
export function usePhotos(): Photos {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [urls, setUrls] = useState<readonly string[]>([]);
  useEffect(() => {
    const made = files.map((file) => URL.createObjectURL(file));
    setUrls(made);
    return () => made.forEach((url) => URL.revokeObjectURL(url));
  }, [files]);
  return {
    files,
    urls,
    isFull: files.length >= REPORT_PHOTOS_MAX,
    add: (more) =>
      setFiles((now) =>
        [...now, ...[...more].filter(({ type }) => type.startsWith('image/'))].slice(0, REPORT_PHOTOS_MAX),
      ),
    remove: (index) => setFiles((now) => now.filter((_, at) => at !== index)),
    clear: () => setFiles([]),
  };
}
