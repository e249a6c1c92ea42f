import type { RefusedLine, TopicSettings } from '@parvis/contract';
import { newId } from '../../platform/database/new-id.js';
import { freeSlug, slugOf } from '../slug-for.js';
import { plain } from '../words/topic-csv.js';
import { nearest } from './nearest.js';
import { byName, type OrganisationNow } from './organisation-now.js';
import type { Cells } from './read-cells.js';
import { readLine, Refused } from './read-line.js';

export interface ImportPlan {
  created: TopicSettings[];
  changed: { before: TopicSettings; after: TopicSettings }[];
  unchanged: number;
  refused: RefusedLine[];
}

const LONGEST_NAME = 200;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What a file would make of the topics there are. Nothing is written; lines that can't be taken are left out. */
export function planImport(lines: readonly Cells[], now: OrganisationNow): ImportPlan {
  return new Planning(now).of(lines);
}

class Planning {
  private readonly services;
  private readonly policies;
  private readonly before = new Map<string, TopicSettings>();
  private readonly bySlug = new Map<string, TopicSettings>();
  private readonly byPath = new Map<string, TopicSettings>();
  private readonly slugs: Set<string>;
  private readonly touched = new Map<string, number>();
  private readonly refused: RefusedLine[] = [];
  private readonly nearestTo = new Map<string, string | null>();

  constructor(private readonly now: OrganisationNow) {
    this.services = byName(now.services);
    this.policies = byName(now.policies);
    this.slugs = new Set(now.topics.map(({ slug }) => slug));
    const names = new Map(now.topics.map(({ id, name }) => [id, name]));
    for (const topic of now.topics) {
      this.before.set(topic.id, topic);
      this.bySlug.set(topic.slug, topic);
      const theme = topic.parentId === null ? topic.name : names.get(topic.parentId)!;
      this.byPath.set(pathOf(theme, topic.parentId === null ? null : topic.name), topic);
    }
  }

  of(lines: readonly Cells[]): ImportPlan {
    const after = new Map<string, TopicSettings>();
    // thèmes first: a motif may stand above its own
    for (const motifs of [false, true]) {
      for (const cells of lines) {
        if (!!cells.motif !== motifs) continue;
        try {
          for (const topic of this.take(cells)) after.set(topic.id, topic);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          this.refuse(cells.line, error);
        }
      }
    }
    this.keepThemesOfMotifs(after);
    const plan: ImportPlan = { created: [], changed: [], unchanged: 0, refused: this.refused };
    for (const topic of after.values()) {
      const before = this.before.get(topic.id);
      if (!before) plan.created.push(topic);
      else if (same(before, topic)) plan.unchanged++;
      else plan.changed.push({ before, after: { ...topic, version: before.version + 1 } });
    }
    plan.refused.sort((a, b) => a.line - b.line);
    return plan;
  }

  /** The topic of a line, after the thème it needs when there is none yet. */
  private take(cells: Cells): TopicSettings[] {
    const theme = cells.theme ?? '';
    const motif = cells.motif || null;
    if (!theme) throw new Refused('theme-missing', '');
    for (const name of [theme, motif ?? ''])
      if (name.length > LONGEST_NAME) throw new Refused('too-long', name.slice(0, 40));
    const named = cells.slug ? this.bySlug.get(cells.slug) : undefined;
    if (named && (named.parentId === null) !== (motif === null))
      throw new Refused('another-path', cells.slug!);
    const path = pathOf(theme, motif);
    const there = this.byPath.get(path);
    if (named && there && named.id !== there.id) throw new Refused('another-path', cells.slug!);
    const before = named ?? there ?? null;
    if (before && this.touched.has(before.id)) throw new Refused('twice', motif ?? theme);
    const said = readLine(cells, before, this.services, this.policies);
    const parent = motif === null ? null : (this.byPath.get(pathOf(theme, null)) ?? null);
    const newTheme =
      motif !== null && !parent ? this.made({ ...said, name: theme, parentId: null }, '') : null;
    const parentId = (parent ?? newTheme)?.id ?? null;
    const name = motif ?? theme;
    const topic = before
      ? { ...before, ...said, name, parentId }
      : this.made({ ...said, name, parentId }, cells.slug ?? '');
    if (newTheme) this.byPath.set(pathOf(theme, null), newTheme);
    this.byPath.set(path, topic);
    this.touched.set(topic.id, cells.line);
    return newTheme ? [newTheme, topic] : [topic];
  }

  private made(body: Omit<TopicSettings, 'id' | 'slug' | 'version'>, wanted: string): TopicSettings {
    const slug = freeSlug(SLUG.test(wanted) ? wanted.slice(0, 100) : slugOf(body.name), this.slugs);
    this.slugs.add(slug);
    return { ...body, id: newId(), slug, version: 1 };
  }

  /** As on screen: a thème is not put aside while one of its motifs is in use. */
  private keepThemesOfMotifs(after: Map<string, TopicSettings>): void {
    const end = new Map([...this.before, ...after]);
    const used = new Set([...end.values()].flatMap(({ active, parentId }) => (active && parentId) || []));
    for (const { id, name, active } of [...after.values()]) {
      if (active || !used.has(id) || this.before.get(id)?.active === false) continue;
      after.delete(id);
      this.refuse(this.touched.get(id)!, new Refused('has-motifs', name));
    }
  }

  private refuse(line: number, { fault, value }: Refused): void {
    this.refused.push({ line, fault, value: value.slice(0, 200), suggestion: this.suggestion(fault, value) });
  }

  private suggestion(fault: string, value: string): string | null {
    const among = { 'unknown-service': this.now.services, 'unknown-policy': this.now.policies }[fault];
    if (!among) return null;
    const key = `${fault} ${value}`;
    if (!this.nearestTo.has(key)) {
      const names = among.map(({ name }) => name);
      this.nearestTo.set(key, nearest(value, names));
    }
    return this.nearestTo.get(key)!;
  }
}

const pathOf = (theme: string, motif: string | null): string => `${plain(theme)}\n${plain(motif ?? '')}`;

const same = (a: TopicSettings, b: TopicSettings): boolean =>
  (Object.keys(a) as (keyof TopicSettings)[]).every((key) => a[key] === b[key]);
