import { Button, Kbd, Tooltip, type ButtonProps } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbilityVerdict } from '@parvis/contract';
import { shownCode } from '../lib/api-problem.js';

interface Props extends Omit<ButtonProps, 'onClick'> {
  verdict: AbilityVerdict;
  onClick: () => void;
  shortcut?: string;
  children: ReactNode;
}

/** A button that obeys an ability: when refused it stays reachable and says why. */
export function ActButton({ verdict, onClick, shortcut, children, ...rest }: Props) {
  const { t } = useTranslation();
  const reasonId = useId();
  const reason = verdict.ok ? null : t(`problems.${shownCode(verdict.because)}`);
  return (
    <>
      <Tooltip
        label={reason ?? <Kbd size="xs">{shortcut}</Kbd>}
        disabled={!reason && !shortcut}
        multiline
        maw={300}
      >
        <Button
          size="compact-sm"
          variant="default"
          {...rest}
          data-disabled={reason ? true : undefined}
          aria-disabled={reason ? true : undefined}
          aria-describedby={reason ? reasonId : undefined}
          aria-keyshortcuts={reason ? undefined : shortcut}
          onClick={() => verdict.ok && onClick()}
        >
          {children}
        </Button>
      </Tooltip>
      {reason && (
        <span id={reasonId} hidden>
          {reason}
        </span>
      )}
    </>
  );
}
