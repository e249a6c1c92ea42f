import { Button } from '@mantine/core';
import type { SetupStep, SetupView } from '@parvis/contract';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../ui/icon.js';
import css from './setup.module.css';

/** The page that does it. */
const WHERE: Record<SetupStep, string> = {
  town: '/reglages/collectivite',
  site: '/reglages/sites',
  services: '/reglages/services',
  topics: '/reglages/themes',
  calendar: '/reglages/calendriers',
  mailbox: '/reglages/boites',
  incoming: '/reglages/boites',
  outgoing: '/reglages/boites',
  form: '/reglages/themes',
  agent: '/reglages/comptes',
  answer: '/file',
};

interface Props {
  step: SetupView['steps'][number];
  formUrl: string;
}

export function SetupLine({ step: { id, done }, formUrl }: Props) {
  const { t } = useTranslation();
  const label = t(`setup.steps.${id}.label`);
  return (
    <li className={css.step} data-testid={`step-${id}`} data-done={done}>
      <span className={css.mark}>{done && <Icon name="check" size={16} />}</span>
      <div className={css.words}>
        <div className={css.label}>
          {label} <span className={css.state}>{t(done ? 'setup.done' : 'setup.todo')}</span>
        </div>
        <div className={css.why}>{t(`setup.steps.${id}.why`)}</div>
        {id === 'form' && done && (
          <a href={formUrl} target="_blank" rel="noreferrer">
            {t('setup.seeForm')} {formUrl}
          </a>
        )}
      </div>
      <Button
        component={Link}
        to={WHERE[id]}
        size="xs"
        variant={done ? 'default' : 'filled'}
        aria-label={`${t(`setup.steps.${id}.act`)}, ${label}`}
      >
        {t(`setup.steps.${id}.act`)}
      </Button>
    </li>
  );
}
