import { phraseAt } from '../../../words/phraseAt.ts';
import { numberAt } from '../../parts/numbers.ts';
import type { Sentence } from '../../sentence.ts';
import { ends, nounAt, type StepKind } from './stepWords.ts';

interface Stride {
  readonly way: 1 | -1;
  readonly from: number;
  readonly to: number;
  readonly by: number;
  readonly kind?: StepKind;
  /** "next" alone. */
  readonly isBare: boolean;
}

/** "next please", "go back", "one more back", "two on from that", "back up two", "go back one meeting": a step that is all that is said in a clause. */
export function strideSaid(sentence: Sentence): Stride | undefined {
  const { tokens, knowledge } = sentence;
  const opens = tokens.findIndex(t => !knowledge.lists.stepOpening.has(t.text));
  // "and then"
  const from = Math.max(0, opens < 0 ? tokens.length - 1 : opens);
  const said = bareStride(sentence, from) ?? measuredStride(sentence, from);
  return said && { ...said, from };
}

function bareStride(sentence: Sentence, from: number): Omit<Stride, 'from'> | undefined {
  const { goingOn, goingBack } = sentence.knowledge.lists;
  const onward = phraseAt(goingOn, sentence.tokens, from);
  const length = onward ?? phraseAt(goingBack, sentence.tokens, from);
  const to = from + (length ?? 0);
  return length !== undefined && ends(sentence, to)
    ? { way: onward === undefined ? -1 : 1, to, by: 1, isBare: true }
    : undefined;
}

/** A way, with how far, of what or a verb of going beside it: "up" alone asks of a figure. */
function measuredStride(sentence: Sentence, from: number): Omit<Stride, 'from'> | undefined {
  const end = clauseEnd(sentence, from);
  for (let at = from; at < end; at++) {
    const onward = phraseAt(sentence.knowledge.lists.strideOn, sentence.tokens, at);
    const length = onward ?? phraseAt(sentence.knowledge.lists.strideBack, sentence.tokens, at);
    if (length === undefined) continue;
    const after = at + length;
    const said = [...range(from, at), ...range(after + pointerAt(sentence, after), end)];
    return said.length > 0 && said.every(n => measures(sentence, n))
      ? { way: onward === undefined ? -1 : 1, to: end, isBare: false, ...measureOf(sentence, said) }
      : undefined;
  }
  return undefined;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);

function clauseEnd(sentence: Sentence, from: number): number {
  let end = from;
  while (!ends(sentence, end)) end += 1;
  return end;
}

/** "from that", "than it", "that" */
function pointerAt({ tokens, knowledge: { lists } }: Sentence, at: number): number {
  const joined = STANDING_OFF.has(tokens[at]?.text ?? '') ? 1 : 0;
  const pointer = phraseAt(lists.stepPointer, tokens, at + joined);
  return pointer === undefined ? 0 : joined + pointer;
}
const STANDING_OFF = new Set(['from', 'than', 'of', 'on']);

function measures(sentence: Sentence, at: number): boolean {
  const { strideVerb, strideMore } = sentence.knowledge.lists;
  const text = sentence.tokens[at]?.text ?? '';
  return (
    strideVerb.has(text) ||
    strideMore.has(text) ||
    nounAt(sentence, at) !== undefined ||
    (numberAt(sentence, at) ?? TOO_FAR) < TOO_FAR
  );
}
const TOO_FAR = 20;

function measureOf(sentence: Sentence, said: readonly number[]): Pick<Stride, 'by' | 'kind'> {
  const kind = said.map(at => nounAt(sentence, at)).find(noun => noun !== undefined && noun !== 'any');
  const by = said.map(at => numberAt(sentence, at)).find(number => number !== undefined) ?? 1;
  return { by, ...(kind && { kind }) };
}
