import { useMediaQuery } from '@mantine/hooks';
import { useLocation, useNavigate, useParams } from 'react-router';
import { QueuePanel } from '../features/queue/queue-panel.js';
import { TicketFile } from '../features/ticket/ticket-file.js';
import { useWide } from '../ui/use-wide.js';
import css from './file-page.module.css';

/** The list, and beside it the open file; on a narrow screen one or the other. */
export function FilePage() {
  const { number } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const wide = useWide();
  const roomy = useMediaQuery('(min-width: 64em)', undefined, { getInitialValueInEffect: false }) ?? true;
  const close = () => void navigate(`/file${search}`);

  if (!number) return <QueuePanel layout={roomy ? 'table' : 'cards'} />;
  const file = <TicketFile key={number} number={number} onClose={close} />;
  if (!wide) return file;
  return (
    <div className={css.zones}>
      <div className={css.list}>
        <QueuePanel layout="cards" openNumber={number} />
      </div>
      {file}
    </div>
  );
}
