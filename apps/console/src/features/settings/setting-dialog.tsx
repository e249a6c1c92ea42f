import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../ui/form-dialog.js';
import { StaleSetting } from './stale-setting.js';
import type { Save } from './use-save.js';

interface Props<Body> {
  title: string;
  /** what the form holds now */
  body: Body;
  save: Save<Body>;
  submit?: string;
  size?: 'md' | 'lg' | 'xl';
  onClose: () => void;
  children: ReactNode;
}

/** The form of one setting; who comes second sees what the first one did, and keeps what he typed. */
export function SettingDialog<Body>({ title, body, save, submit, size, onClose, children }: Props<Body>) {
  const { t } = useTranslation();
  return (
    <FormDialog
      title={title}
      submit={save.stale ? t('settings.stale.again') : (submit ?? t('settings.save'))}
      size={size}
      isPending={save.isPending}
      error={save.error}
      onSubmit={() => save.send(body)}
      onClose={onClose}
    >
      {children}
      {save.stale && <StaleSetting stale={save.stale} />}
    </FormDialog>
  );
}
