/** SQL: a job of this task, for whom `field` of its payload names, that will still be tried. */
export const liveJob = (task: string, field: string, id: string): string => `exists (
  select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id
  where k.identifier = '${task}' and j.attempts < j.max_attempts and j.payload->>'${field}' = ${id}::text)`;
