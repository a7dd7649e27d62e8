import { type Candidate, candidate } from '../../candidate.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Choice, Query, Where } from '../../query.ts';
import type { Last } from '../last.ts';

/**
 * "and the rest", "which ones aren't", "how many haven't": what the last question's colour or lead left out. Nothing where the question had neither, or where the
 * rest of a list is what did not fit on its card.
 */
export function restCandidates(parts: Parts, last: Last): Candidate[] {
  const { query } = last;
  const isRest = saysRest(parts) && !isCutOff(last);
  const { of } = query;
  const isOfSome = of === 'activities' ? isRest || endsInNot(parts) : of === 'indicators' && isRest;
  if (!isOfSome || namesPart(parts)) return [];
  const where = isRest ? turnedRound(query.where) : (denied(query.where) ?? lastSaidDenied(last));
  if (!where || hardWords(parts.sentence, { hard: [] }).some(word => !NEGATED.has(word))) return [];
  return [candidate({ ask: askOf(parts, query), of, where }, [['the rest of them', 8, true]])];
}

/** A word for the rest, with nothing that says the rest of what. */
export const saysRest = ({ sentence: { tokens } }: Parts): boolean =>
  tokens.some((t, at) => (t.text === 'rest' || t.text === 'remainder') && tokens[at + 1]?.text !== 'of');

/** So many rows of a list a card shows; what is left of a longer one is its next page. */
const ON_A_CARD = 10;
const isCutOff = ({ query, ids }: Last): boolean => query.ask === 'list' && ids.length > ON_A_CARD;

const NEGATED = new Set('arent isnt havent hasnt werent wasnt dont doesnt didnt'.split(' '));

function endsInNot({ sentence }: Parts): boolean {
  const words = sentence.tokens.filter(t => t.kind !== 'mark').map(t => t.text);
  const isNot =
    words.at(-1) === 'not' && ['are', 'is', 'have', 'has', 'were', 'those', 'ones'].includes(words.at(-2) ?? '');
  return words.length > 1 && (isNot || NEGATED.has(words.at(-1) ?? ''));
}

/** Whether the sentence says itself of which activities. */
export const namesPart = ({
  statuses,
  leadGroups,
  pledges,
  plans,
  isNew,
  revised,
  themes,
  people,
  codes,
}: Parts): boolean =>
  (statuses ?? leadGroups ?? pledges ?? isNew ?? revised) !== undefined ||
  (plans?.values.length ?? 0) + themes.tokens.size + people.ids.length + codes.at.size > 0;

/** The one part of the filter that says which, turned round. */
export function turnedRound({ status, leadGroup, exception, pending, ...rest }: Where): Where | undefined {
  if ([status, leadGroup, exception, pending].filter(part => part !== undefined).length !== 1) return undefined;
  if (exception !== undefined) return { ...rest, exception: !exception };
  if (pending !== undefined) return { ...rest, pending: !pending };
  return { ...rest, ...(status && { status: turned(status) }), ...(leadGroup && { leadGroup: turned(leadGroup) }) };
}

/** "haven't", of an update; "aren't", of a colour or a lead. */
function denied({ status, leadGroup, ...rest }: Where): Where | undefined {
  const isOfUpdate = status?.values.length === 1 && status.values[0] === 'none';
  if (status && !leadGroup) return { ...rest, status: isOfUpdate ? { values: ['none'] } : { ...status, except: true } };
  return leadGroup && !status ? { ...rest, leadGroup: { ...leadGroup, except: true } } : undefined;
}

/** "which ones aren't" after the force's ambers of all ambers: what was said last is denied. */
function lastSaidDenied({ query: { where }, lists = [] }: Last): Where | undefined {
  const { status, leadGroup } = where;
  const before = lists[1]?.where;
  if (!status || !leadGroup || !before) return undefined;
  if (!before.leadGroup && before.status) return { ...where, leadGroup: { ...leadGroup, except: true } };
  return !before.status && before.leadGroup ? { ...where, status: { ...status, except: true } } : undefined;
}

const turned = <T>({ values, except }: Choice<T>): Choice<T> => (except ? { values } : { values, except: true });

function askOf({ sentence }: Parts, { ask }: Query): Query['ask'] {
  if (sentence.has('ask', 'count')) return 'count';
  if (sentence.has('ask', 'who', 'lead')) return 'who';
  const isBare = sentence.tokens.filter(t => t.kind !== 'mark').length <= BARE;
  return ask === 'count' && isBare ? 'count' : 'list';
}

/** "and the rest" */
const BARE = 3;
