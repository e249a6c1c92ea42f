import settings from '../settings.module.css';
import css from './policies.module.css';

interface Props<Word extends string> {
  legend: string;
  hint?: string;
  words: readonly { value: Word; label: string }[];
  chosen: readonly Word[];
  error?: string | undefined;
  onChange: (chosen: Word[]) => void;
}

/** Boxes to tick, in the order of the words, with what is wrong said under them. */
export function ChoicesField<Word extends string>({
  legend,
  hint,
  words,
  chosen,
  error,
  onChange,
}: Props<Word>) {
  const toggle = (word: Word) =>
    onChange(
      words
        .map(({ value }) => value)
        .filter((value) => (value === word ? !chosen.includes(value) : chosen.includes(value))),
    );
  return (
    <fieldset className={css.choices} aria-invalid={error ? true : undefined}>
      <legend>{legend}</legend>
      {hint && <p className={settings.note}>{hint}</p>}
      <div className={css.channels}>
        {words.map(({ value, label }) => (
          <label key={value}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            {label}
          </label>
        ))}
      </div>
      {error && (
        <p className={css.fault} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
