import type { DateTime } from 'luxon';
import { spokenName } from '../../data/personName.ts';
import type { Register } from '../../data/register.ts';
import { daysAway, longDay } from '../words/days.ts';
import { planName } from '../words/names.ts';
import { shown } from '../words/shown.ts';
import type { NoticeDebt, NoticePapers, PersonalNotice } from './personalNotice.ts';

/** What the message is, in one line that also works as a notification. */
export function reminderHeading(notice: PersonalNotice, register: Register, now: DateTime): string {
  const { debts, papers = [], escalated, escalatedPapers = [], back, digest, person } = notice;
  const name = nameOf(person, register);
  if (back) return `Welcome back${name}`;
  if (digest) return `The week to ${longDay(now.toISODate() ?? '')}`;
  const late = count(debts.filter(({ workingDaysLate }) => workingDaysLate > 0));
  const due = count(debts) - late;
  if (late > 0) return `${updates(late)} overdue${due > 0 ? ` and ${due} due soon` : ''}${name}`;
  if (due > 0) return `${updates(due)} due ${dueText(debts, now)}${name}`;
  const toBring = papers.flatMap(each => each.papers).length;
  if (toBring > 0) return `${papersText(toBring, papers)}${name}`;
  const others = count(escalated);
  if (others > 0) return `${updatesOf(others, escalated, register)} late`;
  const notIn = escalatedPapers.flatMap(each => each.papers).length;
  if (notIn > 0) return `${notIn === 1 ? 'A paper is' : `${notIn} papers are`} not in`;
  return notice.change === undefined ? `No update is owed${name}` : `This is no longer needed${name}`;
}

/** For whom, by when, and for which meeting: "Due by Tuesday 4 May 2021: 2 working days late. For the meeting on …". */
export function debtTitle(debt: NoticeDebt, reader: string | undefined, register: Register, now: DateTime): string {
  const { meeting: meetingId, cutOff, workingDaysLate, debtor, plan } = debt;
  const meeting = register.meeting(meetingId);
  const whose = whoseText(debtor, reader, register);
  const due = `${whose}${whose ? 'due' : 'Due'} by ${longDay(cutOff)}: ${lateness(workingDaysLate)}.`;
  return meeting
    ? `${due} For the meeting on ${longDay(meeting.date)}, ${daysAway(meeting.date, now)} (${planName(plan)}).`
    : due;
}

const whoseText = (debtor: string, reader: string | undefined, register: Register): string =>
  debtor === reader ? '' : `${nameOf(debtor, register).replace(/^, /u, '')}: `;

/** How late in working days; a weekend does not make anything later. */
function lateness(days: number): string {
  if (days === 0) return 'due today';
  const text = `${Math.abs(days)} working ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days > 0 ? `${text} late` : `${text} left`;
}

/** "An update of Inspector Harris is", "3 updates of Supt Broadhead and Inspector Harris are". */
function updatesOf(n: number, debts: readonly NoticeDebt[], register: Register): string {
  const names = [...new Set(debts.map(({ debtor }) => nameOf(debtor, register).replace(/^, /u, '')))];
  const whose = names.length > MOST_NAMED || names.includes('') ? 'several officers' : NAMES.format(names);
  return n === 1 ? `An update of ${whose} is` : `${n} updates of ${whose} are`;
}

const MOST_NAMED = 3;
const NAMES = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const count = (debts: readonly NoticeDebt[]): number =>
  debts.reduce((sum, { activities }) => sum + activities.length, 0);

const updates = (n: number): string => (n === 1 ? 'An update is' : `${n} updates are`);

/** "3 papers are due by Tuesday 4 May 2021", "A paper is overdue". */
function papersText(n: number, debts: readonly NoticePapers[]): string {
  const are = n === 1 ? 'A paper is' : `${n} papers are`;
  const [first] = [...debts].sort((a, b) => (a.cutOff < b.cutOff ? -1 : 1));
  if (!first || first.workingDaysLate > 0) return `${are} overdue`;
  return `${are} due ${first.workingDaysLate === 0 ? 'today' : `by ${longDay(first.cutOff)}`}`;
}

/** "Papers due by Tuesday 4 May 2021: 3 working days left. For the meeting on …". */
export function papersTitle(
  { meeting: id, cutOff, workingDaysLate, debtor }: NoticePapers,
  reader: string | undefined,
  register: Register,
): string {
  const meeting = register.meeting(id);
  const whose = whoseText(debtor, reader, register);
  const due = `${whose}${whose ? 'papers' : 'Papers'} due by ${longDay(cutOff)}: ${lateness(workingDaysLate)}.`;
  return meeting ? `${due} For the meeting on ${longDay(meeting.date)}.` : due;
}

/** The titles of papers, as the work programme prints them. */
export function paperTitles({ meeting, papers }: NoticePapers, register: Register): readonly string[] {
  const items = register.meeting(meeting)?.items ?? [];
  return papers.flatMap(id => items.find(item => item.id === id)?.title ?? []);
}

function dueText(debts: readonly NoticeDebt[], now: DateTime): string {
  const [first] = debts.map(({ cutOff }) => cutOff).sort();
  return first === undefined || first === now.toISODate() ? 'today' : `by ${longDay(first)}`;
}

function nameOf(id: string | undefined, register: Register): string {
  const person = id === undefined ? undefined : register.person(id);
  return person ? `, ${shown(spokenName(person), 80)}` : '';
}
