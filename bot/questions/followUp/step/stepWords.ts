import type { Token } from '../../../words/tokens.ts';
import type { Sentence } from '../../sentence.ts';

/** What there is a next one of. */
export type StepKind =
  | 'activities'
  | 'indicators'
  | 'meetings'
  | 'items'
  | 'resolutions'
  | 'finance'
  | 'themes'
  | 'pledges'
  | 'plans'
  | 'sections';

/** One of something: "one", "number" and "row" of whatever was spoken of. */
export function nounAt({ tokens, knowledge }: Sentence, at: number): StepKind | 'any' | undefined {
  const token = tokens[at];
  // "the 1 after"
  if (token?.text === '1' && isLeading(tokens[at - 1])) return 'any';
  if (token?.kind !== 'word') return undefined;
  if (knowledge.lists.stepOne.has(token.text) || knowledge.lists.stepNumber.has(token.text)) return 'any';
  return KINDS.find(kind => knowledge.lists[NOUNS[kind]].has(token.text));
}

const NOUNS = {
  activities: 'oneActivity',
  indicators: 'oneIndicator',
  meetings: 'oneMeeting',
  items: 'oneItem',
  resolutions: 'oneResolution',
  finance: 'oneLine',
  themes: 'oneTheme',
  pledges: 'onePledge',
  plans: 'onePlan',
  sections: 'oneSection',
} as const satisfies Record<StepKind, string>;
const KINDS = Object.keys(NOUNS) as readonly StepKind[];

/** Nothing more is said of what it is a step from. */
export const ends = ({ tokens, knowledge }: Sentence, at: number): boolean =>
  tokens[at] === undefined || tokens[at]?.kind === 'mark' || knowledge.lists.stepClosing.has(tokens[at]?.text ?? '');

/** "the" */
export const isLeading = (token: Token | undefined): boolean => token?.text === 'the';
