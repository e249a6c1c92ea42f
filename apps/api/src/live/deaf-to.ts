import { canRead, type Placed } from '@parvis/domain';
import type { ConsoleNamespace } from './console-namespace.js';

/**
 * Sockets of a room whose account may not read what lies there. A queue holds files of several sectors, and a right
 * may have been taken away since the room was entered: even « something changed » is then not theirs to know.
 */
export function deafTo(server: ConsoleNamespace, room: string, place: Placed): string[] {
  const inside = [...(server.adapter.rooms.get(room) ?? [])];
  return inside.filter((id) => {
    const actor = server.sockets.get(id)?.data.actor;
    return !actor || !canRead(actor, place);
  });
}
