import type { Sentence } from '../../sentence.ts';
import { means } from '../../stretches/spans.ts';

/** The tokens that point at one of those shown: "the second one", "the MAPPA one", "the one about case files", "the last of those". */
export function pointedSpan(sentence: Sentence): readonly [from: number, to: number] | undefined {
  const { tokens } = sentence;
  const about = sentence.first('followUp', 'pick');
  if (about) {
    const end = tokens.findIndex((t, at) => at >= about.to && t.kind === 'mark');
    return [about.from, end < 0 ? tokens.length : end];
  }
  const one = tokens.findIndex((t, at) => at > 0 && ONE.has(t.text));
  const led = tokens.findLastIndex((t, at) => at < one && at >= one - MOST_WORDS && LEADING.has(t.text));
  if (one > 0 && led >= 0) return [led, endOf(sentence, one + 1)];
  const place =
    sentence.stretches.find(s => means(s, 'ordinal')) ?? sentence.stretches.find(s => tokens[s.from]?.text === 'last');
  // "MAPPA one, …"
  if (!place) return one > 0 ? [tokens.findIndex(t => t.kind !== 'mark' && !JOINING.has(t.text)), one + 1] : undefined;
  const from = LEADING.has(tokens[place.from - 1]?.text ?? '') ? place.from - 1 : place.from;
  return [from, endOf(sentence, place.to)];
}

/** With "one" and "of those" after it. */
function endOf({ tokens }: Sentence, to: number): number {
  const end = ONE.has(tokens[to]?.text ?? '') ? to + 1 : to;
  const [of, those] = [tokens[end]?.text ?? '', tokens[end + 1]?.text ?? ''];
  return PLACING.has(of) && LIST.has(those) ? end + 2 : end;
}

const MOST_WORDS = 5;
const ONE = new Set(['one', 'ones']);
const JOINING = new Set(['and', 'n', 'so', 'ok', 'or', 'but', 'right', 'now']);
const LEADING = new Set(['the', 'that']);
const PLACING = new Set(['of', 'in', 'on']);
const LIST = new Set(['those', 'them', 'these']);
