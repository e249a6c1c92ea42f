import { describe, expect, test } from '@jest/globals';
import type { TopicView } from '@parvis/contract';
import { publicThemes } from './public-topics.js';

const aTopic = (
  slug: string,
  { parent, open = true }: { parent?: string; open?: boolean } = {},
): TopicView => ({
  id: `id-${slug}`,
  slug,
  name: slug,
  sector: 'user-relations',
  nature: 'report',
  public: open,
  service: { id: 's', name: 'Voirie' },
  parent: parent ? { id: `id-${parent}`, name: parent } : null,
});

describe('what the public may report', () => {
  test('is listed under its thème, whether that thème itself can be reported or not', () => {
    const listed = publicThemes([
      aTopic('voirie', { open: false }),
      aTopic('trottoir', { parent: 'voirie' }),
    ]);
    expect(listed).toEqual([
      { slug: 'id-voirie', name: 'voirie', topics: [{ slug: 'trottoir', name: 'trottoir' }] },
    ]);
  });

  test('leaves out what is not public, and thèmes left with nothing', () => {
    expect(
      publicThemes([aTopic('aide', { open: false }), aTopic('seniors', { parent: 'aide', open: false })]),
    ).toEqual([]);
  });

  test('a thème without motifs is reported itself', () => {
    expect(publicThemes([aTopic('autre')])).toEqual([
      { slug: 'id-autre', name: 'autre', topics: [{ slug: 'autre', name: 'autre' }] },
    ]);
  });

  test('stands in the order of the French alphabet', () => {
    const names = publicThemes([aTopic('Voirie'), aTopic('Espaces verts'), aTopic('Éclairage')]);
    expect(names.map(({ name }) => name)).toEqual(['Éclairage', 'Espaces verts', 'Voirie']);
  });
});
