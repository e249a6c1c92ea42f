import type { TopicSettings } from '@parvis/contract';
import type { Transaction } from '../platform/database/unit-of-work.js';

const COLUMNS =
  'slug, name, parent_id, service_id, sector, nature, policy_id, public, active, position, version';

/** Thousands of topics at once, each kind of write one statement; thèmes and their motifs may come together. */
export async function writeTopicRows(
  tx: Transaction,
  { created, changed }: { created: TopicSettings[]; changed: { after: TopicSettings }[] },
): Promise<void> {
  for (const topic of created) tx.insert('topic', topic);
  await tx.flush();
  if (changed.length === 0) return;
  await tx.rows(
    `update topic set (${COLUMNS}) = (select ${COLUMNS.split(', ')
      .map((column) => `n.${column}`)
      .join(', ')})
     from jsonb_to_recordset($1::jsonb) as n(id uuid, slug text, name text, parent_id uuid, service_id uuid,
       sector text, nature text, policy_id uuid, public boolean, active boolean, position integer, version integer)
     where topic.id = n.id`,
    [JSON.stringify(changed.map(({ after }) => snaked(after)))],
  );
}

const snaked = ({ parentId, serviceId, policyId, ...topic }: TopicSettings) => ({
  ...topic,
  parent_id: parentId,
  service_id: serviceId,
  policy_id: policyId,
});
