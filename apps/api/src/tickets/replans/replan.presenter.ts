import type { ReplanView } from '@parvis/contract';
import type { ReplanEntity } from './replan.entity.js';

export const presentReplan = (replan: ReplanEntity): ReplanView => ({
  id: replan.id,
  object: replan.object,
  objectId: replan.objectId,
  version: replan.version,
  reason: replan.reason,
  by: replan.actorName,
  startedAt: replan.startedAt.toISOString(),
  endedAt: replan.endedAt?.toISOString() ?? null,
  state: replan.stopped ? 'stopped' : replan.endedAt ? 'done' : 'running',
  total: replan.total,
  done: replan.done,
  moved: replan.moved,
  refused: replan.refused.length,
});
