import { type Register, statusOf } from '../../../../data/register.ts';
import { activityCandidates } from '../../frames/activities/activities.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Choice, Where } from '../../query.ts';
import type { Last } from '../last.ts';
import { recordsNamed } from '../spokenOf.ts';
import { subjectOf } from '../subject.ts';
import { listsBefore } from './listsBefore.ts';

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
  const isPointed = sentence.all('followUp', 'else').some(s => OTHERS.test(s.key));
  const spoken = recordsNamed(query) ?? ids;
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

/** "the green one", "the force one": among the activities shown, else among those of the same plan and theme. */
function theOneSo(parts: Parts, last: Last, list: readonly string[]): readonly string[] | undefined {
  const { register } = parts.sentence.knowledge;
  const wanted = wantedOf(parts);
  if (!wanted || last.query.of !== 'activities' || saysMatter(parts)) return undefined;
  const { plan, theme } = last.query.where;
  const fits = (id: string) => isSo(id, wanted, register);
  const shelf = register.records.activities
    .filter(a => plan?.values.includes(a.plan) && theme !== undefined && admits(theme, a.theme))
    .map(a => a.id);
  const spoken = recordsNamed(last.query) ?? last.ids;
  const among = listsBefore(parts, last).filter(ids => spoken.every(id => ids.includes(id)));
  return [list, ...among, shelf].map(ids => ids.filter(fits)).find(ids => ids.length === 1);
}

/** Whether an activity is of this colour, mark and lead. */
export function isSo(id: string, wanted: Where, register: Register): boolean {
  const activity = register.activity(id);
  return (
    activity !== undefined &&
    admits(wanted.status, statusOf(register, id) ?? 'none') &&
    admits(wanted.leadGroup, activity.leadGroup ?? 'none') &&
    (wanted.isNew === undefined || activity.isNew === wanted.isNew) &&
    (wanted.revised === undefined || activity.revised === wanted.revised)
  );
}

/** What "the … one" says of the activity, where it says nothing but a colour, a mark or who leads. */
export function wantedOf(parts: Parts): Where | undefined {
  const { sentence } = parts;
  const one = sentence.tokens.findIndex((t, at) => t.text === 'one' && at > 1);
  const { lists } = sentence.knowledge;
  const led = sentence.tokens
    .slice(0, Math.max(0, one))
    .some(t => t.text === 'the' || t.text === 'that' || lists.stepNext.has(t.text) || lists.stepPrevious.has(t.text));
  const other = parts.themes.tokens.size > 0 || parts.people.ids.length > 0 || parts.codes.at.size > 0;
  if (one < 0 || !led || other || (parts.plans?.values.length ?? 0) > 0) return undefined;
  const { status, leadGroup, isNew, revised } = activityCandidates(parts)[0]?.query.where ?? {};
  const isSaid = [status, leadGroup, isNew, revised].some(part => part !== undefined);
  return isSaid
    ? {
        ...(status && { status }),
        ...(leadGroup && { leadGroup }),
        ...(isNew !== undefined && { isNew }),
        ...(revised !== undefined && { revised }),
      }
    : undefined;
}

const admits = <T>(choice: Choice<T> | undefined, value: T): boolean =>
  choice === undefined || choice.values.includes(value) !== (choice.except ?? false);

const saysMatter = (parts: Parts): boolean => hardWords(parts.sentence, { hard: [] }).some(word => word !== 'one');
