import type { Run } from './run.ts';

/** What is said while somebody goes through all their updates. */

const updates = (count: number): string => (count === 1 ? 'one update' : `${count} updates`);

const lastOf = (all: number): string => (all === 1 ? 'the only one' : `the last of ${all}`);

export const begun = (count: number): string =>
  `You owe ${updates(count)} for the last quarter${count === 1 ? '.' : ', one card each. “skip” goes to the next,'} “stop” keeps ${count === 1 ? 'it' : 'your place'} for another day.`;
export const goingOn = (run: Run): string => `Going on where you stopped, at ${run.at + 1} of ${run.ids.length}.`;
export const skippedKept = (name: string): string => `What you wrote for ${name} is kept.`;
export const stopped = (left: number, draft: string | undefined): string =>
  `Stopped${draft ? `; your draft for ${draft} is kept` : ''}. ${left === 0 ? 'Nothing is left.' : `${left} still to do: say “update all mine” to go on, today or another day.`}`;
export const runOver = (all: number, left: readonly string[]): string =>
  left.length === 0
    ? `That was ${lastOf(all)}. Thank you.`
    : `That was ${lastOf(all)}. Still without an update: ${left.join(', ')}. “update all mine” takes ${left.length === 1 ? 'it' : 'them'} up again.`;
export const allDone = (count: number): string =>
  `${count === 1 ? 'The one activity' : `All ${count} activities`} you answer for ${count === 1 ? 'has' : 'have'} an update for the last quarter. To change one, say “change” and its number.`;
export const nothingToRun =
  'You lead or sponsor no activity and stand in for nobody, so there is nothing to go through. For one activity say “update” and its number.';
export const noRunUnderWay =
  'Nothing was skipped or stopped: it is not the turn of that card. What you typed on it is kept. “update all mine” goes on.';
