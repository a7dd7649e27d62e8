import { type FigureDraft, figureDraftId } from '../../data/figureDraft.ts';
import { reportingPeriod } from '../../data/periods.ts';
import type { Measure } from '../../data/records/measure.ts';
import { type FigureSeries, indicatorSeries, measureSeries } from '../naming/figureSeries.ts';
import { type FigureSubject, labelOf } from '../naming/figureSubject.ts';
import type { Session, Turn } from '../turn/turn.ts';

/** What is said of a figure, as much of it as was said. */
export interface FigureGiven {
  readonly value?: number | undefined;
  /** `YYYY-MM` */
  readonly to?: string | undefined;
  /** Why it is kept in spite of what was asked. */
  readonly because?: string | undefined;
  /** What was typed as the figure and is no number. */
  readonly typed?: string | undefined;
  readonly isShare?: boolean | undefined;
}

/**
 * The speaker's draft of the figure that was named: the one that is kept, or a new one. Of a measure it has no label yet where it has several
 * figures and none of them was said.
 */
export function figureDraftFor(turn: Turn, subject: FigureSubject, isShare = false): FigureDraft {
  const about = subject.kind === 'indicator' ? subject.indicator.id : subject.measure.id;
  const label = subject.kind === 'measure' ? labelMeant(subject, isShare) : undefined;
  const id = figureDraftId(turn.speaker.account, about, label);
  const known = turn.store.figureDraft(id);
  const changedAt = turn.now.toISO() ?? '';
  return known ?? { id, author: turn.speaker.account, about, ...(label && { label }), changedAt };
}

/** The draft with what was said; the same value where that changes nothing. A reason is for one figure: another one needs its own. */
export function withGiven(draft: FigureDraft, given: FigureGiven, { now }: Pick<Turn, 'now'>): FigureDraft {
  const { value: _value, because: _because, typed: _typed, was, ...rest } = draft;
  const value = given.typed ? undefined : (given.value ?? draft.value);
  const typed = given.value === undefined ? (given.typed ?? draft.typed) : undefined;
  const because = given.because || (value === draft.value ? draft.because : undefined);
  const unit = given.value === undefined ? draft.unit : unitOf(given.value, given.isShare ?? draft.unit === 'percent');
  const next: FigureDraft = {
    ...rest,
    ...(given.to && { to: given.to }),
    // What stood was read for one month.
    ...(was !== undefined && (!given.to || given.to === draft.to) && { was }),
    ...(draft.label && unit && { unit }),
    ...(value !== undefined && { value }),
    ...(typed && { typed: typed.slice(0, MOST_TYPED_CHARACTERS) }),
    ...(because && { because: because.trim().slice(0, MOST_REASON_CHARACTERS) }),
  };
  const isSame = versionOf(next) === versionOf(draft) && next.typed === draft.typed;
  return isSame ? draft : { ...next, changedAt: now.toISO() ?? '' };
}

/** A draft without a label, under the one that was chosen: what was said so far goes with it. */
export const underLabel = (draft: FigureDraft, label: string): FigureDraft => ({
  ...draft,
  id: figureDraftId(draft.author, draft.about, label),
  label,
});

/** The figure that a draft is about; undefined where its record is gone, or it does not say yet which of a measure's figures it is. */
export function seriesOf(turn: Turn, { about, label, unit }: FigureDraft): FigureSeries | undefined {
  const register = turn.store.register();
  const indicator = register.indicator(about);
  if (indicator) return indicatorSeries(indicator, register);
  const measure = measureOf(turn, about);
  return measure && label !== undefined ? measureSeries(measure, label, register, unit) : undefined;
}

export const measureOf = (turn: Turn, id: string): Measure | undefined =>
  turn.store.register().records.measures.find(measure => measure.id === id);

/** The month that is meant where none was said: the last quarter's end, but of a plan that is over its own last one. */
export function monthOf({ now }: Turn, { to }: FigureDraft, { lastMonth }: FigureSeries): string {
  const quarterEnd = reportingPeriod(now.toISODate() ?? '').to.slice(0, 7);
  return to ?? (quarterEnd < lastMonth ? quarterEnd : lastMonth);
}

/** What a draft says, and what it would replace: a preview is of one of these. */
export const versionOf = ({ to, value, because, was }: FigureDraft): string =>
  JSON.stringify({ to, value, because, was });

/** The figure that is being given in this conversation. Undefined where its draft was saved or dropped through another door. */
export function openFigure(turn: Turn): FigureDraft | undefined {
  const { figuring } = turn.session;
  const draft = figuring && turn.store.figureDraft(figuring.draft);
  return draft?.author === turn.speaker.account ? draft : undefined;
}

export const hasFigureWords = ({ value, typed, because }: FigureDraft): boolean =>
  value !== undefined || typed !== undefined || because !== undefined;

/** The session with no figure being given. */
export function withoutFigure(session: Session): Session {
  const { figuring: _done, ...rest } = session;
  return rest;
}

const MOST_TYPED_CHARACTERS = 200;
const MOST_REASON_CHARACTERS = 1_000;

/** Which figure of a measure is meant; undefined where it has several and the words fit none of them alone. */
function labelMeant(subject: Extract<FigureSubject, { kind: 'measure' }>, isShare: boolean): string | undefined {
  const { measure, label: said, isNew } = subject;
  const labels = measure.figures.map(({ label }) => label);
  if (said !== undefined) return labelOf(measure, said) ?? (isNew || labels.length === 0 ? said : undefined);
  if (labels.length === 0) return measure.shortName;
  const shares = measure.figures.filter(({ unit }) => unit === 'percent');
  if (isShare && shares.length === 1) return shares[0]?.label;
  return labels.length === 1 ? labels[0] : undefined;
}

const unitOf = (value: number, isShare: boolean): string =>
  isShare ? 'percent' : Number.isInteger(value) ? 'count' : 'ratio';
