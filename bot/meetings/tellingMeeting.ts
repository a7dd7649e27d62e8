import { choiceCard } from '../../cards/views/choice.ts';
import { meetingCard } from '../../cards/views/meeting.ts';
import type { CardLink } from '../../cards/words/button.ts';
import { cyclesAhead, type Rules } from '../../data/cycle.ts';
import type { Meeting } from '../../data/records/meeting.ts';
import type { Register } from '../../data/register.ts';
import { registerFor } from '../../data/visible.ts';
import type { Hearing } from '../commands/commands.ts';
import { heardAs } from '../commands/heard.ts';
import { said } from '../turn/said.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { calendarLinks } from './calendarLinks.ts';
import * as say from './sentences.ts';
import { meetingsNamed } from './whichMeeting.ts';

/** From which a meeting is told. @see Config for `publicUrl` */
export interface Telling {
  readonly rules: Rules;
  readonly publicUrl?: string | undefined;
}

/**
 * Whether a meeting stands as it was, and the files that put it, or the day by which updates for it are due, into a calendar. For everybody.
 * Undefined for other words.
 */
export function tellMeeting(turn: Turn, { heard, words }: Hearing, telling: Telling): TurnResult | undefined {
  const one = heardAs(heard, ['meetingState', 'cutOffToCalendar', 'toCalendar']);
  if (!one) return undefined;
  const register = registerFor(turn.speaker, turn.store.register());
  const today = turn.now.toISODate() ?? '';
  const known = [...register.records.meetings, ...register.cancelledMeetings];
  const { meeting: which } = one.slots;
  if (which !== undefined) {
    const named = meetingsNamed(which, known, today);
    const [meeting, ...others] = named;
    const ahead = known.filter(({ date }) => date >= today);
    if (!meeting) return said(turn, say.noMeetingCalled(which, ahead));
    if (others.length > 0)
      return said(
        turn,
        say.whichMeeting(named),
        named.map(each => say.meetingButton(each, words, which)),
      );
    return shown(turn, meeting, register, one.means, telling);
  }
  const meeting =
    spokenOf(turn, register) ??
    (one.means === 'cutOffToCalendar' ? nextRound(turn, telling) : known.find(({ date }) => date >= today));
  return meeting && shown(turn, meeting, register, one.means, telling);
}

/** The one meeting that the last answer was about. */
function spokenOf({ session }: Turn, register: Register): Meeting | undefined {
  const [only, another] = (session.last?.ids ?? []).flatMap(id => register.meeting(id) ?? []);
  return another ? undefined : only;
}

/** The meeting whose updates are due next. */
function nextRound({ store, now }: Turn, { rules }: Telling): Meeting | undefined {
  const ahead = cyclesAhead(store.register(), rules, now);
  const today = now.toISODate() ?? '';
  return (ahead.find(({ cutOff }) => cutOff >= today) ?? ahead[0])?.meeting;
}

function shown(
  turn: Turn,
  meeting: Meeting,
  register: Register,
  means: 'meetingState' | 'cutOffToCalendar' | 'toCalendar',
  { rules, publicUrl }: Telling,
): TurnResult {
  const links = calendarLinks(meeting, publicUrl, turn.now);
  if (means === 'meetingState') {
    const headline = say.standing(meeting);
    const card = meetingCard({ headline, notes: [], id: meeting.id, links }, register, turn.now, rules);
    return { session: turn.session, replies: [{ kind: 'card', card, text: headline }], changes: [] };
  }
  const words = say.forCalendar(meeting, links.length > 0);
  const card = choiceCard({ text: words, buttons: [say.showButton(meeting)], links });
  const text = [words, ...links.map(lineOf)].join('\n');
  return { session: turn.session, replies: [{ kind: 'card', card, text }], changes: [] };
}

const lineOf = ({ title, url }: CardLink): string => `${title}: ${url}`;
