import { fullName } from '../../../data/personName.ts';
import type { Meeting } from '../../../data/records/meeting.ts';
import type { World } from '../answer.ts';
import { isOfBody } from '../bodies.ts';
import type { Query } from '../query.ts';
import { admits, admitted } from './choices.ts';
import { countText, listText } from './figures.ts';
import { type Finding, found, nothing } from './finding.ts';
import { matchMeetings, meetingPartsOf } from './meetingMatches.ts';
import { meetingName } from './meetings.ts';
import { personNameById, sentenceStart } from './names.ts';

type Attendance = NonNullable<Meeting['attendance']>;

/** Answers a question about who was at a meeting. Only minutes say so; without a meeting named, the newest minutes. */
export function answerAttendance(query: Query, world: World): Finding {
  const meetings = matchMeetings(meetingPartsOf(query.where), world);
  const meeting = meetings.findLast(candidate => candidate.attendance !== undefined);
  if (!meeting?.attendance) return noMinutes(meetings, world);
  const asked = admitted(query.where.person);
  if (asked) return wasThere(asked, meeting, meeting.attendance, world);
  return whoWasThere(query, meeting, meeting.attendance, world);
}

function wasThere(people: readonly string[], meeting: Meeting, attendance: Attendance, world: World): Finding {
  return found({
    ids: people,
    headline: people.map(person => personSentence(person, meeting, attendance, world)).join(' '),
    show: { kind: 'text' },
  });
}

function personSentence(id: string, meeting: Meeting, attendance: Attendance, world: World): string {
  const name = personNameById(world.register, id);
  const at = meetingName(meeting);
  if (attendance.present.includes(id)) return `Yes: ${name} was present at ${at}.`;
  if (attendance.others.includes(id)) return `Yes: ${name} attended ${at}, not as a member.`;
  if (attendance.absent.includes(id))
    return `No: ${name} was not present at ${at}; the minutes mark an absence (apologies).`;
  return `The minutes of ${at} do not name ${name}: neither present nor absent.`;
}

function whoWasThere(query: Query, meeting: Meeting, attendance: Attendance, world: World): Finding {
  const { person, author: body, attendance: kind } = query.where;
  // A body's people came, as members or not.
  const came: readonly (keyof Attendance)[] = kind === 'present' && body ? ['present', 'others'] : [];
  const parts = came.length > 0 ? came : kind ? [kind] : (['present', 'others', 'absent'] as const);
  const isAsked = (id: string) => admits(person, id) && (!body || isOf(body, id, world));
  const lists = parts.map(part => ({ part, people: attendance[part].filter(isAsked) }));
  const ids = lists.flatMap(list => list.people);
  return found({
    ids,
    value: query.ask === 'count' ? ids.length : null,
    headline: `${query.ask === 'count' ? `${countText(ids.length, 'person', 'people')}. ` : ''}${sentenceStart(meetingName(meeting))}:`,
    lines: lists.map(
      ({ part, people }) =>
        `${LABELS[part]}: ${people.length > 0 ? listText(people.map(id => withRole(id, world))) : body ? 'nobody of theirs' : 'nobody else'}.`,
    ),
  });
}

const isOf = (body: NonNullable<Query['where']['author']>, id: string, { register }: World): boolean => {
  const person = register.person(id);
  return person !== undefined && isOfBody(person, body);
};

const LABELS = {
  present: 'Present',
  others: 'Also attending',
  absent: 'Absent (apologies)',
} as const satisfies Record<keyof Attendance, string>;

function withRole(id: string, world: World): string {
  const person = world.register.person(id);
  if (!person) return id;
  return person.rank ? fullName(person) : `${fullName(person)} (${person.role})`;
}

function noMinutes(meetings: readonly Meeting[], world: World): Finding {
  const minuted = world.register.records.meetings.filter(meeting => meeting.attendance);
  const [asked] = meetings;
  return nothing(
    `There are no minutes on record ${asked ? `for ${meetingName(asked)}` : 'for that meeting'}, so who attends is not known.`,
    minuted.map(meeting => meeting.id),
    minuted.map(meeting => `Minutes on record: ${meetingName(meeting)}.`),
  );
}
