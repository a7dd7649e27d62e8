import type { LeadChange } from './leadChange.ts';
import type { Leave } from './leave.ts';
import type { PaperArrival, PaperPerson } from './paper.ts';
import type { Activity } from './records/activity.ts';
import type { Indicator } from './records/indicator.ts';
import type { Measure } from './records/measure.ts';
import type { Meeting } from './records/meeting.ts';
import { indexesOf, over, type Register } from './register.ts';
import type { RoleDecision } from './roleDecision.ts';
import type { SendingOrder } from './sendingOrder.ts';
import type { StandIn } from './standIn.ts';
import { isSameSaying, type TaughtWord } from './taughtWord.ts';

/** The register after an activity was given to another lead. What the papers printed of the old one goes, for it is no longer so. */
export function withLead(register: Register, activityId: string, change: LeadChange): Register {
  const before = register.activity(activityId);
  if (!before) return register;
  const next: Activity = {
    ...before,
    lead: change.lead,
    leadPrinted: null,
    leadBasis: null,
    leadReason: null,
    leadChanges: [...(before.leadChanges ?? []), change],
  };
  const indexes = indexesOf(register);
  const activities = register.records.activities.map(activity => (activity === before ? next : activity));
  return over(
    { ...register, records: { ...register.records, activities } },
    { ...indexes, activities: new Map(indexes.activities).set(activityId, next) },
  );
}

/** The register after somebody was named to stand in, or, under an id that is there already, after that was changed or ended. */
export function withStandIn(register: Register, standIn: StandIn): Register {
  const isThere = register.standIns.some(({ id }) => id === standIn.id);
  const standIns = isThere
    ? register.standIns.map(earlier => (earlier.id === standIn.id ? standIn : earlier))
    : [...register.standIns, standIn];
  return over({ ...register, standIns }, indexesOf(register));
}

/** The register after a word was taught; one of the same spelling is taken to be taught anew. */
export function withTaughtWord(register: Register, word: TaughtWord): Register {
  const others = register.taughtWords.filter(({ says }) => !isSameSaying(says, word.says));
  return over({ ...register, taughtWords: [...others, word] }, indexesOf(register));
}

/** The register after a taught word was forgotten; the same register where nobody had taught it. */
export function withoutTaughtWord(register: Register, says: string): Register {
  const taughtWords = register.taughtWords.filter(word => !isSameSaying(word.says, says));
  if (taughtWords.length === register.taughtWords.length) return register;
  return over({ ...register, taughtWords }, indexesOf(register));
}

/** The register after it was decided who somebody is, or what they may do. */
export const withRoleDecision = (register: Register, decision: RoleDecision): Register =>
  over({ ...register, roleDecisions: [...register.roleDecisions, decision] }, indexesOf(register));

/** The register after a manager's order about sending: a pause holds until sending is resumed; the other orders are about messages. */
export function withSendingOrder(register: Register, order: SendingOrder): Register {
  if (order.what !== 'pause' && order.what !== 'resume') return register;
  const sendingPause = order.what === 'pause' ? order : undefined;
  if (sendingPause === register.sendingPause) return register;
  return over({ ...register, sendingPause }, indexesOf(register));
}

/** The register after a meeting was added, moved or cancelled. One with the id of another takes its place; meetings stay in order of date. */
export function withMeeting(register: Register, meeting: Meeting): Register {
  const others = (list: readonly Meeting[]) => list.filter(({ id }) => id !== meeting.id);
  const standing = others(register.records.meetings);
  const cancelled = others(register.cancelledMeetings);
  const indexes = indexesOf(register);
  const meetings = meeting.cancelled ? standing : [...standing, meeting].sort(byDate);
  const cancelledMeetings = meeting.cancelled ? [...cancelled, meeting] : cancelled;
  return over(
    { ...register, records: { ...register.records, meetings }, cancelledMeetings },
    { ...indexes, meetings: new Map(indexes.meetings).set(meeting.id, meeting) },
  );
}

/** The register after somebody said when they are away, or (`calledOff`) that they are not after all. */
export function withLeave(register: Register, leave: Leave): Register {
  const others = register.leaves.filter(({ id }) => id !== leave.id);
  const leaves = leave.calledOff ? others : [...others, leave];
  return over({ ...register, leaves }, indexesOf(register));
}

/** The register after a body's papers were given to somebody, or (null) to nobody any more. */
export function withPaperPerson(register: Register, named: PaperPerson): Register {
  const others = register.paperPeople.filter(({ author }) => author !== named.author);
  const paperPeople = named.person === null ? others : [...others, named];
  return over({ ...register, paperPeople }, indexesOf(register));
}

/** The register after a paper reached the office, or (`isIn` false) did not after all. */
export function withPaperArrival(register: Register, arrival: PaperArrival): Register {
  const others = register.papersIn.filter(({ item }) => item !== arrival.item);
  return over({ ...register, papersIn: arrival.isIn ? [...others, arrival] : others }, indexesOf(register));
}

/** The register with another version of one of its indicators. */
export function withIndicator(register: Register, indicator: Indicator): Register {
  const indexes = indexesOf(register);
  const indicators = register.records.indicators.map(each => (each.id === indicator.id ? indicator : each));
  return over(
    { ...register, records: { ...register.records, indicators } },
    { ...indexes, indicators: new Map(indexes.indicators).set(indicator.id, indicator) },
  );
}

/** The register with another version of one of its measures. */
export function withMeasure(register: Register, measure: Measure): Register {
  const measures = register.records.measures.map(each => (each.id === measure.id ? measure : each));
  return over({ ...register, records: { ...register.records, measures } }, indexesOf(register));
}

const byDate = (a: Meeting, b: Meeting): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);
