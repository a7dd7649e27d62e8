import type { Activity } from '../../data/records/activity.ts';
import type { Register } from '../../data/register.ts';
import { type Asked, type AskedShown, askedShown } from '../words/asked.ts';
import { type CardButton, sayButton } from '../words/button.ts';
import { activityName, activityWords, leadName } from '../words/names.ts';
import { pageOf } from '../words/page.ts';
import { shortReviewWords } from '../words/review.ts';
import { shown } from '../words/shown.ts';
import { type Spoken, spoken } from '../words/spoken.ts';
import { type StatusShown, statusShown } from '../words/status.ts';

export interface ActivityListCard {
  readonly name: 'activityList';
  readonly view: ActivityListView;
}

export interface ActivityListView extends Spoken, AskedShown {
  readonly rows: readonly ActivityRow[];
  /** "Showing 1–10 of 49", or '' when all are shown. */
  readonly showing: string;
  readonly buttons: readonly CardButton[];
}

/** One activity in a list, whole by itself; touching it asks about it. */
export interface ActivityRow {
  readonly name: string;
  readonly title: string;
  readonly status: StatusShown;
  /** What follows the status: ", provisional · Det Supt Firth". */
  readonly detail: string;
  readonly open: CardButton;
}

/**
 * A list of activities, ten to a page.
 * @param list.heading what the list is, as understood
 * @param list.ids activity ids in the order to be shown; one that names nothing is passed over
 * @param list.page 1-based
 * @param list.say the words that ask for this list, so that its pages can be asked for
 */
export function activityListCard(
  list: Asked & {
    readonly ids: readonly string[];
    readonly page: number;
    readonly say: string;
  },
  register: Register,
): ActivityListCard {
  const activities = list.ids.map(id => register.activity(id)).filter(activity => activity !== undefined);
  const page = pageOf(activities, list.page, list.say);
  const withPlan = new Set(activities.map(activity => activity.plan)).size > 1;
  const rows = page.items.map(activity => activityRow(activity, withPlan, register));
  return {
    name: 'activityList',
    view: {
      ...askedShown(list),
      rows,
      showing: activities.length === 0 ? 'There is nothing to list.' : page.showing,
      buttons: page.buttons,
      ...spoken(
        list.heading ?? '',
        list.headline ?? '',
        page.showing,
        ...rows.map(row => `${row.name} ${row.title}, ${row.status.word}`),
      ),
    },
  };
}

/** How one activity stands in any list. */
export function activityRow(activity: Activity, withPlan: boolean, register: Register): ActivityRow {
  const latest = register.latestUpdate(activity.id);
  const standing = latest?.basis === 'compiled' ? 'provisional' : latest ? shortReviewWords(latest) : '';
  return {
    name: shown(activityName(activity, withPlan), 60),
    title: shown(activity.title, 160),
    status: statusShown(latest?.status ?? 'none'),
    detail: `${standing === '' ? '' : `, ${standing}`} · ${shown(leadName(activity, register), 60)}`,
    open: sayButton(`Open ${activity.ref}`, `tell me about ${activityWords(activity)}`),
  };
}
