import { phraseAt } from '../../../words/phraseAt.ts';
import { stemOf, type Token } from '../../../words/tokens.ts';
import { numberAt } from '../../parts/numbers.ts';
import type { Sentence } from '../../sentence.ts';
import { ends, isLeading, nounAt, type StepKind } from './stepWords.ts';
import { strideSaid } from './strideSaid.ts';

/** A step to the record beside another: "the one before C10", "next resolution", "indicator just after it", "what follows that in the plan". */
export interface StepSaid {
  readonly way: 1 | -1;
  /** The tokens that say it: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** What kind of record it is a step to, where the noun says so; "one" and "number" are of any kind. */
  readonly kind?: StepKind;
  /** The words that name the record it is a step from; none where that is the one spoken of. */
  readonly anchor: readonly [from: number, to: number] | undefined;
  /** "in the plan": in the order of the records, whatever list was shown. */
  readonly inDocument: boolean;
  /** What stands between "the" and "one": "the amber one after it". */
  readonly qualified?: readonly Token[];
  /** How many records on or back: "the next but one" is 2. */
  readonly by: number;
  /** "the next three": all of so many. */
  readonly many?: number;
  /** "next indicator" alone, without "after that": it may as well open a question of its own. */
  readonly isBare: boolean;
}

/** The first step that a sentence says. */
export function stepSaid(sentence: Sentence): StepSaid | undefined {
  for (let at = 0; at < sentence.tokens.length; at++) {
    const step = sideOf(sentence, at) ?? adjectiveAt(sentence, at);
    if (step) return step;
  }
  const stride = strideSaid(sentence);
  return stride && { ...stride, anchor: undefined, inDocument: false };
}

/** "before it", "just after C10", with the noun that stands before it. */
function sideOf(sentence: Sentence, at: number): StepSaid | undefined {
  const { tokens, knowledge } = sentence;
  const { lists } = knowledge;
  const onward = phraseAt(lists.stepAfter, tokens, at);
  const length = onward ?? phraseAt(lists.stepBefore, tokens, at);
  if (length === undefined) return undefined;
  const anchor = anchorAt(sentence, at + length);
  const head = headBefore(sentence, at);
  if (!anchor || (!head && !standsAlone(sentence, at, anchor))) return undefined;
  const kind = head?.kind ?? anchor.kind;
  return {
    way: onward === undefined ? -1 : 1,
    from: head?.from ?? at,
    to: anchor.to,
    ...(kind && { kind }),
    anchor: anchor.named,
    inDocument: anchor.inDocument || head?.inDocument === true,
    ...(head?.qualified && { qualified: head.qualified }),
    by: head?.by ?? 1,
    ...(head?.many && { many: head.many }),
    isBare: false,
  };
}

/** "next indicator", "the previous resolution", "the next amber one", "which indicator comes next", "whats next on the list". */
function adjectiveAt(sentence: Sentence, at: number): StepSaid | undefined {
  const { tokens, knowledge } = sentence;
  const onward = knowledge.lists.stepNext.has(tokens[at]?.text ?? '');
  if (!onward && !knowledge.lists.stepPrevious.has(tokens[at]?.text ?? '')) return undefined;
  // "the next but one"
  const isFar = tokens[at + 1]?.text === 'but' && tokens[at + 2]?.text === 'one';
  const many = severalAt(sentence, at + 1);
  const ahead = [at + 1, at + 2].find(n => nounAt(sentence, n) !== undefined) ?? (many && at + 1);
  const behind = ahead === undefined ? headBefore(sentence, at) : undefined;
  const end = ahead === undefined ? at + 1 : ahead + 1;
  const order = orderAt(sentence, end);
  if ((ahead === undefined && !behind && order === 0) || phraseAt(knowledge.lists.stepAfter, tokens, end))
    return undefined;
  if (many && ahead === at + 1 && !ends(sentence, end)) return undefined;
  const noun = ahead === undefined ? behind?.kind : nounAt(sentence, ahead);
  return {
    way: onward ? 1 : -1,
    from: behind?.from ?? (isLeading(tokens[at - 1]) ? at - 1 : at),
    to: end + order,
    ...(noun !== undefined && noun !== 'any' && { kind: noun }),
    ...(!isFar && !many && ahead === at + 2 && { qualified: tokens.slice(at + 1, ahead) }),
    by: isFar ? 2 : 1,
    ...(many && { many }),
    anchor: undefined,
    inDocument: order > 0 || isNumber(sentence, end - 1),
    isBare: true,
  };
}

interface Head {
  readonly from: number;
  readonly kind?: StepKind;
  readonly inDocument: boolean;
  readonly qualified?: readonly Token[] | undefined;
  readonly by?: number | undefined;
  readonly many?: number | undefined;
}

/** "the one just", "indicator that comes", "next number" before "after that". */
function headBefore(sentence: Sentence, at: number): Head | undefined {
  const { tokens, knowledge } = sentence;
  const { stepJust, stepNext, stepPrevious } = knowledge.lists;
  let noun = at - 1;
  while (stepJust.has(tokens[noun]?.text ?? '')) noun--;
  const order = orderUpTo(sentence, noun + 1);
  noun -= order;
  // "the one two after that"
  const by = nounAt(sentence, noun - 1) ? numberAt(sentence, noun) : undefined;
  if (by !== undefined) noun -= 1;
  const isNextOf = (n: number) => stepNext.has(tokens[n]?.text ?? '') || stepPrevious.has(tokens[n]?.text ?? '');
  // "the next after that", "next in the plan after that"
  const many = isLeading(tokens[noun - 1]) ? severalAt(sentence, noun) : undefined;
  const kind = nounAt(sentence, noun) ?? (isNextOf(noun) || many ? 'any' : undefined);
  if (!kind) return undefined;
  const first = isNextOf(noun - 1) ? noun - 1 : noun;
  const led = tokens.findIndex((t, n) => n < first && n >= first - QUALIFIED && (isLeading(t) || isNextOf(n)));
  const from = led < 0 ? first : led;
  return {
    from,
    inDocument: order > 0 || isNumber(sentence, noun),
    qualified: first - from > 1 ? tokens.slice(from + 1, first) : undefined,
    by,
    many,
    ...(kind !== 'any' && { kind }),
  };
}

/** "the two", "next three" */
function severalAt(sentence: Sentence, at: number): number | undefined {
  const number = numberAt(sentence, at);
  return number !== undefined && number > 1 && number < TOO_MANY ? number : undefined;
}
const TOO_MANY = 20;

/** "the" stands so near before "one". */
const QUALIFIED = 3;

/** "the next number" is the next in the documents, whatever list was shown. */
const isNumber = ({ tokens, knowledge }: Sentence, at: number): boolean =>
  knowledge.lists.stepNumber.has(tokens[at]?.text ?? '');

/** "in the plan": how many tokens before this one say in which order. */
const orderUpTo = (sentence: Sentence, end: number): number =>
  [4, 3, 2, 1].find(length => orderAt(sentence, end - length) === length) ?? 0;

interface Anchor {
  readonly to: number;
  /** "that meeting" */
  readonly kind?: StepKind;
  readonly named: StepSaid['anchor'];
  readonly inDocument: boolean;
}

/** What it is a step from: "that", "it", "3.C10", or nothing more. */
function anchorAt(sentence: Sentence, at: number): Anchor | undefined {
  const { tokens, knowledge } = sentence;
  const pointer = phraseAt(knowledge.lists.stepPointer, tokens, at);
  const noun = pointer === 1 ? nounAt(sentence, at + 1) : undefined;
  const start = at + (pointer ?? 0) + Number(noun !== undefined);
  const order = orderAt(sentence, start);
  const end = start + order;
  if (pointer !== undefined || order > 0 || ends(sentence, end))
    return { to: end, named: undefined, inDocument: order > 0, ...(noun && noun !== 'any' && { kind: noun }) };
  const code = tokens.findIndex((t, n) => n >= start && n < start + LONGEST_NAME && isCode(t));
  const to = tokens.findIndex(
    (t, n) => n > start && ((code >= start && n > code) || t.kind === 'mark' || orderAt(sentence, n) > 0),
  );
  const named: readonly [number, number] = [start, to < 0 ? tokens.length : to];
  const inDocument = orderAt(sentence, named[1]) > 0;
  return named[1] - named[0] > LONGEST_NAME
    ? undefined
    : { to: named[1] + orderAt(sentence, named[1]), named, inDocument };
}

const LONGEST_NAME = 5;

/** "in the plan": how many tokens say in which order. */
const orderAt = ({ tokens, knowledge }: Sentence, at: number): number =>
  phraseAt(knowledge.lists.stepOrder, tokens, at) ?? 0;

/** "before that", "and what comes after it": all that is said. */
function standsAlone(sentence: Sentence, at: number, anchor: Anchor): boolean {
  const { tokens, knowledge } = sentence;
  const said = [...tokens.slice(0, at), ...tokens.slice(anchor.to)].filter(t => t.kind !== 'mark');
  const isSpokenOf = anchor.named === undefined && anchor.to > at + 1;
  return (
    (isSpokenOf || isNamed(sentence, anchor.named)) &&
    said.every(t => knowledge.lists.stepBeside.has(t.text) || knowledge.lists.stepBeside.has(stemOf(t.text)))
  );
}

/** "and before 3.C10", "after July" */
const isNamed = ({ tokens, has }: Sentence, named: StepSaid['anchor']): boolean =>
  named !== undefined && (tokens.slice(...named).some(isCode) || has('month'));

/** "3.C10", also "4.15". */
const isCode = ({ kind, text }: Token): boolean => kind === 'code' || (kind === 'number' && /^\d\.\d{1,2}$/.test(text));
