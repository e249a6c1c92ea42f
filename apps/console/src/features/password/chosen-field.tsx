import { PasswordInput } from '@mantine/core';
import { passwordFault } from '@parvis/domain';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../lib/api-problem.js';

/** Beside this field, not above the form. */
const OWN = ['password/too-short', 'password/too-common', 'password/is-email'] as const;
type Own = (typeof OWN)[number];
export const isOfChosen = (error: unknown): boolean => OWN.includes(codeOf(error) as Own);

/** The same rule as the server's, said before it is asked. */
export const faultOf = (password: string, email: string): Own | null => passwordFault(password, email);

interface Props {
  value: string;
  onChange: (password: string) => void;
  fault: Own | null;
  autoFocus?: boolean;
  inputRef: RefObject<HTMLInputElement | null>;
}

/** A password being chosen: once, since it can be shown; pasted or made by a password manager as well as typed. */
export function ChosenField({ value, onChange, fault, autoFocus = false, inputRef }: Props) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      ref={inputRef}
      label={t('password.chosen')}
      description={t('password.hint')}
      name="new-password"
      autoComplete="new-password"
      autoFocus={autoFocus}
      maxLength={200}
      value={value}
      error={fault && t(`problems.${fault}`)}
      visibilityToggleButtonProps={{
        'aria-label': t('password.show'),
        tabIndex: 0,
        'aria-hidden': undefined,
      }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
