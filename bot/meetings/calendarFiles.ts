import type { DateTime } from 'luxon';
import { calendarFile } from '../../data/calendarFile/calendarFile.ts';
import { meetingEvent, readFileName } from '../../data/calendarFile/meetingEvents.ts';
import type { Rules } from '../../data/deadlines.ts';
import type { Register } from '../../data/register.ts';

/** The calendar file of a name, as its meeting stands now; undefined where no meeting on record has it. */
export function calendarFileNamed(
  name: string,
  { register, rules, now }: { readonly register: Register; readonly rules: Rules; readonly now: DateTime },
): string | undefined {
  const named = readFileName(name);
  const meeting = named && register.meeting(named.meeting);
  return named && meeting ? calendarFile(meetingEvent(named.kind, meeting, rules), now) : undefined;
}
