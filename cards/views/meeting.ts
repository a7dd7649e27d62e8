import type { DateTime } from 'luxon';
import { meetingDays, type Rules } from '../../data/deadlines.ts';
import { spokenName } from '../../data/personName.ts';
import { planInForce } from '../../data/planInForce.ts';
import type { Meeting, WorkProgrammeItem } from '../../data/records/meeting.ts';
import type { Register } from '../../data/register.ts';
import { type Asked, type AskedShown, askedShown } from '../words/asked.ts';
import { type CardButton, type CardLink, fitting, sayButton } from '../words/button.ts';
import { daysAway, longDay } from '../words/days.ts';
import { shown } from '../words/shown.ts';
import { type Spoken, spoken } from '../words/spoken.ts';

export interface MeetingCard {
  readonly name: 'meeting';
  readonly view: MeetingView;
}

export interface MeetingView extends Spoken, AskedShown, MeetingHead {
  readonly sections: readonly MeetingSection[];
  /** "and 3 more items", or ''. */
  readonly more: string;
  readonly buttons: readonly CardButton[];
  readonly links: readonly CardLink[];
}

/** When and where, as every card about a meeting begins. */
export interface MeetingHead {
  readonly body: string;
  /** "Wednesday 19 May 2021, 10:00" */
  readonly date: string;
  /** "in 13 days" */
  readonly away: string;
  /** Place, theme, panel date: one line each. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

export interface MeetingSection {
  readonly name: string;
  readonly items: readonly { readonly title: string; readonly author: string }[];
}

/**
 * One meeting: when, where, and what is on it.
 * @throws Error when there is no such meeting: the caller looked it up
 */
export function meetingCard(
  asked: Asked & { readonly id: string; readonly links?: readonly CardLink[] },
  register: Register,
  now: DateTime,
  rules: Rules,
): MeetingCard {
  const meeting = register.meeting(asked.id);
  if (!meeting) throw new Error(`There is no meeting '${asked.id}' to draw a card of.`);
  const head = meetingHead(meeting, register, now, rules);
  const { sections, more } = meetingSections(meeting, register);
  return {
    name: 'meeting',
    view: {
      ...head,
      ...askedShown(asked),
      sections,
      more,
      buttons: themeButtons(meeting, register),
      links: asked.links ?? [],
      ...spoken(
        asked.headline ?? '',
        `${meeting.body}, ${head.date}, ${head.away}`,
        ...head.facts.map(({ label, value }) => `${label}${value}`),
        ...sections.map(({ name, items }) => `${name}: ${items.map(({ title }) => title).join('; ')}`),
      ),
    },
  };
}

/** When and where a meeting is, and what it monitors. What the papers leave open is said to be open. */
export function meetingHead(meeting: Meeting, register: Register, now: DateTime, rules: Rules): MeetingHead {
  const theme =
    meeting.theme === null ? meeting.themePrinted : `${meeting.theme}, ${themePrintedOrName(meeting, register)}`;
  const facts = [
    { label: 'Place', value: meeting.place ?? 'not given' },
    ...(theme ? [{ label: 'Theme', value: theme }] : []),
    ...deadlineFacts(meeting, now, rules),
    ...(meeting.panelDate ? [{ label: 'Police and Crime Panel', value: longDay(meeting.panelDate) }] : []),
    ...(meeting.draft ? [{ label: 'Work programme', value: 'marked as a draft' }] : []),
  ];
  return {
    body: shown(meeting.body, 120),
    date: `${longDay(meeting.date)}${meeting.time ? `, ${meeting.time}` : ', time not given'}`,
    away: daysAway(meeting.date, now),
    facts: facts.map(({ label, value }) => ({ label: `${label}: `, value: shown(value, 160) })),
  };
}

/** The days counted back from a meeting that is to come. Of one that is over, and of one beyond the known bank holidays, they are not told. */
function deadlineFacts(meeting: Meeting, now: DateTime, rules: Rules): { label: string; value: string }[] {
  const year = Number(meeting.date.slice(0, 4));
  if (meeting.date < (now.toISODate() ?? '') || year > rules.calendar.years.to) return [];
  const { cutOff, signOff, papersOut } = meetingDays(meeting, rules);
  return [
    { label: meeting.theme === null ? 'Papers to the office by' : 'Updates and papers due by', value: longDay(cutOff) },
    { label: 'Sign-off by', value: longDay(signOff) },
    { label: 'Papers go out', value: longDay(papersOut) },
  ];
}

function themePrintedOrName(meeting: Meeting, register: Register): string {
  const plan = planInForce(register, meeting.date);
  return meeting.themePrinted ?? (plan && register.theme(plan, meeting.theme ?? 0)?.shortName) ?? '';
}

const MOST_ITEMS = 16;

/** The items by section, in the programme's order; for a meeting without a work programme, its agenda. */
export function meetingSections(
  meeting: Meeting,
  register: Register,
  mostItems = MOST_ITEMS,
): { sections: MeetingSection[]; more: string } {
  const all = meeting.items.length > 0 ? meeting.items.map(programmeLine) : agendaLines(meeting, register);
  const lines = all.slice(0, mostItems);
  const names = [...new Set(lines.map(line => line.section))];
  const left = all.length - lines.length;
  return {
    sections: names.map(name => ({
      name: shown(name, 60),
      items: lines
        .filter(line => line.section === name)
        .map(({ title, author }) => ({
          title: shown(title, 170),
          author: author === '' ? '' : ` · ${shown(author, 40)}`,
        })),
    })),
    more: left > 0 ? `and ${left} more ${left === 1 ? 'item' : 'items'}` : '',
  };
}

interface Line {
  readonly section: string;
  readonly title: string;
  readonly author: string;
}

const programmeLine = ({ section, title, author }: WorkProgrammeItem): Line => ({
  section,
  title,
  author: author ?? '',
});

const agendaLines = (meeting: Meeting, register: Register): Line[] =>
  (meeting.agenda ?? []).map(item => {
    const author = item.report ? register.person(item.report.author) : undefined;
    return { section: 'Agenda', title: `${item.number}. ${item.title}`, author: author ? spokenName(author) : '' };
  });

/** The way from a meeting to the theme that it monitors. */
export function themeButtons(meeting: Meeting, register: Register): CardButton[] {
  const plan = planInForce(register, meeting.date);
  if (meeting.theme === null || !plan || !register.theme(plan, meeting.theme)) return [];
  return fitting([
    sayButton(`How theme ${meeting.theme} stands`, `how is theme ${meeting.theme} of the ${plan} plan doing`),
    sayButton('Its activities', `list activities in theme ${meeting.theme} of the ${plan} plan`),
  ]);
}
