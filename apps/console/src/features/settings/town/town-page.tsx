import { Button, Textarea, TextInput } from '@mantine/core';
import { paths, type TownBody, type TownLegal, type TownSettings } from '@parvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { townQuery } from '../../../queries/settings.queries.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { ChangeTrace } from '../change-trace.js';
import { Loaded } from '../loaded.js';
import { SectionPage } from '../section-page.js';
import { StaleSetting } from '../stale-setting.js';
import { useSave } from '../use-save.js';
import css from './town.module.css';

const FIELDS = ['publisher', 'director', 'host', 'dpo'] as const satisfies readonly (keyof TownLegal)[];

export function TownPage() {
  const { t } = useTranslation();
  const query = useQuery(townQuery);
  return (
    <SectionPage id="town" acts={<Link to="/premiers-pas">{t('setup.title')}</Link>}>
      <Loaded query={query}>{(town) => <TownForm town={town} />}</Loaded>
      <ChangeTrace object="town" />
    </SectionPage>
  );
}

function TownForm({ town }: { town: TownSettings }) {
  const { t } = useTranslation();
  const [body, setBody] = useState<TownBody>({ name: town.name, legal: town.legal });
  const save = useSave<TownBody>({ path: paths.town, version: town.version, onSaved: () => undefined });
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.send(body);
      }}
    >
      <TextInput
        required
        label={t('town.name')}
        description={t('town.nameHint')}
        maxLength={200}
        value={body.name}
        onChange={(event) => setBody({ ...body, name: event.currentTarget.value })}
      />
      <fieldset className={css.legal}>
        <legend>{t('town.legal')}</legend>
        {FIELDS.map((field) => (
          <Textarea
            key={field}
            autosize
            label={t(`town.${field}`)}
            maxLength={500}
            value={body.legal[field] ?? ''}
            onChange={(event) =>
              setBody({ ...body, legal: { ...body.legal, [field]: event.currentTarget.value } })
            }
          />
        ))}
      </fieldset>
      <ProblemNotice error={save.error} />
      {save.stale && <StaleSetting stale={save.stale} />}
      <Button type="submit" loading={save.isPending}>
        {save.stale ? t('settings.stale.again') : t('settings.save')}
      </Button>
    </form>
  );
}
