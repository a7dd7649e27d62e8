import type { Activity } from '../../data/records/activity.ts';
import { type Register, statusOf } from '../../data/register.ts';
import { type Asked, type AskedShown, askedShown } from '../words/asked.ts';
import { type CardButton, fitting, sayButton } from '../words/button.ts';
import { planName } from '../words/names.ts';
import { shown } from '../words/shown.ts';
import { type Spoken, spoken } from '../words/spoken.ts';
import {
  type Fill,
  STATUS_ORDER,
  type Standing,
  type StatusShown,
  statusFill,
  statusShown,
  statusText,
  statusWord,
} from '../words/status.ts';

export interface ThemeCard {
  readonly name: 'theme';
  readonly view: ThemeView;
}

export interface ThemeView extends Spoken, AskedShown, ColourCount {
  readonly heading: string;
  /** The plan and how many activities there are: "2020–21 plan · 16 activities". */
  readonly subheading: string;
  readonly provisional: string;
  readonly buttons: readonly CardButton[];
}

/** The colours of a set of activities, as a bar and as words under it. */
export interface ColourCount {
  /** The parts of the bar, each as wide as its share. */
  readonly bar: readonly { readonly label: string; readonly fill: Fill; readonly width: number }[];
  /** "● " in its colour and "Green 5" in the text's, in turns. */
  readonly counts: readonly { readonly text: string; readonly colour: StatusShown['colour'] }[];
}

/**
 * A theme at a glance: how its activities stand.
 * @throws Error when the plan has no such theme: the caller looked it up
 */
export function themeCard(
  asked: Asked & { readonly plan: string; readonly number: number },
  register: Register,
): ThemeCard {
  const theme = register.theme(asked.plan, asked.number);
  if (!theme) throw new Error(`There is no theme ${asked.number} in the plan '${asked.plan}' to draw a card of.`);
  const activities = activitiesOfTheme(asked.plan, asked.number, register);
  const colours = countColours(activities, register);
  const heading = shown(`Theme ${theme.number}: ${theme.name}`);
  const subheading = `${planName(asked.plan)} · ${activities.length} ${activities.length === 1 ? 'activity' : 'activities'}`;
  return {
    name: 'theme',
    view: {
      heading,
      subheading,
      ...askedShown(asked),
      ...colours,
      provisional: provisionalCount(activities, register),
      buttons: listButtons(activities, asked, register),
      ...spoken(asked.headline ?? '', heading, subheading, colourWords(activities, register)),
    },
  };
}

/** The activities of one theme, in the plan's order. */
export const activitiesOfTheme = (plan: string, number: number, register: Register): Activity[] =>
  register.records.activities.filter(activity => activity.plan === plan && activity.theme === number);

/** Counts the latest colours. One that nothing has is left out. */
export function countColours(activities: readonly Activity[], register: Register): ColourCount {
  const present = tally(activities, register).map(([status, count]) => ({ ...statusShown(status), status, count }));
  return {
    bar: present.map(({ mark, status, count }) => ({
      label: `${mark} ${count}`,
      fill: statusFill(status),
      width: count,
    })),
    counts: present.flatMap(({ mark, word, colour, count }) => [
      { text: `${mark} `, colour },
      { text: `${word} ${count}\u2003`, colour: 'default' as const },
    ]),
  };
}

/** The same in words: "5 green, 4 amber". */
export const colourWords = (activities: readonly Activity[], register: Register): string =>
  tally(activities, register)
    .map(([status, count]) => `${count} ${statusWord(status).toLowerCase()}`)
    .join(', ');

/** How many of the statuses are compiled, as a sentence; '' when none is. */
export function provisionalCount(activities: readonly Activity[], register: Register): string {
  const withStatus = activities.filter(activity => register.latestUpdate(activity.id));
  const compiled = withStatus.filter(activity => register.latestUpdate(activity.id)?.basis === 'compiled').length;
  if (compiled === 0) return '';
  const which =
    compiled === withStatus.length ? 'The statuses are' : `${compiled} of the ${withStatus.length} statuses are`;
  return `${which} provisional, compiled from the May 2021 papers.`;
}

function tally(activities: readonly Activity[], register: Register): [Standing, number][] {
  const statuses = activities.map(activity => statusOf(register, activity.id) ?? 'none');
  return STATUS_ORDER.map((status): [Standing, number] => [
    status,
    statuses.filter(each => each === status).length,
  ]).filter(([, count]) => count > 0);
}

function listButtons(
  activities: readonly Activity[],
  { plan, number }: { plan: string; number: number },
  register: Register,
) {
  const where = `in theme ${number} of the ${plan} plan`;
  return fitting(
    tally(activities, register).map(([status, count]) =>
      sayButton(
        `${statusText(status)} (${count})`,
        status === 'none'
          ? `list activities with no update yet ${where}`
          : `list ${statusWord(status).toLowerCase()} activities ${where}`,
      ),
    ),
  );
}
