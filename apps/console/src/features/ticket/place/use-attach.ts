import { paths, type NearbyTicket, type TicketRef, type TicketView } from '@parvis/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api-client.js';
import { nearbyKey } from '../../../queries/places.queries.js';
import { useTicketAct, type Act } from '../ticket.mutations.js';

const attachTo =
  (other: string): Act =>
  (number, version) =>
    api.put(paths.ticketIncident(number), { body: { with: other }, version });

const detach: Act = (number, version) => api.delete(paths.ticketIncident(number), { version });

/** Another file than the one shown: its version is asked for first. */
const detachOther =
  (other: string): Act =>
  async () => {
    const { version } = await api.get<TicketView>(paths.ticket(other));
    return api.delete<TicketRef>(paths.ticketIncident(other), { version });
  };

interface Undo {
  number: string;
  act: Act;
}

/** Putting the file together with another, and taking that back; two problems made one can't be told apart again. */
export function useAttach(ticket: TicketView) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const act = useTicketAct(ticket);
  const [undo, setUndo] = useState<Undo | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: nearbyKey(ticket.number) });

  return {
    act,
    undo,
    attach({ number, incident }: NearbyTicket) {
      const had = ticket.incident !== null;
      const back: Undo | null =
        had && incident !== null ? null : { number, act: had ? detachOther(number) : detach };
      act.run(attachTo(number), t('place.attached', { number }), () => {
        setUndo(back);
        void refresh();
      });
    },
    takeBack: () =>
      undo &&
      act.run(undo.act, t('place.undone'), () => {
        setUndo(null);
        void refresh();
      }),
    detach: () =>
      act.run(detach, t('place.detached'), () => {
        setUndo(null);
        void refresh();
      }),
  };
}

export type Attaching = ReturnType<typeof useAttach>;
