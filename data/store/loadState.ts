import { join } from 'node:path';
import type { Records } from '../records.ts';
import { checkReferences } from '../referential.ts';
import { afterMany } from '../register.ts';
import { applyChange } from './applyChanges.ts';
import { applyRecorded } from './applyRecorded.ts';
import type { Change } from './change.ts';
import { currentFile, type Head, HISTORY_FILE, RESTORE, workingLogFile } from './documents.ts';
import { GENESIS, toldOf, type WrittenLine } from './historyLine.ts';
import { isRecorded } from './places.ts';
import { type HistoryLine, StoreFault } from './port.ts';
import { type Complete, type FoundLog, lineFault } from './readFolder.ts';
import { type State, stateOf } from './state.ts';
import type { WorkingLine } from './workingLine.ts';

/** What the files of a folder come to. */
export interface Loaded {
  readonly reference: Records;
  readonly state: State;
  readonly history: HistoryLine[];
  /** The number of the newest line, of the history or of the working log. */
  readonly n: number;
  readonly head: Head;
}

/**
 * Puts the files together: the reference records, every recorded change of the history, the snapshot's working things, and every
 * line after the snapshot, from both logs in the order of their numbers.
 * @throws StoreFault for a history that is not the one the snapshot has seen, for a line that is missing, and for an identifier that
 * names nothing; it names file and place. A `Gap` where lines are missing that may since have come, beside a running bot.
 */
export function loadState(folder: string, { records, working, history, logs }: Complete): Loaded {
  checkPlan(folder, records);
  checkSeen(folder, working.head, history);
  const later = [
    ...history.lines.filter(line => line.n > working.n),
    ...logs.flatMap(log => log.lines).filter(line => line.n > working.n),
  ].sort((a, b) => a.n - b.n);
  checkUnbroken(folder, working.n, later, logs);
  let state = stateOf(records, working);
  const register = afterMany(state.register, during => {
    const fold = createFold(folder, history, { ...state, register: during });
    for (const line of history.lines) if (line.n <= working.n) fold.recorded(line);
    for (const line of later) fold.whole(line);
    state = fold.state();
    return state.register;
  });
  return {
    reference: records,
    state: { ...state, register },
    history: history.lines.map(toldOf),
    n: later.at(-1)?.n ?? working.n,
    head: headOf(history.lines),
  };
}

/** Lines that should be there and are not. */
export class Gap extends StoreFault {}

const headOf = (lines: readonly WrittenLine[]): Head => {
  const last = lines.at(-1);
  return last ? { n: last.n, lines: lines.length, hash: last.hash } : { n: 0, lines: 0, hash: GENESIS };
};

function checkPlan(folder: string, records: Records): void {
  const faults = checkReferences(records);
  if (faults.length === 0) return;
  const told = faults.map(({ path, fault }) => `${path}: ${fault}`).join('; ');
  throw new StoreFault(`${join(folder, currentFile('plan'))} is broken. ${told}.`);
}

/** The history must begin with what the snapshot has seen of it: a chain alone does not tell that its end was cut off, or made anew. */
function checkSeen(folder: string, seen: Head, { lines }: FoundLog<WrittenLine>): void {
  const path = join(folder, HISTORY_FILE);
  if (lines.length < seen.lines)
    throw new StoreFault(
      `${path} has ${lines.length} lines, and had ${seen.lines} when ${currentFile('working')} was written: line ` +
        `${lines.length + 1} is missing. Nothing was overwritten. ${RESTORE}`,
    );
  const found = lines[seen.lines - 1];
  if (found && found.hash !== seen.hash)
    throw lineFault(
      path,
      seen.lines,
      `is not the one that stood there when ${currentFile('working')} was written: it, or one before it, was altered and the chain made anew`,
    );
}

function checkUnbroken(
  folder: string,
  snapshot: number,
  later: readonly { readonly n: number }[],
  logs: readonly FoundLog<WorkingLine>[],
): void {
  if (!logs.some(({ file }) => file === workingLogFile(snapshot + 1)))
    throw new Gap(`${join(folder, workingLogFile(snapshot + 1))} is missing. Nothing was overwritten. ${RESTORE}`);
  const at = later.findIndex(({ n }, index) => n !== snapshot + 1 + index);
  if (at < 0) return;
  const [expected, found] = [snapshot + 1 + at, later[at]?.n ?? 0];
  const fault =
    found < expected ? `the number ${found} is there twice` : `the line with the number ${expected} is missing`;
  throw new Gap(
    `${join(folder, HISTORY_FILE)} and the working log (${logs.map(log => log.file).join(', ')}) do not belong together: ` +
      `${fault}. Nothing was overwritten. ${RESTORE}`,
  );
}

/** Makes the changes of lines one after the other; a refusal names the line. */
function createFold(folder: string, history: FoundLog<WrittenLine>, begin: State) {
  let state = begin;
  const make = (line: { readonly n: number }, changes: readonly Change[]) => {
    try {
      for (const change of changes)
        state = isRecorded(change) ? applyRecorded(state, change) : applyChange(state, change);
    } catch (fault) {
      if (!(fault instanceof StoreFault)) throw fault;
      const index = history.lines.findIndex(({ n }) => n === line.n);
      throw lineFault(join(folder, HISTORY_FILE), index + 1, `cannot be made: ${fault.message.replace(/\.$/, '')}`);
    }
  };
  return {
    state: () => state,
    recorded: (line: WrittenLine) => make(line, line.changes.filter(isRecorded)),
    whole: (line: WrittenLine | WorkingLine) => make(line, line.changes),
  };
}
