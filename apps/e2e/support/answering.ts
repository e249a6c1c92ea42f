import { expect } from '@jest/globals';
import { anAgent } from './agents.js';
import { reply, sent } from './console.js';
import { mailsTo } from './town.js';

/** The town's part of a report: it has acknowledged it by mail, and an agent answers it. */
export async function acknowledgedAndAnswered(number: string, email: string, words: string): Promise<void> {
  const agent = await anAgent('superviseur', { at: `/console/file/${number}` });
  const [acknowledgement] = await mailsTo(email, agent.context.request);
  expect(acknowledgement).toMatchObject({ ticketNumber: number, automatic: true });
  await reply(agent.page, words);
  await sent(agent.page, words);
  await agent.leave();
}
