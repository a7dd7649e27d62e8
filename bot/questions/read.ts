import type { Register } from '../../data/register.ts';
import type { Candidate } from './candidate.ts';
import { choose } from './choice.ts';
import { questionAndChatter, sentencesOf } from './clauses.ts';
import type { Everyday } from './everyday.ts';
import { followUpCandidates } from './followUp.ts';
import { standaloneCandidates } from './frames.ts';
import { createKnowledge, type Knowledge } from './knowledge.ts';
import { outOfScopeOf } from './outOfScope.ts';
import { hardWords, type Parts, partsOf } from './parts.ts';
import type { Note, Reading, Span } from './reading.ts';
import { createSentence, type ReadingContext, type Sentence } from './sentence.ts';
import { inFull } from './shorthand.ts';
import { cut, type Stretch } from './spans.ts';
import { correctTokens } from './spelling.ts';
import { READ_CHARACTERS, type Token, tokenise } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

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
  /** The readings that were weighed, the best first, with the parts of their scores. For `--explain`. */
  explain(text: string, context: ReadingContext): readonly Candidate[];
}

export function createReader(register: Register, vocabulary: Vocabulary): Reader {
  const knowledge = createKnowledge(register, vocabulary);
  return {
    everyday: knowledge.everyday,
    read: (text, context) => readText(knowledge, text, context),
    explain: (text, context) => {
      const { tokens } = tokensOf(knowledge, text);
      return candidatesOf(partsOf(sentenceOf(knowledge, context, tokens)));
    },
  };
}

function readText(knowledge: Knowledge, text: string, context: ReadingContext): Reading {
  const { tokens, notes } = tokensOf(knowledge, text);
  const whole = readTokens(knowledge, tokens, context);
  const best = sentencesOf(tokens)
    .map(part => readTokens(knowledge, part, context))
    .reduce((a, b) => (b.weight > a.weight ? b : a), whole);
  return { ...best.reading, notes: [...notes, ...best.reading.notes] };
}

/** Tokens with misspelt words put right, and notes that say so. */
function tokensOf(knowledge: Knowledge, text: string): { tokens: readonly Token[]; notes: Note[] } {
  const { tokens, corrections } = correctTokens(
    inFull(tokenise(text.normalize('NFKC')), knowledge.shorthand),
    knowledge.speller,
    knowledge.surnames,
  );
  const notes: Note[] = corrections.map(({ from, to }) => ({ kind: 'spelling', from, to }));
  if (text.length > READ_CHARACTERS)
    notes.push({ kind: 'ignored', word: `everything after the first ${READ_CHARACTERS} characters` });
  return { tokens, notes };
}

/** A reading of a part of the message, and how much it has going for it against the others. */
interface Weighed {
  readonly reading: Reading;
  readonly weight: number;
}

/** The question without the clause of chatter around it, where that names nothing of the plan. */
function readTokens(knowledge: Knowledge, tokens: readonly Token[], context: ReadingContext): Weighed {
  const inName = marksInNames(tokens, knowledge);
  const clauses = questionAndChatter(tokens, at => inName.has(at));
  if (clauses && !pointsBack(clauses.question) && isChatter(knowledge, context, clauses.chatter)) {
    const question = readClause(knowledge, clauses.question, context);
    // What looks like chatter may have been a part of the question after all.
    const whole = readClause(knowledge, tokens, context);
    return question.weight >= CLEAR_CLAUSE && question.weight + AROUND >= whole.weight ? question : whole;
  }
  return readClause(knowledge, tokens, context);
}

function marksInNames(tokens: readonly Token[], knowledge: Knowledge): Set<number> {
  const marks = tokens.flatMap((token, at) => (token.kind === 'mark' ? [at] : []));
  if (marks.length === 0) return new Set();
  const names = cut(tokens, knowledge.lexicon).filter(s => s.to - s.from > 1);
  return new Set(marks.filter(at => names.some(s => s.from <= at && at < s.to)));
}

/** "use of force report - which meeting does it go to": what is asked is asked of what stands in the other clause. */
const pointsBack = (tokens: readonly Token[]): boolean =>
  tokens.some((t, at) => t.text === 'it' && at > 1 && t !== tokens.at(-1));

const CLEAR_CLAUSE = 3;
/** The whole must explain so much more than the question alone. */
const AROUND = 1;

function isChatter(knowledge: Knowledge, context: ReadingContext, tokens: readonly Token[]): boolean {
  const parts = partsOf(sentenceOf(knowledge, context, tokens));
  const { plans, statuses, pledges, themes, people, codes, moments } = parts;
  const named = plans ?? statuses ?? pledges;
  return (
    named === undefined &&
    !parts.sentence.has('followUp', 'pick') &&
    themes.tokens.size + people.ids.length + codes.at.size + moments.length === 0 &&
    parts.quote === undefined &&
    hardWords(parts.sentence, { hard: [] }).length <= CHATTER_WORDS &&
    !namesIndicator(parts)
  );
}

/** A clause that names so much is not chatter. */
const CHATTER_WORDS = 3;
const namesIndicator = (parts: Parts): boolean =>
  (parts.sentence.knowledge.indicators.rank(hardWords(parts.sentence, { hard: [] }))[0]?.score ?? 0) > NAMED;
const NAMED = 0.9;

function readClause(knowledge: Knowledge, tokens: readonly Token[], context: ReadingContext): Weighed {
  const sentence = sentenceOf(knowledge, context, tokens);
  const parts = partsOf(sentence);
  const candidates = candidatesOf(parts);
  const spans = sentence.stretches.map(stretch => spanOf(sentence, stretch));
  const refused = outOfScopeOf(parts, candidates[0]);
  if (refused) return { reading: { kind: 'outOfScope', why: refused.why, notes: [], spans }, weight: refused.score };
  const { outcome, weight } = choose(parts, candidates);
  return { reading: { ...outcome, spans } as Reading, weight };
}

const sentenceOf = (knowledge: Knowledge, context: ReadingContext, tokens: readonly Token[]): Sentence =>
  createSentence(knowledge, context, tokens, cut(tokens, knowledge.lexicon));

function candidatesOf(parts: Parts): Candidate[] {
  const standalone = standaloneCandidates(parts);
  return [...standalone, ...followUpCandidates(parts, standalone)].sort((a, b) => b.score - a.score);
}

function spanOf(sentence: Sentence, stretch: Stretch): Span {
  const first = sentence.tokens[stretch.from];
  const last = sentence.tokens[stretch.to - 1];
  const entry = stretch.entries.find(e => e.role !== 'filler') ?? stretch.entries[0];
  return {
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    text: sentence.tokens
      .slice(stretch.from, stretch.to)
      .map(t => t.raw)
      .join(' '),
    as: entry
      ? [...new Set(stretch.entries.map(e => e.role))].join(', ')
      : first?.kind === 'word'
        ? 'unknown'
        : (first?.kind ?? 'unknown'),
    ...(entry && { means: entry.means }),
  };
}
