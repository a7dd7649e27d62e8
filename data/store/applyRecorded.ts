import { withFigure } from '../figures.ts';
import { type ItemMark, markedMeeting } from '../itemMark.ts';
import { withMeasureFigure } from '../measureFigures.ts';
import type { PaperArrival, PaperPerson } from '../paper.ts';
import type { Indicator } from '../records/indicator.ts';
import type { Measure } from '../records/measure.ts';
import type { Meeting } from '../records/meeting.ts';
import type { Update } from '../records/update.ts';
import { withReview, withUpdate } from '../register.ts';
import {
  withIndicator,
  withLead,
  withLeave,
  withMeasure,
  withMeeting,
  withoutTaughtWord,
  withPaperArrival,
  withPaperPerson,
  withRoleDecision,
  withSendingOrder,
  withStandIn,
  withTaughtWord,
} from '../registerAfter.ts';
import { instantOf, type RecordedChange } from './places.ts';
import { StoreFault } from './port.ts';
import type { Recorded } from './state.ts';

/**
 * Makes a recorded change. It sees and changes recorded things only, so that the history alone gives the register again, at any instant.
 * A change that changes nothing gives the same state back.
 * @throws StoreFault where it names what is not on record, or does not say when it was made
 */
export function applyRecorded<S extends Recorded>(state: S, change: RecordedChange): S {
  if (instantOf(change) === undefined) throw new StoreFault(`A change (${change.kind}) does not say when it was made.`);
  const register = registerAfter(state.register, change);
  return register === state.register ? state : { ...state, register };
}

type Register = Recorded['register'];
type Of<Kind extends RecordedChange['kind']> = Extract<RecordedChange, { kind: Kind }>;

function registerAfter(register: Register, change: RecordedChange): Register {
  switch (change.kind) {
    case 'fileUpdate':
      return fileUpdate(register, change.update);
    case 'reviewUpdate':
      return reviewUpdate(register, change);
    case 'nameStandIn':
      return withStandIn(register, change.standIn);
    case 'endStandIn':
      return endStandIn(register, change);
    case 'teachWord':
      return withTaughtWord(register, change.word);
    case 'forgetWord':
      return withoutTaughtWord(register, change.says);
    case 'orderSending':
      return withSendingOrder(register, change.order);
    case 'decideRole':
      return withRoleDecision(register, change.decision);
    case 'changeLead':
      return changeLead(register, change);
    case 'fileFigure':
      return fileFigure(register, change);
    case 'nameFigureOwner':
      return nameFigureOwner(register, change);
    case 'fileMeasureFigure':
      return fileMeasureFigure(register, change);
    case 'nameMeasureOwner':
      return nameMeasureOwner(register, change);
    case 'keepMeeting':
      return keepMeeting(register, change.meeting);
    case 'keepLeave':
      return withLeave(register, change.leave);
    case 'namePaperPerson':
      return namePaperPerson(register, change.named);
    case 'notePaper':
      return notePaper(register, change.arrival);
    case 'markItem':
      return markItem(register, change.mark);
    default:
      return change satisfies never;
  }
}

function fileUpdate(register: Register, update: Update): Register {
  if (register.activity(update.activity)) return withUpdate(register, update);
  throw new StoreFault(
    `The update ${update.id} is of '${update.activity}', which is not among the activities on record.`,
  );
}

function reviewUpdate(register: Register, { activity, filedAt, review }: Of<'reviewUpdate'>): Register {
  const after = withReview(register, activity, filedAt, review);
  if (after !== register) return after;
  throw new StoreFault(`There is no update of '${activity}' submitted at ${filedAt} to review.`);
}

function endStandIn(register: Register, { id, by, at }: Of<'endStandIn'>): Register {
  const standIn = register.standIns.find(named => named.id === id);
  return !standIn || standIn.ended ? register : withStandIn(register, { ...standIn, ended: { by, at } });
}

function changeLead(register: Register, { activity, change }: Of<'changeLead'>): Register {
  for (const [what, isKnown] of [
    [activity, register.activity(activity)],
    [change.lead, register.person(change.lead)],
  ] as const)
    if (!isKnown) throw new StoreFault(`The lead of '${activity}' cannot be changed: '${what}' is not on record.`);
  return withLead(register, activity, change);
}

function fileFigure(
  register: Register,
  { indicator: id, to, value, printed, kept, by, at }: Of<'fileFigure'>,
): Register {
  const indicator = indicatorOf(register, id);
  return withIndicator(register, withFigure(indicator, { to, value, printed }, { by, at, ...(kept && { kept }) }));
}

function nameFigureOwner(register: Register, { indicator: id, person }: Of<'nameFigureOwner'>): Register {
  const indicator = indicatorOf(register, id);
  if (!register.person(person))
    throw new StoreFault(`'${person}' cannot own ${id}: there is no such person on record.`);
  return indicator.owner === person ? register : withIndicator(register, { ...indicator, owner: person });
}

function fileMeasureFigure(register: Register, change: Of<'fileMeasureFigure'>): Register {
  const { kept, by, at } = change;
  const measure = measureOf(register, change.measure);
  return withMeasure(register, withMeasureFigure(measure, change, { by, at, ...(kept && { kept }) }));
}

function nameMeasureOwner(register: Register, { measure: id, person }: Of<'nameMeasureOwner'>): Register {
  const measure = measureOf(register, id);
  if (!register.person(person))
    throw new StoreFault(`'${person}' cannot own ${id}: there is no such person on record.`);
  return measure.owner === person ? register : withMeasure(register, { ...measure, owner: person });
}

function namePaperPerson(register: Register, named: PaperPerson): Register {
  if (named.person === null || register.person(named.person)) return withPaperPerson(register, named);
  throw new StoreFault(`'${named.person}' cannot answer for papers: there is no such person on record.`);
}

function notePaper(register: Register, arrival: PaperArrival): Register {
  const { meetings } = register.records;
  if ([...meetings, ...register.cancelledMeetings].some(({ items }) => items.some(({ id }) => id === arrival.item)))
    return withPaperArrival(register, arrival);
  throw new StoreFault(`There is no paper '${arrival.item}' on the work programme.`);
}

function markItem(register: Register, mark: ItemMark): Register {
  const meeting = register.meeting(mark.meeting);
  if (meeting) return withMeeting(register, markedMeeting(meeting, mark));
  throw new StoreFault(`There is no meeting '${mark.meeting}' whose items could be marked.`);
}

function indicatorOf(register: Register, id: string): Indicator {
  const indicator = register.indicator(id);
  if (indicator) return indicator;
  throw new StoreFault(`There is no indicator '${id}' on record.`);
}

function measureOf(register: Register, id: string): Measure {
  const measure = register.records.measures.find(each => each.id === id);
  if (measure) return measure;
  throw new StoreFault(`There is no measure '${id}' on record.`);
}

function keepMeeting(register: Register, meeting: Meeting): Register {
  const before = register.meeting(meeting.id)?.sequence ?? 0;
  if (meeting.sequence === before + 1) return withMeeting(register, meeting);
  throw new StoreFault(
    `The change of ${meeting.id} has the number ${meeting.sequence ?? 0}, and ${before + 1} is due: somebody else changed it meanwhile.`,
  );
}
