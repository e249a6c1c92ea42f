import {
  paths,
  type AnnounceDateBody,
  type AssignTicketBody,
  type CloseTicketBody,
  type ForwardTicketBody,
  type LogContactBody,
  type MessageRef,
  type NoteBody,
  type PauseTicketBody,
  type QualifyTicketBody,
  type ReplyBody,
  type ReplyRef,
  type ResolveTicketBody,
  type StaleVersionDetails,
  type TicketRef,
  type TicketView,
} from '@parvis/contract';
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { announce } from '../../lib/announce.js';
import { api } from '../../lib/api-client.js';
import { ApiProblem, codeOf } from '../../lib/api-problem.js';
import { i18n } from '../../i18n/index.js';
import { randomId } from '../../lib/random-id.js';
import { showToast } from '../../ui/toast.js';
import { ticketKey } from '../../queries/tickets.queries.js';
import { refreshLists } from '../../realtime/list-refresh.js';
import { isRoutine } from './routine-changes.js';

/** A change of the file as the agent saw it, at a version. */
export type Act = (number: string, version: number) => Promise<TicketRef>;

export const acts = {
  assign:
    (body: AssignTicketBody): Act =>
    (number, version) =>
      api.put(paths.assignment(number), { body, version }),
  wait:
    (body: PauseTicketBody): Act =>
    (number, version) =>
      api.put(paths.pause(number), { body, version }),
  resume: (): Act => (number, version) => api.delete(paths.pause(number), { version }),
  resolve:
    (body: ResolveTicketBody): Act =>
    (number, version) =>
      api.put(paths.resolution(number), { body, version }),
  close:
    (body: CloseTicketBody): Act =>
    (number, version) =>
      api.put(paths.closure(number), { body, version }),
  announce:
    (body: AnnounceDateBody): Act =>
    (number, version) =>
      api.put(paths.announcement(number), { body, version }),
  forward:
    (body: ForwardTicketBody): Act =>
    (number, version) =>
      api.put(paths.forwarding(number), { body, version }),
  qualify:
    (body: QualifyTicketBody): Act =>
    (number, version) =>
      api.put(paths.qualification(number), { body, version }),
  /** this file into another, or the other into this one */
  mergeInto:
    (into: string, intoVersion: number): Act =>
    (number, version) =>
      api.put(paths.merge(number), { body: { into, intoVersion }, version }),
  absorb:
    (other: string, otherVersion: number): Act =>
    (number, version) =>
      api.put(paths.merge(other), { body: { into: number, intoVersion: version }, version: otherVersion }),
  unmerge: (): Act => (number, version) => api.delete(paths.merge(number), { version }),
  link:
    (other: string): Act =>
    (number) =>
      api.put(paths.link(number, other)),
  unlink:
    (other: string): Act =>
    (number) =>
      api.delete(paths.link(number, other)),
  reopen: (): Act => (number, version) => api.delete(paths.closure(number), { version }),
};

type Seen = Pick<TicketView, 'number' | 'version' | 'timeline'>;

interface Attempt {
  act: Act;
  version: number;
  /** said once done */
  done: string;
}

/** Runs acts on a file; a refusal for a stale version can be looked at, or redone on the new one. */
export function useTicketAct({ number, version, timeline }: TicketView) {
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: ({ act, version: seen }: Attempt) => actOrFollow(act, { number, version: seen, timeline }),
    onSuccess: (_, { done }) => {
      announce(done);
      return settle(client, number);
    },
  });
  const stale = staleDetails(mutation.error);
  return {
    isPending: mutation.isPending,
    error: stale ? null : mutation.error,
    stale,
    run: (act: Act, done: string, onDone?: () => void) =>
      mutation.mutate({ act, done, version }, { onSuccess: onDone }),
    redo: (onDone?: () => void) =>
      mutation.variables &&
      mutation.mutate({ ...mutation.variables, version: stale?.version ?? version }, { onSuccess: onDone }),
    see: () => {
      mutation.reset();
      void settle(client, number);
    },
    reset: mutation.reset,
  };
}

/** What « Annuler » does: on the file as it is by then, wherever one has gone meanwhile. */
export function useTakeBack() {
  const client = useQueryClient();
  return async (number: string, act: Act, said: string): Promise<void> => {
    try {
      const { version } = await api.get<TicketView>(paths.ticket(number));
      await act(number, version);
      showToast(said);
    } catch (error) {
      showToast(i18n.t(`problems.${codeOf(error)}`));
    }
    await client.invalidateQueries({ queryKey: ['ticket'] });
    refreshLists();
  };
}

/** A file that only moved by routine is no reason to stop: the act is done on its new version. */
async function actOrFollow(act: Act, { number, version, timeline }: Seen): Promise<TicketRef> {
  try {
    return await act(number, version);
  } catch (error) {
    const stale = staleDetails(error);
    const letters = timeline.flatMap((entry) => (entry.kind === 'message' ? [entry.messageId] : []));
    if (!stale || stale.changes.length === 0 || !stale.changes.every((one) => isRoutine(one, letters)))
      throw error;
    return act(number, stale.version);
  }
}

export type TicketAct = ReturnType<typeof useTicketAct>;

interface Letter<Body> {
  body: Body;
  key: string;
  photos?: readonly File[];
}

export function useReply(number: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key, photos = [] }: Letter<ReplyBody>) =>
      api.post<ReplyRef>(paths.ticketMessages(number), {
        body: photos.length > 0 ? formOf(body, photos) : body,
        idempotencyKey: key,
      }),
    onSettled: () => settle(client, number),
  });
}

function formOf(
  { text, incident, lastSeen, attachments = [] }: ReplyBody,
  photos: readonly File[],
): FormData {
  const form = new FormData();
  form.append('text', text);
  if (incident) form.append('incident', 'true');
  if (lastSeen) form.append('lastSeen', lastSeen);
  if (attachments.length > 0) form.append('attachments', attachments.join(','));
  for (const photo of photos) form.append('photos', photo);
  return form;
}

export function useNote(number: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: Letter<NoteBody>) =>
      api.post<TicketRef>(paths.notes(number), { body, idempotencyKey: key }),
    onSettled: () => settle(client, number),
  });
}

export function useLogContact(number: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: Letter<LogContactBody>) =>
      api.post<TicketRef>(paths.contacts(number), { body, idempotencyKey: key }),
    onSettled: () => settle(client, number),
  });
}

/** One key while the resident is on the line: he asks again. Each press is a call of its own. */
export function useChaseUp(number: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      api.post<TicketRef>(paths.contacts(number), {
        body: { channel: 'phone', direction: 'in', chaseUp: true },
        idempotencyKey: randomId(),
      }),
    onSuccess: () => showToast(i18n.t('ticket.chaseUp.done')),
    onSettled: () => settle(client, number),
  });
}

export function useResend(number: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (messageId: string) => api.put<MessageRef>(paths.messageDelivery(messageId)),
    onSettled: () => settle(client, number),
  });
}

function settle(client: QueryClient, number: string): Promise<void> {
  refreshLists();
  return client.invalidateQueries({ queryKey: ticketKey(number) });
}

function staleDetails(error: unknown): StaleVersionDetails | null {
  if (!(error instanceof ApiProblem) || error.code !== 'ticket/stale-version') return null;
  const details = error.details as Partial<StaleVersionDetails>;
  return { version: details.version ?? 0, changes: details.changes ?? [] };
}
