import type { DateTime } from 'luxon';
import type { Rules } from '../../../data/cycle.ts';
import { beginsAt, type Cycle, cyclesAhead, isLate } from '../../../data/cycle.ts';
import { meetingDays } from '../../../data/deadlines.ts';
import type { World } from '../answer.ts';
import type { Where } from '../query.ts';
import { dayText } from './days.ts';
import { type Finding, found, nothing } from './finding.ts';
import { matchMeetings, meetingPartsOf } from './meetingMatches.ts';

/** Updates are due so many clear working days before the meeting that looks at their theme. Without a theme or meeting all rounds ahead are told. */
export function updatesDue(where: Where, world: World): Finding {
  const { register, rules, now } = world;
  const asked = new Set(matchMeetings(meetingPartsOf(where), world).map(meeting => meeting.id));
  const coming = cyclesAhead(register, rules, now).filter(({ meeting }) => asked.has(meeting.id));
  if (coming.length === 0 && where.meeting && !where.theme) return papersDue(where, world);
  if (coming.length === 0 && (where.theme || where.meeting)) return noRound(where, world);
  const [next, ...later] = coming.map(cycle => `theme ${cycle.theme}, ${dueText(cycle, now, rules)}`);
  return found({
    ids: coming.map(({ meeting }) => meeting.id),
    value: coming[0]?.cutOff ?? null,
    headline: next
      ? `${where.theme || where.meeting ? 'Updates are due: those of' : 'The next updates due are those of'} ${next}.`
      : 'No meeting that looks at a theme is on record yet.',
    lines: later.map(due => `Then ${due}`),
  });
}

/** A meeting that looks at no theme has a cut-off too: its papers'. */
function papersDue(where: Where, world: World): Finding {
  const { rules, now } = world;
  const [meeting] = matchMeetings(meetingPartsOf(where), world).filter(
    one => now < beginsAt(one, rules.settings.timeZone),
  );
  if (!meeting) return noRound(where, world);
  const { cutOff } = meetingDays(meeting, rules);
  return found({
    ids: [meeting.id],
    value: cutOff,
    headline: `Papers for the meeting on ${dayText(meeting.date)} are due by ${dayText(cutOff)}. It looks at no theme of the plan, so no updates are collected for it.`,
  });
}

/** A day that is counted back from a meeting, for those that are asked for; of every one to come where none is. */
export function dayOfRound(day: keyof typeof DAYS, where: Where, world: World): Finding {
  const { register, rules, now } = world;
  const ahead = matchMeetings(meetingPartsOf(where), world).filter(
    meeting => now < beginsAt(meeting, rules.settings.timeZone),
  );
  const { said, by, of } = DAYS[day];
  const days = ahead
    .map(meeting => ({ meeting, day: meetingDays(meeting, rules)[of] }))
    .sort((a, b) => (a.meeting.date < b.meeting.date ? -1 : 1));
  const today = now.toISODate() ?? '';
  const [next, ...later] = days.map(
    one =>
      `${by} ${dayText(one.day)}${one.day < today ? ' (that day is over)' : ''} for the meeting on ${dayText(one.meeting.date)}`,
  );
  if (next === undefined) return noRound(where, world);
  return found({
    ids: days.map(({ meeting }) => meeting.id),
    value: days[0]?.day ?? null,
    headline: `${said} ${next}.`,
    lines: later.map(text => `Then ${text}`),
    notes: register.records.meetings.some(({ id, draft }) => draft && days[0]?.meeting.id === id)
      ? ['The work programme for this meeting is marked as a draft.']
      : [],
  });
}

const DAYS = {
  papersDue: { of: 'cutOff', said: 'Papers are due', by: 'by' },
  papersOut: { of: 'papersOut', said: 'Papers go out', by: 'on' },
  signOff: { of: 'signOff', said: 'Papers are signed off', by: 'by' },
} as const;

/** No round is on record for what was asked; the rounds that are, are offered. */
function noRound({ theme }: Where, world: World): Finding {
  const { register, rules, now } = world;
  const rounds = cyclesAhead(register, rules, now);
  const what = theme
    ? `looks at ${theme.values.map(number => `theme ${number}`).join(' or ')}`
    : 'is meant collects updates';
  return nothing(
    `No meeting still to come that ${what} is on record, so no updates are due for it.`,
    rounds.map(({ meeting }) => meeting.id),
    rounds.map(cycle => `On record: theme ${cycle.theme}, ${dueText(cycle, now, rules)}.`),
  );
}

const dueText = (cycle: Cycle, now: DateTime, rules: Rules): string =>
  `by ${dayText(cycle.cutOff)}${isLate(cycle, now, rules) ? ' (that day is over)' : ''} for the meeting on ${dayText(cycle.meeting.date)}`;
