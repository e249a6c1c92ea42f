import { useTranslation } from 'react-i18next';
import type { Present } from '@parvis/contract';
import { useStore } from '../../../lib/store.js';
import { useSession } from '../../../queries/use-session.js';
import { presence } from '../../../realtime/presence.js';
import css from './presence-line.module.css';

/** named one by one; more than these are a crowd */
const NAMED = 3;

const initials = (name: string): string =>
  name
    .split(' ')
    .map((part) => part.charAt(0))
    .join('');

/** Who else has this file before him. Its place is kept free when nobody has: nothing moves when someone comes. */
export function PresenceLine({ number }: { number: string }) {
  const { t } = useTranslation();
  const { account } = useSession();
  const told = useStore(presence).get(number);
  const others = (told?.present ?? []).filter(({ accountId }) => accountId !== account.id).sort(writersFirst);
  const named = others.slice(0, NAMED);
  const more = others.length - named.length;
  return (
    <div className={css.line} role="status" data-testid="presence">
      {named.map(({ accountId, name, doing }) => (
        <span key={accountId} className={css.person} data-doing={doing}>
          <span className={css.face} aria-hidden>
            {initials(name)}
          </span>
          {t(`together.presence.${doing}`, { name })}
        </span>
      ))}
      {more > 0 && <span>{t('together.presence.more', { count: more })}</span>}
      {told?.partial && (
        <span className={css.partial} title={t('together.presence.partialWhy')}>
          {t('together.presence.partial')}
        </span>
      )}
    </div>
  );
}

const writersFirst = (a: Present, b: Present) =>
  Number(a.doing === 'viewing') - Number(b.doing === 'viewing');
