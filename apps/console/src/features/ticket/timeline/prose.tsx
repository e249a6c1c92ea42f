import css from './timeline.module.css';

/** Text as it was written: lines kept, nothing interpreted. */
export function Prose({ text }: { text: string }) {
  return <div className={css.prose}>{text}</div>;
}
