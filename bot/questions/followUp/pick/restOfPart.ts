import { type Candidate, candidate, compact } from '../../candidate.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Choice, Where } from '../../query.ts';
import type { Last } from '../last.ts';
import { recordsNamed } from '../spokenOf.ts';
import { namesPart, turnedRound } from './restOf.ts';

/** "whats the rest of that theme", "the others in that section", "and the remaining ones under that pledge": what stands there besides those that were shown. */
export function restOfPart(parts: Parts, last: Last): Candidate[] {
  const { sentence } = parts;
  const { of } = last.query;
  const part = partSaid(parts);
  if (!part || namesPart(parts) || (of !== 'activities' && of !== 'indicators')) return [];
  if (hardWords(sentence, { hard: [] }).some(word => !SAYING_REST.has(word))) return [];
  const place = placeOf(part, parts, last);
  const where = place && besides(place, last);
  const ask = sentence.has('ask', 'count') ? 'count' : 'list';
  return where ? [candidate({ ask, of, where }, [['the rest of a part', 9, true]])] : [];
}

type Part = 'theme' | 'section' | 'pledge' | 'plan';
const PARTS: Readonly<Record<string, Part>> = { theme: 'theme', section: 'section', pledge: 'pledge', plan: 'plan' };
const SAYING_REST = new Set(['rest', 'remainder', 'remaining', 'others', 'other', 'ones', 'one']);
const JOINING = new Set(['of', 'in', 'under', 'within', 'the', 'that', 'this', 'same', 'ones', 'for', 'from']);

/** The part that the words for the rest stand before. */
function partSaid({ sentence: { tokens } }: Parts): Part | undefined {
  const at = tokens.findIndex(({ text }) => SAYING_REST.has(text) && text !== 'one' && text !== 'ones');
  const next = tokens.findIndex(({ text }, n) => n > at && !JOINING.has(text));
  return at < 0 || next < at + 2 ? undefined : PARTS[tokens[next]?.text ?? ''];
}

/** Where those that were shown stand, where it is one place. */
function placeOf(part: Part, { sentence }: Parts, last: Last): Where | undefined {
  const { register } = sentence.knowledge;
  const ids = recordsNamed(last.query) ?? last.ids;
  const activities = ids.flatMap(id => register.activity(id) ?? []);
  const indicators = ids.flatMap(id => register.indicator(id) ?? []);
  const { plan, theme, section, pledge } = last.query.where;
  const plans = plan ?? one(activities.map(a => a.plan));
  switch (part) {
    case 'theme':
      return placed(plans, { theme: theme ?? one([...activities, ...indicators].flatMap(r => r.theme ?? [])) });
    case 'pledge':
      return placed(plans, { pledge: pledge ?? one(activities.map(a => a.pledges.join(' '))) });
    case 'section':
      return placed(undefined, { section: section ?? one(indicators.flatMap(i => i.section ?? [])) });
    case 'plan':
      return plans && { plan: plans };
    default:
      return part satisfies never;
  }
}

const one = <T>(values: readonly T[]): Choice<T> | undefined =>
  new Set(values).size === 1 ? { values: values.slice(0, 1) } : undefined;

type Place = { readonly [part in 'theme' | 'pledge' | 'section']?: Where[part] | undefined };

const placed = (plan: Where['plan'], place: Place): Where | undefined =>
  Object.values(place).some(choice => choice !== undefined) ? compact({ plan, ...place }) : undefined;

/** What the one part that narrowed the list left out, where it can be turned round; else all activities but those shown. */
function besides(place: Where, { query, ids }: Last): Where | undefined {
  const { plan: _, ...narrow } = query.where;
  const others = Object.entries(narrow).filter(([part]) => !(part in place));
  const turned = others.length === 1 ? turnedRound(Object.fromEntries(others)) : undefined;
  if (turned) return { ...place, ...turned };
  const shown = recordsNamed(query) ?? ids;
  return query.of === 'activities' && shown.length > 0 && shown.length <= MOST
    ? { ...place, ids: { values: shown, except: true } }
    : undefined;
}
const MOST = 20;
