import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Doing, Present } from '@parvis/contract';
import { canRead, type Placed } from '@parvis/domain';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Log } from '../platform/log/log.js';
import { Coalesce } from './coalesce.js';
import type { ConsoleNamespace, PresentThere } from './console-namespace.js';
import { deafTo } from './deaf-to.js';
import { most, onePerPerson, shortName } from './present-files.js';
import { ProcessLink } from './process-link.js';
import { ticketRoom } from './rooms.js';

/** A storm of comings, goings and keystrokes on one file is told twice a second at most. */
const PAUSE_MS = 500;
/** Each process says again who it has; one that has not for a while is dead, and nobody is there. */
const BEAT_MS = 5_000;
const DEAD_AFTER_MS = 15_000;
/** tabs one agent can follow; more are a program's, and nobody is before them */
const FILES_MAX = 30;

interface File extends Placed {
  id: string;
  number: string;
}

/**
 * Who has which file before him, as all processes together know it. Nothing of it is written anywhere: it is true for
 * as long as the sockets are open. It is told whole, and only to those who may read the file.
 */
@Injectable()
export class Presence implements OnModuleDestroy {
  private readonly process = randomUUID();
  private server: ConsoleNamespace | null = null;
  private timer: NodeJS.Timeout | null = null;
  /** file → socket → what it does there */
  private readonly here = new Map<string, Map<string, Doing>>();
  /** file → process → who it has there */
  private readonly elsewhere = new Map<string, Map<string, { there: PresentThere; at: number }>>();
  private readonly changes = new Coalesce(PAUSE_MS, (ticketId) => void this.announce([ticketId]));

  constructor(
    private readonly work: UnitOfWork,
    private readonly link: ProcessLink,
    private readonly log: Log,
  ) {}

  serve(server: ConsoleNamespace): void {
    this.server = server;
    server.on('present', (there: PresentThere) => this.hear(there));
    this.link.changes(() => void this.announce([...this.here.keys()]));
    this.timer = setInterval(() => this.beat(), BEAT_MS);
    this.timer.unref();
  }

  /** @returns false for one that is not told: too many files at once */
  set(ticketId: string, socketId: string, doing: Doing): boolean {
    const file = this.here.get(ticketId) ?? new Map<string, Doing>();
    if (!file.has(socketId) && this.filesOf(socketId).length >= FILES_MAX) return false;
    file.set(socketId, doing);
    this.here.set(ticketId, file);
    this.changes.call(ticketId);
    return true;
  }

  leave(ticketId: string, socketId: string): void {
    if (!this.here.get(ticketId)?.delete(socketId)) return;
    this.changes.call(ticketId);
  }

  leaveAll(socketId: string): void {
    for (const ticketId of this.filesOf(socketId)) this.leave(ticketId, socketId);
  }

  /** What one console is at, over all files before it. */
  doingOf(socketId: string): { doing: Doing | 'here'; ticketIds: string[] } {
    const ticketIds = this.filesOf(socketId);
    return { doing: most(ticketIds.map((id) => this.here.get(id)!.get(socketId)!)), ticketIds };
  }

  private filesOf(socketId: string): string[] {
    return [...this.here].flatMap(([ticketId, sockets]) => (sockets.has(socketId) ? [ticketId] : []));
  }

  /** To the other processes, and to this one's consoles. */
  private async announce(ticketIds: string[]): Promise<void> {
    if (!this.server || ticketIds.length === 0) return;
    try {
      const files = await this.work.rows<File>(
        `select id, number, sector, service_id, site_id from ticket where id = any($1)`,
        [ticketIds],
      );
      for (const { id, number, ...place } of files) {
        const there: PresentThere = {
          process: this.process,
          ticketId: id,
          number,
          place,
          present: this.presentHere(id, place),
        };
        this.server.serverSideEmit('present', there);
        this.tell(there);
        if (this.here.get(id)?.size === 0) this.here.delete(id);
      }
    } catch (error) {
      this.log.warn('presence: not told', error);
    }
  }

  /** Someone whose right was taken away since he came in is not there any more. */
  private presentHere(ticketId: string, place: Placed): Present[] {
    return [...(this.here.get(ticketId) ?? [])].flatMap(([socketId, doing]) => {
      const actor = this.server?.sockets.get(socketId)?.data.actor;
      if (!actor || !canRead(actor, place)) return [];
      return [{ accountId: actor.accountId, name: shortName(actor), doing }];
    });
  }

  private tell({ ticketId, number, place }: PresentThere): void {
    if (!this.server) return;
    const others = [...(this.elsewhere.get(ticketId)?.values() ?? [])].flatMap(({ there }) => there.present);
    const room = ticketRoom(ticketId);
    const deaf = deafTo(this.server, room, place);
    const present = onePerPerson([...this.presentHere(ticketId, place), ...others]);
    this.server.local
      .to(room)
      .except(deaf)
      .emit('ticket.presence', { number, present, partial: !this.link.up });
  }

  private hear(there: PresentThere): void {
    const { ticketId, process } = there;
    const known = this.elsewhere.get(ticketId) ?? new Map<string, { there: PresentThere; at: number }>();
    const before = known.get(process)?.there;
    if (there.present.length > 0) known.set(process, { there, at: performance.now() });
    else known.delete(process);
    if (known.size > 0) this.elsewhere.set(ticketId, known);
    else this.elsewhere.delete(ticketId);
    if (JSON.stringify(before?.present ?? []) === JSON.stringify(there.present)) return;
    this.tell(there);
    // one that has just come to a file doesn't know who is there already
    if (!before && this.here.has(ticketId)) this.changes.call(ticketId);
  }

  private beat(): void {
    const now = performance.now();
    for (const [ticketId, processes] of this.elsewhere) {
      for (const [process, { there, at }] of processes) {
        if (now - at < DEAD_AFTER_MS) continue;
        processes.delete(process);
        if (processes.size === 0) this.elsewhere.delete(ticketId);
        this.tell(there);
      }
    }
    void this.announce([...this.here.keys()]);
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }
}
