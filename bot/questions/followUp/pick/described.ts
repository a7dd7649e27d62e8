import type { Parts } from '../../parts.ts';
import { means } from '../../stretches/spans.ts';
import { createNameIndex, wordsOf } from '../../words/names.ts';
import type { Last } from '../spokenOf.ts';

/**
 * "the one about case files", "the cyber crime one": of the records shown, the one that is called so. Undefined where the sentence describes none, or
 * several fit alike.
 */
export function describedId(parts: Parts, last: Last): string | undefined {
  const words = descriptionOf(parts);
  if (words.length === 0) return undefined;
  return [last.ids, last.before ?? [], shelf(parts, last)]
    .filter(ids => ids.length > 1)
    .map(ids => bestOf([...new Set(ids)], words, parts))
    .find(id => id !== undefined);
}

function bestOf(ids: readonly string[], words: readonly string[], parts: Parts): string | undefined {
  const names = ids.map(id => ({ id, names: namesOf(id, parts) }));
  const [best, second] = createNameIndex(names, parts.sentence.knowledge.rooting).rank(words);
  const alike = second && best && second.said >= best.said && second.score > best.score - CLEARLY;
  return best && best.said >= FITS && !alike ? best.id : undefined;
}

/** What a list may have been narrowed from: the activities of the plan and theme spoken of. */
function shelf(parts: Parts, { query: { of, where } }: Last): string[] {
  if (of !== 'activities') return [];
  return parts.sentence.knowledge.register.records.activities
    .filter(a => where.plan?.values.includes(a.plan) && (where.theme?.values.includes(a.theme) ?? true))
    .map(a => a.id);
}

/** So much of the description a record must have. */
const FITS = 0.6;
const CLEARLY = 0.02;

/** The words that describe: after "the one about", or between "the" and "one". */
export function descriptionOf(parts: Parts): string[] {
  const { sentence } = parts;
  const { tokens } = sentence;
  const stretch = sentence.first('followUp', 'pick');
  if (stretch) {
    const end = tokens.findIndex((t, at) => at >= stretch.to && t.kind === 'mark');
    return tokens.slice(stretch.to, end < 0 ? undefined : end).map(t => t.text);
  }
  const one = tokens.findIndex((t, at) => t.text === 'one' && at > 1);
  const the = tokens.findIndex((t, at) => at < one - 1 && ['the', 'that'].includes(t.text));
  if (one < 0 || the < 0 || one - the > MOST_WORDS) return [];
  const isPlace = sentence.stretches.some(
    s => s.from >= the && s.from <= one && (means(s, 'ordinal') || means(s, 'followUp', 'else')),
  );
  return isPlace ? [] : tokens.slice(the + 1, one).map(t => t.text);
}

const MOST_WORDS = 5;

/** What a record is called and what is said of it. */
function namesOf(id: string, parts: Parts): string[] {
  const { register } = parts.sentence.knowledge;
  const { records } = register;
  const activity = register.activity(id);
  if (activity) return [activity.title, activity.keywords.join(' '), register.latestUpdate(id)?.summary ?? ''];
  const indicator = register.indicator(id);
  if (indicator) return [indicator.name, ...indicator.aliases];
  const item = records.meetings.flatMap(m => m.items).find(i => i.id === id);
  if (item) return [item.title, item.focus ?? ''];
  const resolution = register.resolution(id);
  if (resolution) return [resolution.item, resolution.text ?? '', resolution.discussion ?? ''];
  const line = records.finance.find(f => f.id === id);
  return line ? [line.name, ...(line.aliases ?? [])] : wordsOf(register.person(id)?.name ?? '');
}
