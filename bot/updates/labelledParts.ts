import { DETAIL_NAMES, type DetailName } from '../../data/updateDetails.ts';
import { type DetailsTyped, MOST_DETAIL_CHARACTERS } from './details.ts';

/** A text with its parts: what is said to be the reason, the day, the evidence or the next step, and the text itself. */
export interface LabelledParts {
  readonly narrative: string;
  readonly details: DetailsTyped;
}

/**
 * The parts that are named inside one text: "two posts are empty, reason: no applicants, back on track: end of June". Undefined where none is, or
 * where one is said twice or is too long to be kept: then all of it is the text.
 */
export function readLabelledParts(text: string): LabelledParts | undefined {
  const marks = [...text.matchAll(LABEL)];
  const [first] = marks;
  if (!first) return undefined;
  const pieces = marks.map(({ 0: mark, index, groups }, i) => ({
    part: partOf(groups?.label ?? ''),
    words: trimmed(text.slice(index + mark.length, marks[i + 1]?.index)),
  }));
  const details = pieces.flatMap(({ part, words }) => (part === 'text' ? [] : [[part, words] as const]));
  const names = details.map(([name]) => name);
  const isPlain = names.length > 0 && new Set(names).size === names.length;
  if (!isPlain || details.some(([, words]) => words === '' || words.length > MOST_DETAIL_CHARACTERS)) return undefined;
  const texts = pieces.filter(({ part }) => part === 'text').map(({ words }) => words);
  const parts: DetailsTyped = Object.fromEntries(details);
  // Who gives nothing but the reason, or the next step, has said with it what is to be read.
  const said = [trimmed(text.slice(0, first.index)), ...texts].filter(Boolean).join('. ');
  const narrative = said || parts.cause || parts.milestone;
  return narrative ? { narrative, details: parts } : undefined;
}

/** The parts of words that name several and tell nothing else: "reason: no kit, back on track: end of June". */
export function readSeveralParts(text: string): DetailsTyped | undefined {
  const isAllNamed = [...text.trim().matchAll(LABEL)][0]?.index === 0;
  const { details = {} } = (isAllNamed ? readLabelledParts(text.trim()) : undefined) ?? {};
  return Object.keys(details).length > 1 ? details : undefined;
}

const LABEL =
  /(?:^|[,;]\s+|(?<=[.!])\s+|\n\s*)(?:and\s+)?(?<label>text|narrative|reason|cause|recovery(?:\s+date)?|back\s+on\s+track|evidence|link|next(?:\s+(?:step|milestone))?|milestone)\s*:\s+/giu;

const PARTS: Readonly<Record<DetailName, RegExp>> = {
  cause: /^(?:reason|cause)/iu,
  recovery: /^(?:recovery|back)/iu,
  evidence: /^(?:evidence|link)/iu,
  milestone: /^(?:next|milestone)/iu,
};

const partOf = (label: string): DetailName | 'text' => DETAIL_NAMES.find(name => PARTS[name].test(label)) ?? 'text';

const trimmed = (words: string): string => words.trim().replace(/[,;]$/u, '').trim();
