import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import form from '../ticket/acts/acts.module.css';
import css from './once-shown-link.module.css';
import settings from './settings.module.css';

interface Props {
  url: string;
  words: {
    title: string;
    why: string;
    label: string;
    description?: string;
    copy: string;
    copied: string;
    done: string;
  };
  /** what else can be done with it */
  children?: ReactNode;
  onClose: () => void;
}

/** An address that opens something: shown this once, and to be copied. */
export function OnceShownLink({ url, words, children, onClose }: Props) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      // it is not shown again: a click beside it must not lose it
      closeOnClickOutside={false}
      title={words.title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={form.form}>
        <p className={settings.note}>{words.why}</p>
        <TextInput
          className={css.link}
          data-autofocus
          readOnly
          label={words.label}
          description={words.description}
          value={url}
          onFocus={(event) => event.currentTarget.select()}
        />
        <p role="status" className={settings.note}>
          {copied && words.copied}
        </p>
        <div className={form.buttons}>
          <Button variant="default" onClick={() => void copy()}>
            {words.copy}
          </Button>
          {children}
          <Button onClick={onClose}>{words.done}</Button>
        </div>
      </div>
    </Modal>
  );
}
