import { describe, expect, test } from '@jest/globals';
import { clearFilters, readFilters, writeFilter } from './filters.js';

describe('filters of the address', () => {
  test('are read in French and written back', () => {
    const params = new URLSearchParams(
      'agent=me&echeance=overdue&statut=new,open&service=voirie&canal=email',
    );
    expect(readFilters(params)).toEqual({
      assignee: 'me',
      due: 'overdue',
      status: 'new,open',
      service: 'voirie',
      channel: 'email',
    });
    expect(writeFilter(params, 'due', '').has('echeance')).toBe(false);
    expect(writeFilter(new URLSearchParams('q=x'), 'due', 'today').toString()).toBe('q=x&echeance=today');
    expect(clearFilters(new URLSearchParams('q=x&agent=me')).toString()).toBe('q=x');
  });

  test('an old link’s unknown words are dropped, the rest still filters', () => {
    expect(readFilters(new URLSearchParams('statut=open,perdu&echeance=demain&canal=fax'))).toEqual({
      status: 'open',
    });
  });
});
