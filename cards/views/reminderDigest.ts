import type { Digest, DigestPaper } from '../../data/digest.ts';
import { answersForPapers } from '../../data/paper.ts';
import { spokenName } from '../../data/personName.ts';
import type { Register } from '../../data/register.ts';
import { longDay, plainDay } from '../words/days.ts';
import { statusText } from '../words/status.ts';
import { linesSection, type ReminderSection, sectionOf } from './reminderSection.ts';

export type NoticeDigest = Digest & {
  /** The day it is read on, `YYYY-MM-DD`: dates are those from here on. */
  readonly day: string;
};

/** A manager's week: what turned, what changed beside, what is overdue, what waits for them, what comes next. */
export function digestSections(digest: NoticeDigest, register: Register): readonly ReminderSection[] {
  const turned = new Set(digest.turned.map(({ activity }) => activity.id));
  const changed = digest.changed.filter(({ id }) => !turned.has(id));
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return [
    linesSection('Turned', digest.turned.map(turnText)),
    sectionOf(`${turned.size > 0 ? 'Also updated' : 'Updated'}, in the same colour`, ids(changed), register),
    sectionOf(`Overdue: ${digest.overdue.length}`, ids(digest.overdue), register),
    linesSection(
      `Papers overdue: ${digest.papersOverdue.length}`,
      digest.papersOverdue.map(paper => paperText(paper, register)),
    ),
    sectionOf(`Waiting for review: ${digest.inReview.length}`, ids(digest.inReview), register),
    linesSection(
      'Papers that came in',
      digest.papersIn.map(paper => paperText(paper, register)),
    ),
    linesSection(
      'Next dates',
      digest.meetings.flatMap(meeting => dateTexts(meeting, digest.day)),
    ),
  ];
}

const turnText = ({ activity, from, to }: Digest['turned'][number]): string =>
  `${activity.ref} ${activity.title}: ${from ? statusText(from) : 'no update'} → ${to ? statusText(to) : 'no status'}`;

/** "Estates Strategy: Force, Supt Broadhead, for the meeting of 14 September 2021" */
function paperText({ item, meeting }: DigestPaper, register: Register): string {
  const person = register.person(answersForPapers(register, item.author) ?? '');
  const from = [item.author, person && spokenName(person)].filter(Boolean).join(', ');
  return `${item.title}${from ? `: ${from}` : ''}, for the meeting of ${plainDay(meeting.date)}`;
}

function dateTexts({ meeting, cutOff, signOff, papersOut }: Digest['meetings'][number], day: string): string[] {
  const steps: readonly (readonly [string, string])[] = [
    [cutOff, meeting.theme === null ? 'papers to the office' : `updates on theme ${meeting.theme} and papers due`],
    [signOff, 'papers signed off'],
    [papersOut, 'papers go out'],
    [
      meeting.date,
      `the meeting${meeting.time === null ? '' : ` at ${meeting.time}`}${meeting.theme === null ? '' : `, on theme ${meeting.theme}`}`,
    ],
  ];
  return steps
    .filter(([date]) => day <= date)
    .map(
      ([date, what]) =>
        `${longDay(date)}: ${what}${date === meeting.date ? '' : ` for the meeting of ${plainDay(meeting.date)}`}`,
    );
}
