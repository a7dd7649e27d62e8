import { isDeepStrictEqual } from 'node:util';
import { activityFacts } from './activityFacts.ts';
import { type Candidate, OPEN_MARGIN } from './candidate.ts';
import { wantsFigure } from './frames/indicators/wantsFigure.ts';
import { asksMoneyFor } from './kindNamed.ts';
import { hardWords } from './matter.ts';
import { padded, partOfRef } from './parts/codes.ts';
import type { Parts } from './parts.ts';
import type { Query } from './query.ts';
import type { Note, Reading } from './reading.ts';
import { restate } from './restate.ts';
import { topicOf } from './topic.ts';
import { lostBar, lostPerson, lostTime, lostTopic } from './unmet/lost.ts';
import { notOnRecord, unknownSelf } from './unmet/notOnRecord.ts';
import { unknownColour } from './unmet/unknownColour.ts';
import { isWholePlan, leftOutTopic, statusChange, unusedOfAll, unusedOrder, unusedWords } from './unmet/unused.ts';
import { unusedParts } from './unmet/unusedParts.ts';

type Outcome = Reading extends infer R ? (R extends Reading ? Omit<R, 'spans'> : never) : never;

/** A reading that scores less than this explains too little of the sentence. */
const ENOUGH = 1;

/** Chooses among the readings of a sentence, best first: one that is clear, a question back, or an honest no. */
export function choose(parts: Parts, candidates: readonly Candidate[]): { outcome: Outcome; weight: number } {
  const best = candidates[0];
  const person = parts.people.unknown;
  if (person !== undefined)
    return { outcome: { kind: 'unknown', what: person, offers: leaders(parts), notes: [] }, weight: 3 };
  const isOfWords = best?.query.of === 'bot' || (best?.query.of === 'terms' && best.score >= CLEAR);
  const self = isOfWords ? undefined : unknownSelf(parts);
  if (self) return { outcome: { kind: 'unknown', ...self, notes: [] }, weight: 3 };
  const open = openReference(parts);
  if (open && !best?.query.where.ids) return { outcome: open, weight: CLEAR };
  const colour = unknownColour(parts);
  if (colour) return { outcome: { kind: 'unknown', ...colour, notes: [] }, weight: CLEAR };
  const strange = strangeWords(parts);
  if (isNonsense(parts, strange)) return { outcome: { kind: 'notUnderstood', unread: strange, notes: [] }, weight: 1 };
  if (!best || best.score < ENOUGH) return { outcome: notUnderstood(parts, best, strange), weight: best?.score ?? 0 };
  const pronoun = unmetPronoun(parts, best);
  if (pronoun !== undefined)
    return { outcome: { kind: 'notUnderstood', unread: [pronoun], notes: [] }, weight: best.score };
  const rival = rivalOf(parts, best, candidates);
  if (rival) return { outcome: between(parts, best, rival), weight: best.score };
  if (best.unknown)
    return { outcome: { kind: 'unknown', ...best.unknown, query: best.query, notes: best.notes }, weight: best.score };
  const lost = notOnRecord(parts, best);
  if (lost) return { outcome: { kind: 'unknown', ...lost, notes: best.notes }, weight: best.score };
  const { query, ignored, notes: kept } = withoutChatter(parts, best, strange);
  const order = [...unusedOrder(parts, query), ...unusedParts(parts, query)];
  const beside =
    leftOutTopic(parts, query) ??
    lostTopic(parts, query) ??
    lostPerson(parts, query) ??
    lostBar(parts, query) ??
    lostTime(parts, query) ??
    statusChange(parts, query) ??
    unusedOfAll(parts, query) ??
    // Of all indicators nobody asks who says more than that ("indicator 9Z.4").
    (query.of === 'indicators' && Object.keys(query.where).length === 0 && !query.sort && !query.by
      ? unusedWords(parts, query)[0]
      : undefined) ??
    (isWholePlan(query) || query.where.topic !== undefined ? order[0] : undefined);
  if (beside !== undefined)
    return { outcome: { kind: 'notUnderstood', unread: [beside], notes: [] }, weight: best.score };
  const name = strangeName(parts, query, best);
  if (name !== undefined) return { outcome: { kind: 'notUnderstood', unread: [name], notes: [] }, weight: best.score };
  const unused = [...new Set([...ignored, ...unusedWords(parts, query), ...order])];
  const notes: Note[] = [...kept, ...unused.map((word): Note => ({ kind: 'ignored', word }))];
  return { outcome: { kind: 'query', query, notes }, weight: best.score };
}

/** "F03" is a part of several references: which one is asked back. */
function openReference(parts: Parts): Outcome | undefined {
  const { register } = parts.sentence.knowledge;
  const part = parts.codes.partRefs[0];
  if (part === undefined || parts.codes.refs.length > 0) return undefined;
  const plans = parts.plans?.values ?? [];
  const found = register.records.activities.filter(a =>
    plans.length === 0
      ? a.ref.endsWith(`.${padded(part)}`)
      : plans.includes(a.plan) && partOfRef(a.ref) === padded(part),
  );
  if (found.length < 2) return undefined;
  const queries = found.map(
    (a): Query => ({ ask: 'show', of: 'activities', where: { plan: { values: [a.plan] }, ids: { values: [a.id] } } }),
  );
  const readings = queries.map(query => ({ query, say: restate(query, register) }));
  return { kind: 'clarify', question: `Which ${part} do you mean?`, readings, notes: [] };
}

/** "what does she lead", where nobody was spoken of: an answer without the person would be about something else. */
function unmetPronoun({ sentence, people }: Parts, { query }: Candidate): string | undefined {
  if (people.ids.length > 0 || query.where.person || query.of === 'people' || query.of === 'bot') return undefined;
  if (!OF_SOMEBODY.has(query.of)) return undefined;
  return sentence.tokens.find(t => ['he', 'she', 'hes', 'shes'].includes(t.text))?.text;
}

/** What somebody may be behind; "is he an officer" is asked of no figure. */
const OF_SOMEBODY: ReadonlySet<Query['of']> = new Set(['activities', 'items', 'attendance', 'indicators']);

/** Another reading, about something else, that explains the sentence as well. */
function rivalOf(parts: Parts, best: Candidate, candidates: readonly Candidate[]): Candidate | undefined {
  if (best.unknown || parts.quote !== undefined) return undefined;
  const rival = candidates.find(c => c !== best && c.query.of !== best.query.of && !c.unknown && !isSame(c, best));
  return rival && rival.score >= best.score - OPEN_MARGIN && rival.score >= ENOUGH ? rival : undefined;
}

/** A theme and the activities in it are one list. */
const isSame = ({ query: a }: Candidate, { query: b }: Candidate): boolean =>
  [a, b].every(({ of }) => of === 'themes' || of === 'activities') && isDeepStrictEqual(a.where, b.where);

function between(parts: Parts, ...open: readonly Candidate[]): Outcome {
  const { register } = parts.sentence.knowledge;
  const readings = open.map(({ query }) => ({ query, say: restate(query, register) }));
  return { kind: 'clarify', question: 'Which of these do you mean?', readings, notes: [] };
}

/** Words that no vocabulary and no record has. */
export function strangeWords(parts: Parts): string[] {
  const { speller, lists } = parts.sentence.knowledge;
  return hardWords(parts.sentence, { hard: [], skip: parts.people.tokens }).filter(
    w => /^\p{L}+$/u.test(w) && !speller.knows(w) && !lists.slipKind.has(w) && !lists.slipPlace.has(w),
  );
}

/** Words that mean nothing outnumber those that do: whatever else stands there is chance. */
function isNonsense({ sentence, people }: Parts, strange: readonly string[]): boolean {
  if (strange.length < 2 || people.tokens.size > strange.length) return false;
  const meant = sentence.stretches.filter(s => s.entries.some(e => e.role !== 'filler' && e.role !== 'relation'));
  return meant.length <= strange.length / 2;
}

function notUnderstood(parts: Parts, best: Candidate | undefined, strange: readonly string[]): Outcome {
  const words = hardWords(parts.sentence, { hard: [], skip: parts.people.tokens });
  const topic = best?.query.where.topic;
  const figure = wantsFigure(parts.sentence) || parts.sentence.has('ask', 'count');
  if (topic !== undefined && figure && strange.length < words.length)
    return { kind: 'unknown', what: `a figure for ${topic}`, offers: [], notes: [] };
  if (best && topic !== undefined && strange.length < words.length && best.query.of === 'activities')
    return { kind: 'query', query: best.query, notes: best.notes };
  const paid = asksMoneyFor(parts.sentence) ? (topic ?? topicOf(parts)?.text) : undefined;
  if (paid !== undefined && strange.length < words.length)
    return { kind: 'unknown', what: `a line of money for ${paid}`, offers: [], notes: [] };
  return { kind: 'notUnderstood', unread: strange.length > 0 ? strange : words, notes: [] };
}

/** "what time does tesco close": a word that is none, in a topic that is all there is: what has the rest of the words is something else. */
function strangeName(parts: Parts, { of, where }: Query, { score }: Candidate): string | undefined {
  const { speller } = parts.sentence.knowledge;
  if (of !== 'activities' || where.topic === undefined || score >= CLEAR || parts.quote !== undefined) return undefined;
  if (Object.keys(where).some(part => part !== 'plan' && part !== 'topic')) return undefined;
  return where.topic.split(' ').find(word => /^\p{L}{3,}$/u.test(word) && !speller.isWord(word.toLowerCase()));
}

/** So much of a score makes a reading that stands without its topic. */
const CLEAR = 4;

/**
 * A clear question is not lost for a word that nothing has: the word is left out, and said to be. A plan that was taken because it has the
 * word goes with it.
 */
function withoutChatter(
  parts: Parts,
  { query, score, notes }: Candidate,
  strange: readonly string[],
): { query: Query; ignored: readonly string[]; notes: readonly Note[] } {
  const { topic } = query.where;
  const words = topic?.split(' ') ?? [];
  const kept = words.filter(w => !strange.includes(w) || isPlaced(parts, w));
  const isAllOfIt = kept.length === 0 && query.ask === 'history';
  if (kept.length === words.length || score < CLEAR || isAllOfIt) return { query, ignored: [], notes };
  const { topic: _, ...rest } = query.where;
  // Without it the last question would be asked again: it is what this one asks.
  const { last } = parts.sentence.context;
  if (kept.length === 0 && last?.query.of === query.of && isDeepStrictEqual(rest, last.query.where))
    return { query, ignored: [], notes };
  const isForTopic = (note: Note) => note.kind === 'otherPlan' && note.what === topic;
  const where =
    kept.length === 0 && notes.some(isForTopic)
      ? { ...rest, plan: { values: [parts.sentence.context.planInForce] } }
      : rest;
  return {
    query: { ...query, where: kept.length > 0 ? { ...where, topic: kept.join(' ') } : where },
    ignored: strange,
    notes: kept.length > 0 ? notes : notes.filter(note => !isForTopic(note)),
  };
}

/** "doing in Ukraine": after a small word of place it says where, and is not chatter. */
function isPlaced({ sentence }: Parts, word: string): boolean {
  const at = sentence.tokens.findIndex(t => t.text === word);
  return ['in', 'at', 'near', 'from'].includes(sentence.tokens[at - 1]?.text ?? '');
}

/** People who do lead something: what is offered for a name that nobody has. */
function leaders(parts: Parts): string[] {
  const { records } = parts.sentence.knowledge.register;
  const { plansOf } = activityFacts(records.activities);
  return records.people
    .filter(p => plansOf.has(p.id) && p.name !== null)
    .map(p => p.id)
    .slice(0, 5);
}
