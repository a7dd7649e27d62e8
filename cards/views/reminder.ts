import type { DateTime } from 'luxon';
import type { Rules } from '../../data/deadlines.ts';
import type { Activity } from '../../data/records/activity.ts';
import { STATUSES } from '../../data/records/plan.ts';
import type { Register } from '../../data/register.ts';
import { type CardButton, type CardLink, fitting, MOST_BUTTONS, sayButton } from '../words/button.ts';
import { longDay, weekdayOf } from '../words/days.ts';
import { shown } from '../words/shown.ts';
import { type Spoken, spoken } from '../words/spoken.ts';
import { givenStatusMeaning, statusText } from '../words/status.ts';
import type { NoticePapers, PersonalNotice } from './personalNotice.ts';
import { digestSections } from './reminderDigest.ts';
import { debtTitle, papersTitle, paperTitles, reminderHeading } from './reminderHeading.ts';
import { linesSection, type ReminderSection, sectionOf } from './reminderSection.ts';

export interface ReminderCard {
  readonly name: 'reminder';
  readonly view: ReminderView;
}

export interface ReminderView extends Spoken {
  readonly heading: string;
  readonly intro: string;
  readonly sections: readonly ReminderSection[];
  /** The update form, where exactly one update is owed: one of them, or none. */
  readonly forms: readonly ReminderForm[];
  /** Why this came to this person. */
  readonly because: string;
  readonly buttons: readonly CardButton[];
  readonly links: readonly CardLink[];
}

export interface ReminderForm {
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly submit: { readonly activityId: string };
}

/** The one message a day to a person: what they owe, what others owe them, and a manager's week. */
export function reminderCard(notice: PersonalNotice, register: Register, now: DateTime, rules: Rules): ReminderCard {
  const { person, debts, papers = [], escalated, escalatedPapers = [], back, digest, links = [] } = notice;
  const papersOf = (each: NoticePapers) =>
    linesSection(papersTitle(each, person, register), paperTitles(each, register));
  const heading = reminderHeading(notice, register, now);
  const sections = [
    ...debts.map(debt => sectionOf(debtTitle(debt, person, register, now), debt.activities, register)),
    ...papers.map(papersOf),
    ...(back ? [sectionOf('Updated by others while you were away', back.filed, register)] : []),
    ...escalated.map(debt => sectionOf(debtTitle(debt, person, register, now), debt.activities, register)),
    ...escalatedPapers.map(papersOf),
    ...(digest ? digestSections(digest, register) : []),
  ].filter(({ rows, lines }) => rows.length + lines.length > 0);
  const owed = debts.flatMap(debt => debt.activities.flatMap(id => register.activity(id) ?? []));
  const form = owed.length === 1 && !digest && !back ? owed : [];
  const later = laterButton(now, rules);
  const intro = shown(notice.change ?? '', 300);
  return {
    name: 'reminder',
    view: {
      heading,
      intro,
      sections: fittingRows(sections),
      forms: form.map(activity => formOf(activity, register)),
      because: notice.because === '' ? '' : `Why you get this: ${shown(notice.because, 600)}`,
      buttons: form[0] ? [keepingWords(later, form[0])] : buttonsOf(owed, { most: MOST_BUTTONS - links.length, later }),
      links,
      ...spoken(
        heading,
        intro,
        ...sections.flatMap(({ title, rows, lines }) => [
          title,
          ...rows.map(row => `${row.name} ${row.title}`),
          ...lines.map(({ text }) => text),
        ]),
        notice.because,
      ),
    },
  };
}

const MOST_ROWS = 10;

const MOST_LINES = 14;
const MOST_SECTION_LINES = 8;
/** A letter may take three bytes, and Teams counts bytes. */
const MOST_LINE_BYTES = 1_200;

/** As many rows and lines as a card carries, the first sections first; what is left out is counted. */
function fittingRows(sections: readonly ReminderSection[]): readonly ReminderSection[] {
  let [rowsLeft, linesLeft, bytesLeft] = [MOST_ROWS, MOST_LINES, MOST_LINE_BYTES];
  return sections.map(section => {
    const rows = section.rows.slice(0, Math.max(rowsLeft, 0));
    rowsLeft -= rows.length;
    const lines = section.lines.slice(0, Math.max(Math.min(linesLeft, MOST_SECTION_LINES), 0)).filter(({ text }) => {
      bytesLeft -= Buffer.byteLength(text);
      return bytesLeft >= 0;
    });
    linesLeft -= lines.length;
    const hidden = section.rows.length - rows.length + section.lines.length - lines.length;
    return { ...section, rows, lines, more: hidden > 0 ? `and ${hidden} more` : '' };
  });
}

function formOf(activity: Activity, register: Register): ReminderForm {
  const key = register.plan(activity.plan)?.statusKey ?? [];
  return {
    choices: STATUSES.map(status => ({
      title: `${statusText(status)}: ${shown(givenStatusMeaning(status, key), 120)}`,
      value: status,
    })),
    submit: { activityId: activity.id },
  };
}

/**
 * One button for all of them, one after the other; an "Update" button for each of the first few; the list where there are more; a later day.
 * @param most how many buttons the card has room for beside its links
 */
function buttonsOf(
  owed: readonly Activity[],
  { most, later }: { readonly most: number; readonly later: CardButton },
): CardButton[] {
  if (owed.length === 0) return [];
  if (owed.length === 1) return fitting([updateButton(owed[0] as Activity), later]);
  const all = sayButton(`Update all ${owed.length}`, 'update all mine');
  const own = owed.map(updateButton);
  if (own.length + 2 <= most) return fitting([all, ...own, later]);
  return fitting([all, ...own.slice(0, most - 3), sayButton(`Show all ${own.length}`, SHOW_ALL), later]);
}

/** What was typed into the form goes along, and is kept. */
const keepingWords = (button: CardButton, { id }: Activity): CardButton => ({
  ...button,
  data: { ...button.data, form: id },
});

const updateButton = ({ id, ref }: Activity): CardButton => sayButton(`Update ${ref}`, `update ${id}`);

const SHOW_ALL = 'which of my updates are overdue';

function laterButton(now: DateTime, { settings, calendar }: Rules): CardButton {
  const today = now.setZone(settings.timeZone).toFormat('yyyy-MM-dd');
  const day = calendar.addWorkingDays(today, 1);
  return sayButton(`Remind me on ${weekdayOf(day)}`, `remind me on ${longDay(day)}`);
}
