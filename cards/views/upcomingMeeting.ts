import type { DateTime } from 'luxon';
import { beginsAt } from '../../data/cycle.ts';
import type { Rules } from '../../data/deadlines.ts';
import { planInForce } from '../../data/planInForce.ts';
import type { WorkProgrammeItem } from '../../data/records/meeting.ts';
import type { Register } from '../../data/register.ts';
import { type CardButton, type CardLink, fitting, sayButton } from '../words/button.ts';
import { longDay, plainDay } from '../words/days.ts';
import { leadName } from '../words/names.ts';
import { shown } from '../words/shown.ts';
import { type Spoken, spoken } from '../words/spoken.ts';
import { type MeetingHead, type MeetingSection, meetingHead, meetingSections, themeButtons } from './meeting.ts';
import { activitiesOfTheme, type ColourCount, colourWords, countColours, provisionalCount } from './theme.ts';

export interface UpcomingMeetingCard {
  readonly name: 'upcomingMeeting';
  readonly view: UpcomingMeetingView;
}

export interface UpcomingMeetingView extends Spoken, MeetingHead, ColourCount {
  /** "Coming up", or that it is cancelled or over. */
  readonly eyebrow: string;
  /** What is different from an earlier card, or ''. */
  readonly change: string;
  readonly sections: readonly MeetingSection[];
  readonly more: string;
  /** "How theme 3 stands", or '' where the meeting monitors none. */
  readonly colourHeading: string;
  readonly provisional: string;
  /** What is still to come and from whom, one line each, under a heading; both empty when everything is in. */
  readonly missingHeading: string;
  readonly missing: readonly { readonly who: string; readonly refs: string }[];
  readonly missingMore: string;
  readonly buttons: readonly CardButton[];
  readonly links: readonly CardLink[];
}

/**
 * The notice to a channel that a meeting is coming: when, what is on it, how its theme stands, what is still missing.
 * @param notice.change what is different from what this card said before, where it is corrected
 *   `mine` whether the one who looks owes updates for it
 * @param extra.dueDay when updates for it are due, `YYYY-MM-DD` · `missingIds` activities whose update is not in
 *   `missingPapers` papers that are not in
 * @throws Error when there is no such meeting: the caller looked it up
 */
export function upcomingMeetingCard(
  notice: {
    readonly id: string;
    readonly change?: string;
    readonly links?: readonly CardLink[];
    readonly mine?: boolean;
  },
  register: Register,
  now: DateTime,
  rules: Rules,
  extra: Missing,
): UpcomingMeetingCard {
  const meeting = register.meeting(notice.id);
  if (!meeting) throw new Error(`There is no meeting '${notice.id}' to announce.`);
  const head = meetingHead(meeting, register, now, rules);
  const plan = planInForce(register, meeting.date);
  const activities = plan && meeting.theme !== null ? activitiesOfTheme(plan, meeting.theme, register) : [];
  const colours = countColours(activities, register);
  const isOver = beginsAt(meeting, rules.settings.timeZone) <= now;
  const eyebrow = meeting.cancelled ? 'Cancelled' : isOver ? 'Past meeting' : 'Coming up';
  const missing = missingFrom(isOver ? NOTHING_MISSING : extra, register);
  return {
    name: 'upcomingMeeting',
    view: {
      ...head,
      eyebrow,
      change: shown(notice.change ?? '', 300),
      ...meetingSections(meeting, register, MOST_ITEMS),
      ...colours,
      colourHeading:
        activities.length > 0 ? `How the ${activities.length} activities of theme ${meeting.theme} stand` : '',
      provisional: provisionalCount(activities, register),
      ...missing,
      links: notice.links ?? [],
      buttons: fitting([
        ...(notice.mine && !isOver ? [sayButton('Give my updates', 'update all mine')] : []),
        sayButton('The whole meeting', `what is on the ${plainDay(meeting.date)} meeting`),
        ...themeButtons(meeting, register),
      ]),
      ...spoken(
        notice.change ?? '',
        `${eyebrow}: ${meeting.body}, ${head.date}, ${head.away}`,
        colourWords(activities, register),
        missing.missingHeading,
        ...missing.missing.map(({ who, refs }) => `${who}: ${refs}`),
      ),
    },
  };
}

/** Fewer than the meeting's own card has, because the colours and what is missing come first. */
const MOST_ITEMS = 10;
const MOST_PEOPLE = 12;

interface Missing {
  readonly dueDay?: string;
  readonly missingIds: readonly string[];
  readonly missingPapers?: readonly WorkProgrammeItem[];
}

/** Nobody is chased for what has been. */
const NOTHING_MISSING: Missing = { missingIds: [] };

function missingFrom(
  { dueDay, missingIds, missingPapers = [] }: Missing,
  register: Register,
): Pick<UpcomingMeetingView, 'missingHeading' | 'missing' | 'missingMore'> {
  const activities = missingIds.map(id => register.activity(id)).filter(activity => activity !== undefined);
  const refsOf = new Map<string, string[]>();
  for (const activity of activities) {
    const who = leadName(activity, register);
    refsOf.set(who, [...(refsOf.get(who) ?? []), activity.ref]);
  }
  for (const { author, title } of missingPapers) {
    const who = `Papers from ${author}`;
    refsOf.set(who, [...(refsOf.get(who) ?? []), title]);
  }
  const left = refsOf.size - MOST_PEOPLE;
  const counts = [
    ...(activities.length > 0 ? [`${activities.length} of the updates`] : []),
    ...(missingPapers.length > 0 ? [missingPapers.length === 1 ? 'a paper' : `${missingPapers.length} papers`] : []),
  ];
  const due = dueDay ? ` (due ${longDay(dueDay)})` : '';
  return {
    missingHeading: counts.length > 0 ? `Still missing: ${counts.join(' and ')}${due}` : '',
    missing: [...refsOf].slice(0, MOST_PEOPLE).map(([who, refs]) => ({
      who: shown(who, 60),
      refs: shown(refs.join(who.startsWith('Papers from ') ? '; ' : ', '), 300),
    })),
    missingMore: left > 0 ? `and from ${left} more` : '',
  };
}
