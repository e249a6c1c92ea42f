import { ANSWER_KINDS, dueAt, type Channel } from '@parvis/domain';
import { SHIPPED_POLICIES } from '../../organisation/index.js';
import { COUNTER_SECTORS } from '../town/accounts.js';
import { SERVICES } from '../town/places.js';
import { THEMES } from '../town/topics.js';
import type { TownTime } from './town-time.js';

const TOPICS = new Map(
  THEMES.flatMap(({ service, topics }) => topics.map((topic) => [topic.slug, { ...topic, service }])),
);

/** Whether the counters see its files (RU-030). */
export const countersSee = (topic: string): boolean => {
  const { sector, service } = TOPICS.get(topic)!;
  return COUNTER_SECTORS.includes(sector ?? SERVICES.find(({ slug }) => slug === service)!.sector);
};

export const serviceOf = (topic: string): string => TOPICS.get(topic)!.service;

/** When the town will have promised its answer for; the stories are told around this date. */
export function answerDue(time: TownTime, channel: Channel, topic: string, receivedAt: Date): Date {
  const own = TOPICS.get(topic)?.policy;
  const policy = SHIPPED_POLICIES.find(({ slug, channels }) =>
    own ? slug === own : channels.includes(channel),
  )!;
  const budget = policy.definition.promises.find(({ kind }) => ANSWER_KINDS.includes(kind))!;
  return dueAt({ budget, calendar: time.calendar, startedAt: receivedAt });
}
