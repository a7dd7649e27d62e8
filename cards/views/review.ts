import type { Activity } from '../../data/records/activity.ts';
import type { Update } from '../../data/records/update.ts';
import type { Register } from '../../data/register.ts';
import { versionBefore } from '../../data/versions.ts';
import { type CardButton, fitting } from '../words/button.ts';
import { detailLines } from '../words/details.ts';
import { activityName } from '../words/names.ts';
import { reviewWords } from '../words/review.ts';
import { shown, shownLines } from '../words/shown.ts';
import { type Spoken, spoken } from '../words/spoken.ts';
import { type StatusShown, statusShown } from '../words/status.ts';
import { originOf } from './activity.ts';
import { changeWords } from './updatePreview.ts';

export interface ReviewCard {
  readonly name: 'review';
  readonly view: ReviewView;
}

export interface ReviewView extends Spoken {
  readonly heading: string;
  readonly items: readonly ReviewItem[];
  /** "Showing 1–2 of 5"; '' where everything is on the card. */
  readonly showing: string;
  readonly buttons: readonly CardButton[];
}

/** `may`: it is theirs to accept or return. `own`: another manager's. `notTheirs`: they are no manager, or several look at it at once. */
export type Decides = 'may' | 'own' | 'notTheirs';

const WAITS = {
  may: '',
  own: 'Your own: another manager reviews it.',
  notTheirs: 'Waits for a manager’s review.',
} as const satisfies Record<Decides, string>;

/** One update, as the reviewer decides on it. */
export interface ReviewItem {
  readonly name: string;
  readonly title: string;
  readonly status: StatusShown;
  readonly change: string;
  readonly narrative: readonly string[];
  /** "Reason: …", "Expected back on track: …" */
  readonly details: readonly string[];
  /** What the author was asked about it and kept all the same. */
  readonly kept: readonly string[];
  /** Who gave it, in whose place, when. */
  readonly origin: string;
  /** What was decided, or why it is not for the reader to decide; '' where it waits for them. */
  readonly outcome: string;
  readonly buttons: readonly CardButton[];
}

/**
 * Updates for a manager to accept or return, two to a card so that a phone shows each with its buttons. One that was decided on meanwhile
 * says so in place of its buttons.
 * @param asked.updates the updates of this page, as they stand
 * @param asked.decides what the one who sees the card has to do with an update: a manager reviews it, but nobody their own
 * @param asked.buttons ways to other pages and to all at once
 */
export function reviewCard(
  asked: {
    readonly heading: string;
    readonly updates: readonly Update[];
    readonly decides: (update: Update) => Decides;
    readonly showing: string;
    readonly buttons: readonly CardButton[];
  },
  register: Register,
): ReviewCard {
  const among = asked.updates.map(({ activity }) => activity);
  const items = asked.updates.flatMap(update => {
    const activity = register.activity(update.activity);
    return activity ? [itemOf(update, activity, asked.decides(update), among, register)] : [];
  });
  const heading = shown(asked.heading, 200);
  return {
    name: 'review',
    view: {
      heading,
      items,
      showing: shown(asked.showing, 60),
      buttons: fitting(asked.buttons).slice(0, MOST_BUTTONS - items.length * BUTTONS_EACH),
      ...spoken(heading, ...items.map(item => `${item.name}: ${item.status.word}. ${item.outcome}`)),
    },
  };
}

/** Of a card's six buttons each update takes two. */
const BUTTONS_EACH = 2;
const MOST_BUTTONS = 6;
/** As much of a narrative as a phone shows without losing the buttons; the whole is one touch away. */
const NARRATIVE_CHARACTERS = 900;

function itemOf(
  update: Update,
  activity: Activity,
  decides: Decides,
  among: readonly string[],
  register: Register,
): ReviewItem {
  const outcome = reviewWords(update);
  const waits = update.submitted !== undefined && !update.review;
  return {
    name: shown(activityName(activity, true), 60),
    title: shown(activity.title, 160),
    status: statusShown(update.status ?? 'none'),
    change: changeWords(update, versionBefore(register, update)),
    narrative: shownLines(update.summary, NARRATIVE_CHARACTERS),
    details: detailsOf(update),
    kept: keptOf(update),
    origin: originOf(update, register),
    outcome: waits ? WAITS[decides] : outcome,
    buttons: waits && decides === 'may' ? decisionButtons(update, among) : [],
  };
}

const detailsOf = ({ submitted }: Update): string[] =>
  detailLines(submitted?.details).map(({ label, value }) => shown(`${label}: ${value}`, 300));

function keptOf({ submitted }: Update): string[] {
  const { challenges = [], because } = submitted?.kept ?? {};
  const asked = challenges.slice(0, 4).map(challenge => shown(`Asked: ${challenge}`, 240));
  return because === undefined ? asked : [...asked, shown(`Kept because: ${because}`, 300)];
}

function decisionButtons({ activity, submitted }: Update, among: readonly string[]): CardButton[] {
  const on = { filedAt: submitted?.at ?? '', among };
  return [
    { title: 'Accept', data: { say: `accept ${activity}`, ...on } },
    { title: 'Return …', data: { say: `return ${activity}`, ...on } },
  ];
}
