import { DateTime } from 'luxon';
import { longMonth } from '../../cards/words/days.ts';
import type { Draft } from '../../data/draft.ts';
import { hasFigureWords, measureOf, seriesOf } from '../figures/figureInDraft.ts';
import { soFar as figureSoFar } from '../figures/sentences.ts';
import { figureText, measureCode } from '../naming/figureSeries.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { nameOf } from '../updates/ask.ts';
import { isAsFiled } from '../updates/draftEdit.ts';
import { activityOf, openUpdate, today } from '../updates/openUpdate.ts';
import { type HalfWay, halfWay, soFarWords } from '../updates/sentences.ts';
import { draftsLeft } from '../updates/starting.ts';

/**
 * A turn's result with the drafts of updates and figures that somebody left half-way offered again: when they say hello, or write after some
 * hours. At most once a day, and never while one is open.
 */
export function offeringHalfWay(turn: Turn, said: string, result: TurnResult): TurnResult {
  const { session } = result;
  if (session.updating || openUpdate(turn) || session.figuring?.isAsked) return result;
  if (session.offeredHalfWay === today(turn)) return result;
  const isHello = HELLO.test(said.trim());
  const left = leftBy(turn, result).filter(({ changedAt }) => isHello || isOld(changedAt, turn.now));
  if (left.length === 0) return result;
  const named = left.slice(0, MOST_OFFERED);
  const offer = {
    kind: 'text',
    text: halfWay(named, left.length - named.length),
    buttons: named.map(({ name, say }) => ({ title: `Go on with ${name}`, say })),
  } as const;
  return { ...result, session: { ...session, offeredHalfWay: today(turn) }, replies: [...result.replies, offer] };
}

interface Left extends HalfWay {
  /** ISO 8601 with offset. */
  readonly changedAt: string;
}

/** What the speaker left half-way and this turn did not end, the last changed first. */
function leftBy(turn: Turn, { changes }: TurnResult): readonly Left[] {
  const dropped = new Set(
    changes.flatMap(change => (change.kind === 'dropDraft' || change.kind === 'dropFigureDraft' ? [change.id] : [])),
  );
  const { account } = turn.speaker;
  const { latestUpdate } = turn.store.register();
  const isBegun = (draft: Draft) => {
    const latest = latestUpdate(draft.activity);
    return !(latest && isAsFiled(draft, latest));
  };
  const updates = draftsLeft(turn).filter(draft => isBegun(draft) && !dropped.has(draft.id));
  const figures = turn.store.figureDraftsOf(account).filter(draft => hasFigureWords(draft) && !dropped.has(draft.id));
  return [
    ...updates.map(draft => {
      const activity = activityOf(turn, draft);
      const name = nameOf(turn, activity);
      return { name, soFar: soFarWords(draft), say: `update ${activity.id}`, changedAt: draft.changedAt };
    }),
    ...figures.flatMap((draft): Left[] => {
      const series = seriesOf(turn, draft);
      // Which of a measure's figures it is was not said yet.
      const measure = series ? undefined : measureOf(turn, draft.about);
      const name = series?.name ?? measure?.shortName;
      if (name === undefined) return [];
      const value = draft.value === undefined ? '' : series ? figureText(series, draft.value) : String(draft.value);
      const soFar = figureSoFar(draft.typed ?? value, draft.to ? longMonth(draft.to) : '');
      const said = series?.said ?? (measure ? measureCode(measure) : draft.about);
      return [{ name, soFar, say: `figure for ${said}`, changedAt: draft.changedAt }];
    }),
  ].sort((a, b) => Date.parse(b.changedAt) - Date.parse(a.changedAt));
}

const isOld = (changedAt: string, now: DateTime): boolean =>
  now.diff(DateTime.fromISO(changedAt), 'hours').hours >= OLD_HOURS;

const OLD_HOURS = 4;
const MOST_OFFERED = 3;
const HELLO =
  /^(?:hi|hiya|hello|hey|morning|good\s+(?:morning|afternoon|evening)|back\s+again|i['’]?m\s+back)\b[\s\p{L}]{0,20}[.!]*$/iu;
