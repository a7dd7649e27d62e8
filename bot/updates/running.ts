import type { Reply, Session, Turn, TurnResult } from '../turn/turn.ts';
import { nameOf } from './ask.ts';
import { hasWords } from './draftEdit.ts';
import { inOneCard } from './oneCard.ts';
import { closed, openUpdate } from './openUpdate.ts';
import { afterCurrent, currentOf, leftOf, ownActivities, pausedRun, type Run, runFor } from './run.ts';
import * as say from './runSentences.ts';
import type { RunCommand } from './runWords.ts';
import { receipt } from './sentences.ts';
import { said, startNamed } from './starting.ts';

/** Begins, goes on with, skips in or stops a run. Undefined for a skip on a card of an activity whose turn it is not. */
export function stepRun(turn: Turn, command: RunCommand): TurnResult | undefined {
  switch (command.kind) {
    case 'run':
      return beginRun(turn);
    case 'skip':
      return skip(turn, command.activity);
    case 'stopRun':
      return stop(turn);
    default:
      return command satisfies never;
  }
}

/** A turn's result with the next card of the run, where what it filed was the activity whose turn it was. */
export function goingOn(turn: Turn, result: TurnResult): TurnResult {
  const { run } = turn.session;
  const current = currentOf(turn.session);
  const filed = result.changes.find(change => change.kind === 'fileUpdate')?.update;
  if (!run || !filed || filed.activity !== current) return result;
  const next = after(turn, result, run);
  return { ...next, replies: inOneCard(next.replies, receipt(nameFor(turn, filed.activity), filed)) };
}

function beginRun(turn: Turn): TurnResult {
  const own = ownActivities(turn);
  if (own.length === 0) return said(turn, say.nothingToRun);
  const run = runFor(turn);
  if (!run) return said(turn, say.allDone(own.length));
  const isGoingOn = turn.session.run?.ids === run.ids;
  const lead = isGoingOn ? say.goingOn(run) : say.begun(run.ids.length);
  const next = open(turn, turn.session, run);
  return { ...next, replies: [{ kind: 'text', text: lead }, ...next.replies] };
}

function skip(turn: Turn, activity: string | undefined): TurnResult | undefined {
  const { run } = turn.session;
  const current = currentOf(turn.session);
  if (!run || !current || (activity !== undefined && !isOf(turn, activity, current))) return undefined;
  const draft = openUpdate(turn)?.draft;
  const isKept = draft?.activity === current && hasWords(draft);
  const text = isKept ? [say.skippedKept(nameFor(turn, current))] : [];
  const replies = text.map(words => ({ kind: 'text', text: words }) as const);
  return after(turn, { session: turn.session, replies, changes: [] }, run);
}

function stop(turn: Turn): TurnResult | undefined {
  const { run } = turn.session;
  const current = currentOf(turn.session);
  if (!run || !current) return undefined;
  const draft = openUpdate(turn)?.draft;
  const text = say.stopped(
    leftOf(turn, run).length,
    draft && hasWords(draft) ? nameFor(turn, draft.activity) : undefined,
  );
  return { session: pausedRun(closed(turn.session)), replies: [{ kind: 'text', text }], changes: [] };
}

/** What a turn came to, and then the next card, or the end. */
function after(turn: Turn, result: TurnResult, run: Run): TurnResult {
  const filed = result.changes.find(change => change.kind === 'fileUpdate')?.update.activity;
  const next = afterCurrent(turn, run);
  if (!next) {
    const left = leftOf(turn, run, filed).map(id => nameFor(turn, id));
    const { run: _over, ...session } = closed(result.session);
    const end: Reply = { kind: 'text', text: say.runOver(run.ids.length, left) };
    return { ...result, session, replies: [...result.replies, end] };
  }
  const opened = open(turn, closed(result.session), next);
  return {
    session: opened.session,
    replies: [...result.replies, ...opened.replies],
    changes: [...result.changes, ...opened.changes],
  };
}

function open(turn: Turn, session: Session, run: Run): TurnResult {
  const id = run.ids[run.at] ?? '';
  return startNamed({ ...turn, session: { ...session, run } }, { kind: 'start' }, { kind: 'one', id });
}

function nameFor(turn: Turn, id: string): string {
  const activity = turn.store.register().activity(id);
  return activity ? nameOf(turn, activity) : id;
}

/** A skip names its card's activity by id or ref. */
const isOf = (turn: Turn, named: string, current: string): boolean =>
  named === current || turn.store.register().activity(current)?.ref.toLowerCase() === named.toLowerCase();
