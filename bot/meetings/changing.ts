import { DateTime } from 'luxon';
import { beginsAt, type Rules } from '../../data/cycle.ts';
import { isManager } from '../../data/permissions.ts';
import { planInForce } from '../../data/planInForce.ts';
import type { Meeting } from '../../data/records/meeting.ts';
import { actorOf } from '../../data/speaker.ts';
import type { Hearing } from '../commands/commands.ts';
import { propose } from '../turn/propose.ts';
import { said } from '../turn/said.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { addedMeeting, movedMeeting, nextSequence } from './meetingAfter.ts';
import { type MeetingCommand, readMeetingCommand } from './meetingCommand.ts';
import * as say from './sentences.ts';
import { whatChanges } from './whatChanges.ts';
import { meetingsNamed } from './whichMeeting.ts';

/** A meeting added, moved, cancelled or put back by a manager: shown first, done when it is confirmed. Undefined for other words. */
export function stepMeeting(turn: Turn, hearing: Hearing, rules: Rules): TurnResult | undefined {
  const today = turn.now.toISODate() ?? '';
  const command = readMeetingCommand(hearing, today);
  if (!command) return undefined;
  if (!isManager(turn.speaker)) return said(turn, say.onlyManagers);
  if (command.kind === 'add') return proposeAdding(turn, command, rules);
  const named = meetingsNamed(command.which, choicesOf(turn, command), today);
  const [before, ...others] = named;
  if (!before)
    return said(
      turn,
      say.noSuchMeeting(
        command.which,
        choicesOf(turn, command).filter(({ date }) => date >= today),
      ),
    );
  if (others.length > 0)
    return said(
      turn,
      say.whichMeeting(named),
      named.map(meeting => say.meetingButton(meeting, hearing.words, command.which)),
    );
  return proposeChange(turn, command, before, rules);
}

const choicesOf = ({ store }: Turn, { kind }: MeetingCommand): readonly Meeting[] =>
  kind === 'reinstate' ? store.register().cancelledMeetings : store.register().records.meetings;

function proposeAdding(turn: Turn, { details }: Extract<MeetingCommand, { kind: 'add' }>, rules: Rules): TurnResult {
  if (details.date === undefined) return said(turn, say.whenIsIt);
  const meeting = addedMeeting(turn.store.register(), { ...details, date: details.date });
  return refusal(turn, meeting, rules) ?? shown(turn, undefined, meeting, rules);
}

function proposeChange(
  turn: Turn,
  command: Exclude<MeetingCommand, { kind: 'add' }>,
  before: Meeting,
  rules: Rules,
): TurnResult {
  switch (command.kind) {
    case 'cancel':
      return shown(turn, before, { ...before, sequence: nextSequence(before), cancelled: true }, rules);
    case 'reinstate': {
      const { cancelled: _again, ...standing } = before;
      return shown(turn, before, { ...standing, sequence: nextSequence(before) }, rules);
    }
    case 'shift': {
      const date = DateTime.fromISO(before.date).plus({ days: command.days }).toFormat('yyyy-MM-dd');
      const after = movedMeeting(before, { date });
      return refusal(turn, after, rules) ?? shown(turn, before, after, rules);
    }
    case 'move': {
      const after = movedMeeting(before, command.to);
      if (isSame(before, after)) return said(turn, say.nothingMoves(before));
      return refusal(turn, after, rules) ?? shown(turn, before, after, rules);
    }
    default:
      return command satisfies never;
  }
}

const isSame = (a: Meeting, b: Meeting): boolean =>
  a.date === b.date && a.time === b.time && a.place === b.place && a.theme === b.theme;

/** Why a meeting cannot be as it was said, if it cannot. */
function refusal(turn: Turn, meeting: Meeting, rules: Rules): TurnResult | undefined {
  const { years } = rules.calendar;
  const register = turn.store.register();
  if (Number(meeting.date.slice(0, 4)) >= years.to) return said(turn, say.tooFar(meeting.date, years.to));
  if (beginsAt(meeting, rules.settings.timeZone) <= turn.now) return said(turn, say.isOver(meeting));
  const plan = planInForce(register, meeting.date);
  if (meeting.theme !== null && !register.theme(plan, meeting.theme))
    return said(turn, say.noSuchTheme(meeting.theme, plan));
  return undefined;
}

function shown(turn: Turn, before: Meeting | undefined, after: Meeting, rules: Rules): TurnResult {
  return propose(
    turn,
    { kind: 'changeMeeting', meeting: after },
    {
      heading: say.heading(before, after),
      text: whatChanges(turn, before, after, rules).join('\n'),
      button: say.button(before, after),
    },
  );
}

/** Does what was shown, unless somebody else changed the meeting meanwhile. */
export function changeMeeting(turn: Turn, meeting: Meeting): TurnResult {
  if (!isManager(turn.speaker)) return said(turn, say.onlyManagers);
  const standing = turn.store.register().meeting(meeting.id);
  if (nextSequence(standing) !== meeting.sequence) return said(turn, say.changedMeanwhile);
  const at = turn.now.toISO() ?? '';
  return {
    ...said(turn, say.done(meeting), [say.showButton(meeting)]),
    changes: [{ kind: 'keepMeeting', meeting, by: actorOf(turn.speaker), at }],
  };
}
