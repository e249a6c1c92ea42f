import { Checkbox, Radio, TextInput } from '@mantine/core';
import { paths, WALL_NAME_MAX, type NewWallLink, type WallLinkBody } from '@parvis/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api-client.js';
import { randomId } from '../../../lib/random-id.js';
import { useSession } from '../../../queries/use-session.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { inFrench } from '../in-french.js';
import css from './walls.module.css';

interface Props {
  onMade: (link: NewWallLink) => void;
  onClose: () => void;
}

/** Where it hangs, and which services it tells of. */
export function WallDialog({ onMade, onClose }: Props) {
  const { t } = useTranslation();
  const { services } = useSession();
  const [key] = useState(randomId);
  const [name, setName] = useState('');
  const [isAll, setAll] = useState(true);
  const [chosen, setChosen] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const make = useMutation({
    mutationFn: (body: WallLinkBody) => api.post<NewWallLink>(paths.walls, { body, idempotencyKey: key }),
    onSuccess: onMade,
  });
  const isMissing = !isAll && chosen.length === 0;
  return (
    <FormDialog
      title={t('wall.settings.add')}
      submit={t('wall.settings.add')}
      isPending={make.isPending}
      error={make.error}
      onSubmit={() => {
        setTried(true);
        if (name.trim() && !isMissing) make.mutate({ name: name.trim(), services: isAll ? null : chosen });
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        required
        label={t('settings.fields.name')}
        description={t('wall.settings.nameHint')}
        maxLength={WALL_NAME_MAX}
        value={name}
        error={tried && !name.trim() ? t('problems.request/invalid') : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Radio.Group
        label={t('wall.settings.services')}
        value={isAll ? 'all' : 'some'}
        onChange={(value) => setAll(value === 'all')}
        error={tried && isMissing ? t('wall.settings.choose') : null}
      >
        <div className={css.choices}>
          <Radio value="all" label={t('wall.settings.allServices')} />
          <Radio value="some" label={t('wall.settings.chosenServices')} />
        </div>
      </Radio.Group>
      {!isAll && (
        <Checkbox.Group aria-label={t('wall.settings.services')} value={chosen} onChange={setChosen}>
          <div className={css.services}>
            {services.toSorted(inFrench).map((service) => (
              <Checkbox key={service.id} value={service.id} label={service.name} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </FormDialog>
  );
}
