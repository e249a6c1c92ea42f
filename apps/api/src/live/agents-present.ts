import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { PresentAgent } from '@parvis/contract';
import { visibleTo } from '../agents/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Coalesce } from './coalesce.js';
import type { AgentsThere, AgentThere, ConsoleNamespace } from './console-namespace.js';
import { oneAgentEach, shortName } from './present-files.js';
import { Presence } from './presence.js';

/** Comings and goings of a whole town are told this often at most. */
const PAUSE_MS = 2_000;
const BEAT_MS = 5_000;
const DEAD_AFTER_MS = 15_000;

/** Who has the console open in any process, and what with. Like `Presence`, nothing of it is written anywhere. */
@Injectable()
export class AgentsPresent implements OnModuleDestroy {
  private readonly process = randomUUID();
  private server: ConsoleNamespace | null = null;
  private timer: NodeJS.Timeout | null = null;
  private readonly elsewhere = new Map<string, { agents: AgentThere[]; at: number }>();
  private readonly changes = new Coalesce(PAUSE_MS, () => this.announce());

  constructor(
    private readonly work: UnitOfWork,
    private readonly presence: Presence,
  ) {}

  serve(server: ConsoleNamespace): void {
    this.server = server;
    server.on('agents', (there: AgentsThere) => this.hear(there));
    this.timer = setInterval(() => this.beat(), BEAT_MS);
    this.timer.unref();
  }

  changed(): void {
    this.changes.call('agents');
  }

  /** Colleagues of whoever asks, by name; of their files those he may see. */
  async seenBy(accountId: string): Promise<PresentAgent[]> {
    const agents = oneAgentEach([
      ...this.here(),
      ...[...this.elsewhere.values()].flatMap((one) => one.agents),
    ]);
    const ids = agents.flatMap(({ ticketIds }) => ticketIds);
    const seen = await this.work.rows<{ id: string; number: string }>(
      `select t.id, t.number from ticket t where t.id = any($2) and ${visibleTo('$1')}`,
      [accountId, ids],
    );
    const numbers = new Map(seen.map(({ id, number }) => [id, number]));
    return agents.map(({ ticketIds, ...agent }) => ({
      ...agent,
      files: ticketIds.flatMap((id) => numbers.get(id) ?? []),
    }));
  }

  private here(): AgentThere[] {
    return [...(this.server?.sockets.values() ?? [])].map(({ id, data }) => ({
      accountId: data.actor.accountId,
      name: shortName(data.actor),
      ...this.presence.doingOf(id),
    }));
  }

  private announce(): void {
    this.server?.serverSideEmit('agents', { process: this.process, agents: this.here() });
    this.server?.local.emit('agents.changed');
  }

  private hear({ process, agents }: AgentsThere): void {
    const before = this.elsewhere.get(process)?.agents ?? [];
    this.elsewhere.set(process, { agents, at: performance.now() });
    if (JSON.stringify(before) !== JSON.stringify(agents)) this.server?.local.emit('agents.changed');
  }

  /** Said again while anyone is there, so that a process which died is known by its silence. */
  private beat(): void {
    const now = performance.now();
    for (const [process, { at }] of this.elsewhere)
      if (now - at > DEAD_AFTER_MS) {
        this.elsewhere.delete(process);
        this.server?.local.emit('agents.changed');
      }
    this.server?.serverSideEmit('agents', { process: this.process, agents: this.here() });
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }
}
