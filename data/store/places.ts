import type { Change } from './change.ts';

/**
 * Where each kind of change is written.
 * `history`: what was decided about the plan. Appended to the hash-chained `history.jsonl`, kept for ever, answers "who changed it and
 *   when". Such a change says itself when it was made (`at`), and `applyRecorded` makes it from recorded things alone.
 * `working`: what stands until it is replaced or done with. Appended to the working log, and in time only its outcome is kept.
 * `sessions`: like `working`, but alone (or beside recorded changes) it may reach the disk a second later: losing one costs a "which
 *   one did you mean?", and a question should not wait for a disk.
 * A new kind needs a line here (and in `instantOf`), in `Change`, in `changeSchema`, and in `applyRecorded.ts` or `applyChanges.ts`; the
 * compiler asks for each.
 */
export const PLACE_OF = {
  fileUpdate: 'history',
  reviewUpdate: 'history',
  nameStandIn: 'history',
  endStandIn: 'history',
  teachWord: 'history',
  forgetWord: 'history',
  changeLead: 'history',
  decideRole: 'history',
  fileFigure: 'history',
  nameFigureOwner: 'history',
  fileMeasureFigure: 'history',
  nameMeasureOwner: 'history',
  keepMeeting: 'history',
  keepLeave: 'history',
  namePaperPerson: 'history',
  notePaper: 'history',
  markItem: 'history',
  orderSending: 'history',
  keepNotice: 'working',
  dropNotice: 'working',
  keepDraft: 'working',
  dropDraft: 'working',
  keepFigureDraft: 'working',
  dropFigureDraft: 'working',
  keepContact: 'working',
  forgetContact: 'working',
  keepAccount: 'working',
  keepOutboxEntry: 'working',
  dropOutboxEntry: 'working',
  keepSnooze: 'working',
  keepTick: 'working',
  noteDelivery: 'working',
  dropDeliveries: 'working',
  keepSession: 'sessions',
  dropSession: 'sessions',
} as const satisfies Record<Change['kind'], Place>;

export type Place = 'history' | 'working' | 'sessions';

type KindIn<P extends Place> = {
  [Kind in keyof typeof PLACE_OF]: (typeof PLACE_OF)[Kind] extends P ? Kind : never;
}[keyof typeof PLACE_OF];

/** A change that the history keeps. */
export type RecordedChange = Extract<Change, { readonly kind: KindIn<'history'> }>;
/** A change of what only stands for now. */
export type WorkingChange = Exclude<Change, RecordedChange>;

export const isRecorded = (change: Change): change is RecordedChange => PLACE_OF[change.kind] === 'history';

/** When a recorded change was made, ISO 8601 with offset, by its own word; undefined where it does not say. */
export function instantOf(change: RecordedChange): string | undefined {
  switch (change.kind) {
    case 'fileUpdate':
      return change.update.submitted?.at;
    case 'reviewUpdate':
      return change.review.at;
    case 'nameStandIn':
      return change.standIn.at;
    case 'teachWord':
      return change.word.at;
    case 'changeLead':
      return change.change.at;
    case 'decideRole':
      return change.decision.at;
    case 'orderSending':
      return change.order.at;
    case 'namePaperPerson':
      return change.named.at;
    case 'notePaper':
      return change.arrival.at;
    case 'markItem':
      return change.mark.at;
    case 'fileFigure':
    case 'nameFigureOwner':
    case 'fileMeasureFigure':
    case 'nameMeasureOwner':
    case 'endStandIn':
    case 'forgetWord':
    case 'keepMeeting':
    case 'keepLeave':
      return change.at;
    default:
      return change satisfies never;
  }
}
