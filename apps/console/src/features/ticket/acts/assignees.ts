import type { AgentView, AssignTicketBody, Named, TicketView } from '@parvis/contract';

/** Somebody or some queue a file can be handed to. */
export interface Assignee {
  key: string;
  group: 'agents' | 'services';
  name: string;
  body: AssignTicketBody;
  /** away now: shown, so that one knows, and not chosen */
  absence: AgentView['absence'];
  current: boolean;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function assigneesOf(
  ticket: TicketView,
  agents: readonly AgentView[],
  services: readonly Named[],
): Assignee[] {
  const people = agents.map((agent): Assignee => ({
    key: agent.id,
    group: 'agents',
    name: agent.name,
    body: { agentId: agent.id },
    absence: agent.absence,
    current: agent.id === ticket.assignee?.id,
  }));
  const queues = services.map((service): Assignee => ({
    key: service.id,
    group: 'services',
    name: service.name,
    body: service.id === ticket.service.id ? { agentId: null } : { agentId: null, service: service.id },
    absence: null,
    current: service.id === ticket.service.id && ticket.assignee === null,
  }));
  return [...people, ...queues];
}

/** Each word typed begins a word of the name, accents aside. */
export function found(all: readonly Assignee[], typed: string): Assignee[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return all.filter(({ name }) => {
    const parts = plain(name).split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}

export const canChoose = ({ absence, current }: Assignee): boolean => absence === null && !current;
