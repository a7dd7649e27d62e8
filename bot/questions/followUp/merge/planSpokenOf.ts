import type { SourceDocument } from '../../../../data/records/document.ts';
import { compact } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import type { Where } from '../../query.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { recordsNamed } from '../spokenOf.ts';
import { mergedActivities } from './activities.ts';
import type { Merged } from './merged.ts';

/**
 * "how many were amber", "and which are new" after a plan or its report was told of: asked of all that stands in it. "who wrote it" and "what months does it cover" are asked of
 * the report itself.
 */
export function mergedPlan(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const { sentence } = parts;
  const documents = documentsSpokenOf(parts, last);
  const isOfPaper = sentence.has('facet', 'document') || (sentence.has('writing', 'author') && cues.that);
  if (isOfPaper && documents.length > 0)
    return {
      query: { ask: 'show', of: 'plans', where: { ids: { values: documents.map(d => d.id) } }, facet: 'document' },
      named: 2,
      settled: true,
    };
  const where = filterOf(documents, last);
  if (!where) return mergedActivities(parts, last, cues);
  const isOther = sentence.has('subject', ...OTHERS) || (sentence.has('subject', 'themes') && asksForThemes(parts));
  return isOther
    ? undefined
    : mergedActivities(parts, { ...last, ids: [], query: { ask: 'list', of: 'activities', where } }, cues);
}

const OTHERS = ['indicators', 'meetings', 'resolutions', 'items', 'finance', 'attendance', 'panel'] as const;

/** "what are its themes", and not "by theme" or "the theme 2 ones". */
const asksForThemes = ({ sentence, themes }: Parts): boolean =>
  themes.tokens.size === 0 && !sentence.has('ask', 'group');

/** The report that was told of, else those of the one plan. */
function documentsSpokenOf({ sentence }: Parts, { query }: Last): readonly SourceDocument[] {
  const { documents } = sentence.knowledge.register.records;
  const ids = recordsNamed(query);
  if (ids) return documents.filter(({ id }) => ids.includes(id));
  const plans = query.where.plan?.values ?? [];
  return plans.length === 1 ? documents.filter(({ plan }) => plans.includes(plan)) : [];
}

/** What stands in it: a paper on one theme has that theme. */
function filterOf(documents: readonly SourceDocument[], { query }: Last): Where | undefined {
  const [only, ...others] = recordsNamed(query) ? documents : [];
  const plan = only && others.length === 0 ? { values: [only.plan] } : query.where.plan;
  if (!plan || plan.except || plan.values.length !== 1) return undefined;
  const number = Number(/\btheme (\d+)\b/iu.exec(only?.title ?? '')?.[1]);
  return compact({ plan, theme: number > 0 ? { values: [number] } : undefined });
}
