import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { PROBLEM_CODES } from '@parvis/contract';
import { TICKET_EVENT_TYPES } from '@parvis/domain';

/** The console's words are read where they lie: the API depends on no screen. */
const words = async (name: 'events' | 'problems'): Promise<Record<string, string>> =>
  (await import(new URL(`../../../console/src/i18n/fr/${name}.ts`, import.meta.url).pathname))[name];
const problems = await words('problems');
const events = await words('events');

const text = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');

describe('every problem', () => {
  test('has its French sentence, and no sentence is of a problem there is not', () => {
    expect(Object.keys(problems).sort()).toEqual([...PROBLEM_CODES, 'network', 'unknown'].sort());
  });

  test.each(Object.entries(problems))('%s is told in words: %s', (code, sentence) => {
    expect(sentence).toMatch(/^[A-ZÀÉÈÊ].+\.$/);
    expect(sentence).not.toContain(code);
  });
});

describe('every event of a file', () => {
  const sentences = text('apps/console/src/features/ticket/timeline/event-sentences.ts');
  const told = new Map(
    [...sentences.matchAll(/^ {2}(\w+): (.*(?:\n {4}.*)*)/gm)].map(([, type, rule]) => [type, rule!]),
  );
  /** its message or note stands on the timeline instead */
  const toldOtherwise = ['NoteAdded', 'MessageReceived', 'MessageComposed', 'MessageSent'];

  test.each(TICKET_EVENT_TYPES)(
    '%s has its sentence, or stands on the timeline as what it brought',
    (type) => {
      const rule = told.get(type);
      expect(rule).toBeDefined();
      const keys = [...rule!.matchAll(/'events\.(\w+)/g)].map(([, key]) => key!);
      if (toldOtherwise.includes(type)) return;
      expect(keys.length).toBeGreaterThan(0);
      for (const key of keys) expect(events).toHaveProperty(key);
    },
  );

  test('the timeline leaves out those alone', () => {
    const query = text('apps/api/src/tickets/timeline.queries.ts');
    const left = /TOLD_OTHERWISE = \[([^\]]+)\]/.exec(query)![1]!.match(/\w+/g)!;
    for (const type of left) expect(TICKET_EVENT_TYPES).toContain(type);
    expect(left).toEqual(expect.arrayContaining(toldOtherwise));
  });
});
