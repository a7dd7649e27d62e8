import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Last } from '../last.ts';
import { recordsNamed } from '../spokenOf.ts';
import { subjectOf } from '../subject.ts';
import { describedTokens, shelf } from './described.ts';
import { listsBefore } from './listsBefore.ts';
import { saysRest } from './restOf.ts';
import { thoseSo } from './thoseSo.ts';

/**
 * The records that a sentence singles out of those shown by what they are not, or by what they are: "the other two", "the green one", "the new one".
 * Undefined where it does not point so, or nothing shown fits.
 * @param list what was shown, in its order
 */
export const singledOut = (parts: Parts, last: Last, list: readonly string[]): readonly string[] | undefined =>
  othersOf(parts, last, list) ?? theOneSo(parts, last, list);

/** "the other one", "the others": the list without the record that was spoken of. */
function othersOf(parts: Parts, last: Last, shown: readonly string[]): readonly string[] | undefined {
  const { query, ids, before = [] } = last;
  const { sentence } = parts;
  const spoken = recordsNamed(query) ?? ids;
  const isPointed =
    sentence.all('followUp', 'else').some(s => OTHERS.test(s.key)) || (spoken.length === 1 && saysRest(parts));
  if (!isPointed || query.of === 'attendance' || saysMatter(parts)) return undefined;
  // What was narrowed to several leaves others of the list that it was narrowed from.
  const isNarrowed = spoken.length > 1 && spoken.length < before.length && spoken.every(id => before.includes(id));
  if (spoken.length !== 1 && !isNarrowed) return undefined;
  const [id = ''] = spoken;
  const isShown = isNarrowed || shown.length > 1;
  const [root = []] = isShown ? [] : listsBefore(parts, last).filter(ids => ids.length > 1 && ids.includes(id));
  const list = isNarrowed ? before : isShown ? shown : root;
  // A paper and the day it comes are told together, and the one is none of "the others".
  const of = subjectOf(spoken[0] ?? '');
  const rest = list.filter(id => !spoken.includes(id) && subjectOf(id) === of);
  const isOne = sentence.tokens.some((t, at) => t.text === 'one' && sentence.tokens[at - 1]?.text === 'other');
  return rest.length === 0 || rest.length === list.length || (isOne && rest.length > 1) ? undefined : rest;
}

const OTHERS = /^(the )?(others?|remaining)\b/;

/** "the green one", "the theme 6 one", "the July one": among the records shown, else among the lists that they came out of. */
function theOneSo(parts: Parts, last: Last, list: readonly string[]): readonly string[] | undefined {
  const of = subjectOf(list[0] ?? '') ?? last.query.of;
  const so = thoseSo(parts, describedTokens(parts), of);
  if (!so) return undefined;
  const spoken = recordsNamed(last.query) ?? last.ids;
  const among = listsBefore(parts, last).filter(ids => spoken.every(id => ids.includes(id)));
  return [list, ...among, shelf(parts, last)].map(ids => ids.filter(id => so.has(id))).find(ids => ids.length === 1);
}

const saysMatter = (parts: Parts): boolean => hardWords(parts.sentence, { hard: [] }).some(word => word !== 'one');
