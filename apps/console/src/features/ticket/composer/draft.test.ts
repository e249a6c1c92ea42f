import { describe, expect, test } from '@jest/globals';
import type { TimelineMessage } from '@parvis/contract';
import { lastMessageId, newSince } from './draft.js';

const message = (id: string, change: Partial<TimelineMessage> = {}): TimelineMessage => ({
  kind: 'message',
  file: null,
  id,
  messageId: id,
  at: '2026-11-25T10:00:00.000Z',
  author: { kind: 'resident', id: null, name: 'Lucie' },
  direction: 'in',
  channel: 'email',
  automatic: false,
  subject: '',
  text: '',
  visibleText: '',
  hasHtml: false,
  to: [],
  attachments: [],
  status: 'received',
  statusReason: null,
  ...change,
});
const by = (id: string) => ({ author: { kind: 'agent', id, name: id } as const, direction: 'out' as const });

describe('what others said since the draft was begun', () => {
  test('my own messages and machines’ are no news', () => {
    const timeline = [
      message('1'),
      message('2', by('me')),
      message('3', by('colleague')),
      message('4', { automatic: true }),
    ];
    expect(newSince(timeline, '1', 'me').map(({ id }) => id)).toEqual(['3']);
    expect(lastMessageId(timeline)).toBe('3');
  });

  test('a draft begun on an empty file counts everything since', () => {
    expect(newSince([message('1')], null, 'me')).toHaveLength(1);
    expect(lastMessageId([])).toBeNull();
  });
});
