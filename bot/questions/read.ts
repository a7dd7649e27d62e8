import { once } from '../../data/once.ts';
import type { Register } from '../../data/register.ts';
import type { TaughtWord } from '../../data/taughtWord.ts';
import type { Everyday } from '../words/everyday.ts';
import type { Token } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { Candidate } from './candidate.ts';
import { choose } from './choice.ts';
import { createDecisionReader } from './decisions/readDecision.ts';
import { type Explanation, typedText } from './explanation.ts';
import { besideAsides, isAside } from './followUp/asides.ts';
import { namesWhatIsSpokenOf } from './followUp/memory.ts';
import { readReturned } from './followUp/point/returned.ts';
import { withoutSmallTalk } from './followUp/smallTalk.ts';
import { followUpCandidates, withoutUnmet } from './followUp.ts';
import { standaloneCandidates } from './frames.ts';
import { ofKindNamed } from './kindNamed.ts';
import { createKnowledge, type Knowledge } from './knowledge.ts';
import { hardWords } from './matter.ts';
import { isPlaceTaken, withoutAsides } from './message/asides.ts';
import { askedOfMatter } from './message/askedOfMatter.ts';
import { besideSomebody } from './message/besideSomebody.ts';
import { asksForAll, isChatter, namesRecord, pointsAtThem, pointsBack, tellsOfDoing } from './message/chatter.ts';
import { questionAndChatter, sentencesOf } from './message/clauses.ts';
import { withoutCourtesy } from './message/courtesy.ts';
import { withoutGuess } from './message/guess.ts';
import { onNewSubject } from './message/newSubject.ts';
import { sameFirst } from './message/sameAgain.ts';
import { type SelfCorrection, selfCorrectionIn } from './message/selfCorrection.ts';
import {
  askedBefore,
  askedBesideTold,
  asksOfWhatWasSaid,
  beyondCourtesy,
  COMPLETE,
  completeOne,
} from './message/severalSentences.ts';
import { slipsIn } from './message/slips.ts';
import { type TwoQuestions, twoQuestions } from './message/twoQuestions.ts';
import { withNearest } from './nearest.ts';
import { type Parts, partsOf } from './parts.ts';
import type { Note, Reading } from './reading.ts';
import type { ReadingContext } from './sentence.ts';
import { marksInNames } from './stretches/marksInNames.ts';
import { withoutRepeatedNames } from './stretches/repeatedNames.ts';
import { sentenceOf } from './stretches/sentenceOf.ts';
import { spanOf } from './stretches/spanOf.ts';
import { createTaught, type Taught } from './taught.ts';
import { tokensOf } from './tokensOf.ts';
import { comesToNothing, toldCandidate } from './told.ts';
import { outOfScopeOf } from './unmet/outOfScope.ts';
import { isPoor } from './unmet/poor.ts';
import type { Weighed } from './weighed.ts';

export type { ReadingContext } from './sentence.ts';

/** Reads questions. Made once from the records and the vocabulary; updates given later do not change it. */
export interface Reader {
  /** What people say for what the plans say, for the answers to be looked up by. */
  readonly everyday: Everyday;
  /**
   * What a sentence asks, in the light of what was asked before. Pure: the same text and context give the same reading. Never throws,
   * whatever the text.
   */
  read(text: string, context: ReadingContext): Reading;
  /** The same reading, with what it was chosen from and why. For `--explain`. */
  explain(text: string, context: ReadingContext): Explanation;
  /** The two questions of a sentence that may ask two. */
  twoQuestions(text: string): TwoQuestions | undefined;
}

export function createReader(register: Register, vocabulary: Vocabulary): Reader {
  const knowledge = createKnowledge(register, vocabulary);
  const readDecision = createDecisionReader(register, vocabulary);
  // The store gives one and the same list until a word is taught or forgotten.
  const taughtBy = once((words: readonly TaughtWord[]) => createTaught(knowledge, words));
  const taughtIn = ({ taughtWords = NOTHING_TAUGHT }: ReadingContext): Taught => taughtBy(taughtWords);
  return {
    everyday: knowledge.everyday,
    read: (text, context) => {
      const readRest = (part: string) => readText(taughtIn(context), part, context).reading;
      return readDecision(text, context, readRest) ?? readRest(text);
    },
    explain: (text, context) => explanationOf(text, readText(taughtIn(context), text, context)),
    twoQuestions: text => twoQuestions(text, knowledge.lists),
  };
}

const NOTHING_TAUGHT: readonly TaughtWord[] = [];

function readText(taught: Taught, text: string, context: ReadingContext): Weighed {
  const { tokens: all, notes } = tokensOf(taught, text);
  const first = readMessage(taught.knowledge, all, context);
  const better = isPoor(first.reading, taught.knowledge) ? withoutSlip(taught.knowledge, all, context) : undefined;
  const best = better ?? first;
  const reading = withNearest(best, context, taught.knowledge);
  return { ...best, reading: { ...reading, notes: [...notes, ...reading.notes] } };
}

/** The reading with a slip put right that is a word too, where that alone makes it clear. */
function withoutSlip(knowledge: Knowledge, tokens: readonly Token[], context: ReadingContext): Weighed | undefined {
  return slipsIn(tokens, knowledge)
    .map(({ tokens: put, from, to }) => {
      const read = readMessage(knowledge, put, context);
      const notes: Note[] = [{ kind: 'spelling', from, to }, ...read.reading.notes];
      return { ...read, reading: { ...read.reading, notes } };
    })
    .find(({ reading, weight }) => !isPoor(reading, knowledge) && reading.kind === 'query' && weight >= COMPLETE);
}

function readMessage(knowledge: Knowledge, message: readonly Token[], context: ReadingContext): Weighed {
  const all = askedOfMatter(message, knowledge.lists) ?? message;
  return besideSomebody(all, context, against => readAgainstLast(knowledge, all, against));
}

function readAgainstLast(knowledge: Knowledge, all: readonly Token[], context: ReadingContext): Weighed {
  const anew = context.last ? readAnew(knowledge, all, context) : undefined;
  if (anew) return anew;
  const returned = readReturned(knowledge, all, context, readMessage);
  if (returned) return returned;
  const plain = context.last
    ? sameFirst(withoutSmallTalk(all, knowledge.lists), knowledge.lists)
    : withoutCourtesy(all, knowledge.lists);
  const tokens = withoutGuess(plain, knowledge);
  const corrected = readCorrected(knowledge, tokens, context);
  if (corrected) return corrected;
  const whole = readBesideAsides(knowledge, tokens, context);
  const parts = sentencesOf(tokens).map(part => readTokens(knowledge, part, context));
  const apart = asksOfWhatWasSaid(parts, knowledge.lists) ? [] : parts;
  return (
    completeOne(parts, knowledge.lists) ??
    askedBesideTold(parts) ??
    askedBefore(parts, knowledge.lists) ??
    beyondCourtesy([whole, ...apart]).reduce((a, b) => (b.weight > a.weight ? b : a))
  );
}

/** "different thing, …": as if nothing had been asked before, where the rest can be read so. */
function readAnew(knowledge: Knowledge, all: readonly Token[], context: ReadingContext): Weighed | undefined {
  const question = onNewSubject(all, knowledge.lists);
  const { last: _, ...alone } = context;
  const anew = question && readMessage(knowledge, question, alone);
  return anew?.reading.kind === 'notUnderstood' ? undefined : anew;
}

/** "… no sorry, theme 4": what puts the message right, as if what stands before it had been asked. */
function readCorrected(knowledge: Knowledge, tokens: readonly Token[], context: ReadingContext): Weighed | undefined {
  const said = selfCorrectionIn(tokens, knowledge.lists);
  if (!said) return undefined;
  const first = readMessage(knowledge, said.before, context).reading;
  const put = first.kind === 'notUnderstood' ? readPutRight(knowledge, said, first.unread, context) : undefined;
  if (put) return put;
  const isAsked = first.kind === 'query';
  // What came to nothing is not put right but asked otherwise.
  const second = isAsked
    ? readMessage(knowledge, said.after, { ...context, last: { query: first.query, ids: [] } })
    : readMessage(knowledge, said.instead, context);
  return second.reading.kind === 'query' && second.weight >= CLEAR_CLAUSE ? second : undefined;
}

/** "whats a CPN, no sorry, DVPO": what was not understood is what is put right, where the rest is clear with the other word in its place. */
function readPutRight(
  knowledge: Knowledge,
  { before, instead }: SelfCorrection,
  unread: readonly string[],
  context: ReadingContext,
): Weighed | undefined {
  const [wrong, ...more] = unread;
  const at = before.findIndex(({ text }) => text === wrong?.toLowerCase());
  if (at < 0 || more.length > 0) return undefined;
  const put = readMessage(knowledge, [...before.slice(0, at), ...instead, ...before.slice(at + 1)], context);
  return put.reading.kind === 'query' && put.weight >= CLEAR_CLAUSE ? put : undefined;
}

/** A sentence of a conversation without a clause that says nothing, where it is clear without it. */
function readBesideAsides(knowledge: Knowledge, tokens: readonly Token[], context: ReadingContext): Weighed {
  const inName = marksInNames(tokens, knowledge);
  const clauses = context.last && inName.size === 0 ? besideAsides(tokens) : [];
  const clear = clauses
    .filter(({ aside }) => isAside(partsOf(sentenceOf(knowledge, context, aside))))
    .map(({ rest }) => readTokens(knowledge, rest, context))
    .find(({ weight }) => weight >= CLEAR_CLAUSE);
  return clear ?? readTokens(knowledge, tokens, context);
}

const explanationOf = (text: string, { reading, tokens, candidates, refusal }: Weighed): Explanation => ({
  reading,
  readPart: typedText(text.normalize('NFKC'), tokens),
  candidates,
  ...(refusal && { refusal }),
});

/** The question without what is said beside it; the whole of it where too little is left to be read. */
function readTokens(knowledge: Knowledge, tokens: readonly Token[], context: ReadingContext): Weighed {
  const inName = marksInNames(tokens, knowledge);
  const isInName = (at: number) => inName.has(at);
  const named = withoutRepeatedNames(tokens, isInName, knowledge);
  const plain = withoutAsides(named, named === tokens ? isInName : () => false, knowledge);
  const isPick = (context.last?.ids.length ?? 0) > 1 && isPlaceTaken(named, plain, knowledge);
  if (plain === tokens || isPick) return readQuestion(knowledge, tokens, context, inName);
  const question = readQuestion(knowledge, plain, context, marksInNames(plain, knowledge));
  const isUnread = question.reading.kind === 'notUnderstood';
  if (!isUnread && !asksForAll(question.reading)) return question;
  // "I've had a call about burglary - what does the plan say": what the rest is asked of may stand in the aside.
  const whole = readQuestion(knowledge, tokens, context, inName);
  return isUnread || (whole.candidates[0]?.because['topic found'] && !asksForAll(whole.reading)) ? whole : question;
}

/** The question without the clause of chatter around it, where that names nothing of the plan. */
function readQuestion(
  knowledge: Knowledge,
  tokens: readonly Token[],
  context: ReadingContext,
  inName: ReadonlySet<number>,
): Weighed {
  for (const clauses of questionAndChatter(tokens, at => inName.has(at), knowledge.lists)) {
    const beside = partsOf(sentenceOf(knowledge, context, clauses.chatter));
    const isDoing = !clauses.isSure && tellsOfDoing(beside);
    const isAside = clauses.isSure || isDoing || isChatter(beside);
    if (!isAside || pointsBack(clauses.question) || (!context.last && pointsAtThem(clauses.question))) continue;
    const question = readClause(knowledge, clauses.question, context);
    const isLost = asksForAll(question.reading) || question.reading.kind === 'unknown';
    const isOpen = isLost || clauses.question.some(t => t.text === 'it');
    const saysMatter = isLost && hardWords(beside.sentence, { hard: [] }).length > 0;
    const isBare = !clauses.isSure && isOpen && (isDoing || saysMatter || namesRecord(clauses.chatter, knowledge));
    if (question.weight >= CLEAR_CLAUSE && !isBare) return question;
  }
  return readClause(knowledge, tokens, context);
}

const CLEAR_CLAUSE = 3;

function readClause(knowledge: Knowledge, tokens: readonly Token[], context: ReadingContext): Weighed {
  const sentence = sentenceOf(knowledge, context, tokens);
  const parts = partsOf(sentence);
  const candidates = candidatesOf(parts);
  const spans = sentence.stretches.map(stretch => spanOf(sentence, stretch));
  const refused = outOfScopeOf(parts, candidates[0]);
  const weighed = { tokens, candidates };
  if (refused) {
    const { why, score } = refused;
    const named = candidates.find(
      (c, rank) => namesWhatIsSpokenOf(c.query) && (c.query.of !== 'indicators' || rank === 0),
    )?.query;
    const reading: Reading = { kind: 'outOfScope', why, notes: [], spans, ...(named && { query: named }) };
    return { ...weighed, reading, weight: score, refusal: refused };
  }
  const { outcome, weight } = choose(parts, candidates);
  const told = comesToNothing(parts, outcome) ? toldCandidate(parts) : undefined;
  if (told) return { ...weighed, reading: { kind: 'query', query: told.query, notes: [], spans }, weight: told.score };
  return { ...weighed, reading: { ...outcome, spans } as Reading, weight };
}

function candidatesOf(parts: Parts): Candidate[] {
  const standalone = standaloneCandidates(parts);
  const leaning = followUpCandidates(parts, standalone);
  const all = [...withoutUnmet(parts, standalone, leaning), ...leaning];
  return ofKindNamed(parts, all).toSorted((a, b) => b.score - a.score);
}
