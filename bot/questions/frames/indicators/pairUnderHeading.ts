import type { Parts } from '../../parts.ts';
import type { Sentence } from '../../sentence.ts';
import { means, type Stretch } from '../../stretches/spans.ts';
import { fullest } from './together.ts';

/**
 * "crime severity: force-wide vs priority areas", "officers vs PCSOs against establishment": what is said of both stands apart, before a mark or after a second
 * word that sets against, and each side with it names an indicator by all of its words, also by those that mean something else elsewhere ("force").
 * @param isJoint what parts the two sides
 * @returns the ids of the two, or undefined where a side names none or both name one
 */
export function pairUnderHeading({ sentence }: Parts, isJoint: (stretch: Stretch) => boolean): string[] | undefined {
  const { tokens, stretches } = sentence;
  const joint = stretches.findIndex(isJoint);
  const at = stretches[joint]?.from;
  if (at === undefined) return undefined;
  const isApart = (s: Stretch) => tokens[s.from]?.kind === 'mark';
  const before = stretches.slice(0, joint);
  const after = stretches.slice(joint + 1);
  const start = before.findLastIndex(isApart);
  const end = after.findIndex(s => isApart(s) || isJoint(s));
  const shared = [
    ...wordsOf(sentence, before.slice(0, Math.max(0, start))),
    ...wordsOf(sentence, end < 0 ? [] : upTo(after.slice(end + 1), isApart)),
  ];
  if (shared.length === 0) return undefined;
  const sides = [before.slice(start + 1), end < 0 ? after : after.slice(0, end)].map(side => wordsOf(sentence, side));
  const named = sides.map(side => onlyOne(sentence, side, shared));
  const [one, two] = named;
  return one !== undefined && two !== undefined && one !== two ? [one, two] : undefined;
}

const upTo = (stretches: readonly Stretch[], isEnd: (s: Stretch) => boolean): readonly Stretch[] => {
  const end = stretches.findIndex(isEnd);
  return end < 0 ? stretches : stretches.slice(0, end);
};

/** The one indicator that has all that one side and both say. */
const onlyOne = ({ knowledge }: Sentence, side: readonly string[], shared: readonly string[]): string | undefined =>
  side.length === 0 ? undefined : fullest(knowledge.indicators.rank([...shared, ...side]), LITTLE)[0]?.id;

/** Of what it is called no more than this need be said. */
const LITTLE = 0.3;

/** What is said but small words and what asks. */
const wordsOf = ({ tokens }: Sentence, stretches: readonly Stretch[]): string[] =>
  stretches
    .filter(
      s => tokens[s.from]?.kind !== 'mark' && !(s.entries.length > 0 && s.entries.every(({ role }) => SMALL.has(role))),
    )
    .filter(s => !means(s, 'time'))
    .flatMap(s => tokens.slice(s.from, s.to).map(t => t.text));

const SMALL = new Set<string>([
  'filler',
  'ask',
  'relation',
  'followUp',
  'direction',
  'superlative',
  'bot',
  'outOfScope',
]);
