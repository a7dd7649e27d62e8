import { createNameIndex, type Match, wordsOf } from '../../../words/names.ts';
import type { Token } from '../../../words/tokens.ts';
import { hardWords, NAME_ROLES } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import { means } from '../../stretches/spans.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { recordsNamed } from '../spokenOf.ts';
import { namesPart } from './restOf.ts';

/**
 * "the one about case files", "the cyber crime one": of the records shown, the one that is called so. Undefined where the sentence describes none, or
 * several fit alike.
 */
export function describedId(parts: Parts, last: Last): string | undefined {
  const said = descriptionOf(parts);
  // "the 2016 one" is a plan.
  if (said.every(word => /^[\d–—-]+$/u.test(word))) return undefined;
  const named = parts.plans?.values ?? [];
  const isThere = (id: string) => named.length === 0 || named.includes(id.split('/')[0] ?? '');
  const found = [last.ids, last.before ?? [], shelf(parts, last)]
    .map(ids => ids.filter(isThere))
    .filter(ids => ids.length > 1)
    .flatMap(ids => bestOf([...new Set(ids)], said, parts) ?? []);
  // One that is called so in full stands before one that is near and only in part called so.
  return (found.find(match => match.said >= IN_FULL) ?? found[0])?.id;
}

const IN_FULL = 0.99;

/**
 * "and designing out crime?" after one of a list was picked: another of the same list, where that is all that is said and one of them is called so in full.
 */
export function anotherDescribed(parts: Parts, last: Last, cues: Cues): string | undefined {
  const { query, before = [] } = last;
  const [picked, ...others] = recordsNamed(query) ?? last.ids;
  const isPicked =
    query.of === 'activities' &&
    picked !== undefined &&
    others.length === 0 &&
    before.length > 1 &&
    before.includes(picked);
  const words = hardWords(parts.sentence, { hard: [] });
  if (!isPicked || words.length === 0 || cues.that || !(cues.opening || cues.fragment) || !saysNothingElse(parts))
    return undefined;
  const match = bestOf(before, words, parts);
  return match && match.said >= IN_FULL && match.id !== picked ? match.id : undefined;
}

/** Nothing is asked of it, and no other part of the plan is named. */
const saysNothingElse = (parts: Parts): boolean =>
  !namesPart(parts) &&
  parts.moments.length === 0 &&
  !parts.sentence.has('ask') &&
  !parts.sentence.has('unit') &&
  !parts.sentence.has('subject') &&
  !parts.sentence.has('direction');

const LEADING = new Set(['and', 'so', 'ok', 'n', 'but']);
const SMALL = new Set(['the', 'a', 'an', 'any', 'with', 'to', 'do', 'our', 'its', 'their', 'deals', 'of']);

/** By what they are called first, then by all that is said of them; an abbreviation is tried as what it stands for too. */
function bestOf(ids: readonly string[], words: readonly string[], parts: Parts): Match | undefined {
  const { glossary } = parts.sentence.knowledge.register.records;
  const inFull = glossary.find(({ term }) => term.toLowerCase() === words.join(' ').toLowerCase())?.expansion;
  const ways = [words, ...(inFull ? [wordsOf(inFull)] : [])];
  for (const way of ways)
    for (const [of, enough] of LAYERS) {
      const best = bestNamed(ids, way, parts, of);
      if (best && best.said >= enough) return best;
    }
  return undefined;
}

type Naming = (id: string, parts: Parts) => string[];

/** So much of the description a record must have. */
const FITS = 0.6;
const CLEARLY = 0.02;

/** What a record is called must have all that is said of it. */
const LAYERS: readonly (readonly [of: Naming, enough: number])[] = [
  [titlesOf, IN_FULL],
  [keywordsOf, IN_FULL],
  [namesOf, FITS],
];

function bestNamed(ids: readonly string[], words: readonly string[], parts: Parts, of: Naming): Match | undefined {
  const names = ids.map(id => ({ id, names: of(id, parts) }));
  const [best, second] = createNameIndex(names, parts.sentence.knowledge.rooting).rank(words);
  const alike = second && best && second.said >= best.said && second.score > best.score - CLEARLY;
  return best && best.said >= FITS && !alike ? best : undefined;
}

/** The one of these records that is called so in full, where no other is. */
export function nameMet(parts: Parts, ids: readonly string[], words: readonly string[]): string | undefined {
  const said = words.filter(word => !SMALL.has(word) && word !== 'one');
  const match = said.length === 0 ? undefined : bestOf(ids, said, parts);
  return match && match.said >= IN_FULL ? match.id : undefined;
}

/** What a list may have been narrowed from: the activities of the plan and theme spoken of. */
export function shelf(parts: Parts, { query: { of, where } }: Last): string[] {
  if (of !== 'activities') return [];
  const named = parts.plans?.values ?? [];
  if (named.length > 0)
    return parts.sentence.knowledge.register.records.activities.filter(a => named.includes(a.plan)).map(a => a.id);
  return parts.sentence.knowledge.register.records.activities
    .filter(a => where.plan?.values.includes(a.plan) && (where.theme?.values.includes(a.theme) ?? true))
    .map(a => a.id);
}

/** The words that describe: after "the one about", or between "the" and "one". */
export const descriptionOf = (parts: Parts): string[] => describedTokens(parts).map(t => t.text);

/** The same as they were typed. */
export function describedTokens(parts: Parts): readonly Token[] {
  const { sentence } = parts;
  const { tokens } = sentence;
  const stretch = sentence.first('followUp', 'pick');
  if (stretch) {
    const end = tokens.findIndex((t, at) => at >= stretch.to && t.kind === 'mark');
    return tokens.slice(stretch.to, end < 0 ? undefined : end);
  }
  const one = tokens.findIndex((t, at) => t.text === 'one' && at > 0);
  const the = tokens.findLastIndex((t, at) => at < one - 1 && ['the', 'that'].includes(t.text));
  if (one > 0 && the < 0) return bareOne(parts, one);
  if (one < 0 || the < 0 || one - the > MOST_WORDS) return [];
  const isPlace = sentence.stretches.some(
    s => s.from >= the && s.from <= one && (means(s, 'ordinal') || means(s, 'followUp', 'else')),
  );
  return isPlace ? [] : tokens.slice(the + 1, one);
}

const MOST_WORDS = 5;

/** "MAPPA one?", "and anti-social behaviour one, how far": the matter opens the sentence, and nothing asks before it. */
function bareOne({ sentence }: Parts, one: number): readonly Token[] {
  const { tokens, stretches } = sentence;
  const from = tokens.findIndex(t => t.kind !== 'mark' && !LEADING.has(t.text));
  const said = stretches.filter(s => s.from >= from && s.to <= one);
  const ends = tokens[one + 1] === undefined || tokens[one + 1]?.kind === 'mark';
  const isMatter =
    said.length > 0 && said.every(s => s.entries.every(e => NAME_ROLES.has(e.role) || e.role === 'theme'));
  return ends && isMatter && one - from <= MOST_WORDS ? tokens.slice(from, one) : [];
}

/** What an activity is called; of other records all that is said of them. */
function titlesOf(id: string, parts: Parts): string[] {
  const activity = parts.sentence.knowledge.register.activity(id);
  return activity ? [activity.title] : namesOf(id, parts);
}

function keywordsOf(id: string, parts: Parts): string[] {
  const activity = parts.sentence.knowledge.register.activity(id);
  return activity ? [activity.title, activity.keywords.join(' ')] : [];
}

/** What a record is called and what is said of it. */
function namesOf(id: string, parts: Parts): string[] {
  const { register } = parts.sentence.knowledge;
  const { records } = register;
  const activity = register.activity(id);
  if (activity) return [activity.title, activity.keywords.join(' '), register.latestUpdate(id)?.summary ?? ''];
  const indicator = register.indicator(id);
  if (indicator) return [indicator.name, ...indicator.aliases];
  const theme = records.plans.flatMap(plan => plan.themes).find(t => t.id === id);
  if (theme) return [theme.name, theme.shortName, ...theme.aliases];
  const item = records.meetings.flatMap(m => m.items).find(i => i.id === id);
  if (item) return [item.title, item.focus ?? ''];
  const resolution = register.resolution(id);
  if (resolution) return [resolution.item, resolution.text ?? '', resolution.discussion ?? ''];
  const line = records.finance.find(f => f.id === id);
  return line ? [line.name, ...(line.aliases ?? [])] : wordsOf(register.person(id)?.name ?? '');
}
