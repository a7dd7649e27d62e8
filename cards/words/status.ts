import type { Plan, Status } from '../../data/records/plan.ts';

/** Where an activity stands: `none` is one without any update. */
export type Standing = Status | 'none';

/** A status ready for a template. Only the mark is coloured: the yellow of some clients cannot be read as a word. */
export interface StatusShown {
  readonly mark: string;
  readonly word: string;
  /** A text colour of Adaptive Cards. */
  readonly colour: 'good' | 'warning' | 'attention' | 'accent' | 'default';
}

/** The order in which colours are counted and drawn. */
export const STATUS_ORDER = ['green', 'amber', 'red', 'blue', 'notStarted', 'none'] as const satisfies Standing[];

/** The word and the mark always go with the colour, so that nobody has to see it (platform notes, section 7). */
export function statusShown(status: Standing): StatusShown {
  const { mark, word, colour } = LOOKS[status];
  return { mark, word, colour };
}

/** Mark and word in one string, where there is no colour: "▲ Amber". */
export const statusText = (status: Standing): string => `${LOOKS[status].mark} ${LOOKS[status].word}`;

export const statusMark = (status: Standing): string => LOOKS[status].mark;
export const statusWord = (status: Standing): string => LOOKS[status].word;

/** The style of a container that is filled with the colour. */
export const statusFill = (status: Standing): Fill => LOOKS[status].fill;
export type Fill = 'good' | 'warning' | 'attention' | 'accent' | 'emphasis' | 'default';

/** What the plan's own key says the colour means, or our words where the key is silent. */
export const statusMeaning = (status: Status, key: Plan['statusKey']): string =>
  key.find(entry => entry.status === status)?.meaning ?? PLAIN_MEANINGS[status];

/**
 * What the colour means when an officer gives it. A plan that printed no status has a key that says how ours were read out of the
 * papers ("Compiled: …"); that is no guidance for somebody who knows, so there our plain words stand instead.
 */
export function givenStatusMeaning(status: Status, key: Plan['statusKey']): string {
  const meaning = statusMeaning(status, key);
  return meaning.startsWith('Compiled:') ? PLAIN_MEANINGS[status] : meaning;
}

const LOOKS = {
  green: { word: 'Green', mark: '●', colour: 'good', fill: 'good' },
  amber: { word: 'Amber', mark: '▲', colour: 'warning', fill: 'warning' },
  red: { word: 'Red', mark: '■', colour: 'attention', fill: 'attention' },
  blue: { word: 'Blue', mark: '◆', colour: 'accent', fill: 'accent' },
  notStarted: { word: 'Not started', mark: '○', colour: 'default', fill: 'default' },
  none: { word: 'No update yet', mark: '–', colour: 'default', fill: 'emphasis' },
} as const satisfies Record<Standing, { word: string; mark: string; colour: StatusShown['colour']; fill: Fill }>;

const PLAIN_MEANINGS = {
  green: 'On track',
  amber: 'Under way, with a shortfall or a risk',
  red: 'Not achieved, or unlikely to be',
  blue: 'Complete',
  notStarted: 'Not begun',
} as const satisfies Record<Status, string>;
