import { join } from 'node:path';
import { checkReferences, type Dangling } from '../referential.ts';
import { applyChange } from './applyChanges.ts';
import { CHANGING, type ChangingName, currentFile, type DocumentOf, PLACE_OF } from './documents.ts';
import { StoreFault } from './port.ts';
import { type Bodies, recordsWith, type State, stateOf } from './state.ts';

/** The documents as they were found. */
export type Documents = { readonly plan: DocumentOf<'plan'> } & { readonly [Name in ChangingName]: DocumentOf<Name> };

/** What they come to. `behind`: the documents that the journal's changes had not reached on disk. */
export interface Loaded {
  readonly state: State;
  readonly revision: number;
  readonly behind: readonly ChangingName[];
}

/**
 * Puts the documents together, and finishes a write that stopped half-way: the changes of the journal are made for every document whose
 * revision is below the journal's.
 * @throws StoreFault for an identifier that names nothing or stands twice, naming file and place.
 */
export function loadState(folder: string, documents: Documents, journal: DocumentOf<'journal'> | undefined): Loaded {
  checkIdentifiers(folder, documents);
  const revision = Math.max(...CHANGING.map(name => documents[name].revision), journal?.revision ?? 0);
  const state = stateOf(documents.plan.records, documents satisfies Bodies);
  if (!journal) return { state, revision, behind: [] };
  const missed = journal.changes.filter(change => documents[PLACE_OF[change.kind]].revision < journal.revision);
  const places = new Set<ChangingName>(missed.map(change => PLACE_OF[change.kind]));
  return { state: missed.reduce(applyChange, state), revision, behind: CHANGING.filter(name => places.has(name)) };
}

function checkIdentifiers(folder: string, { plan, work }: Documents): void {
  const inPlan = checkReferences(plan.records);
  if (inPlan.length > 0) throw danglingFault(join(folder, currentFile('plan')), inPlan);
  if (work.updates.length === 0) return;
  const inWork = checkReferences(recordsWith(plan.records, work.updates));
  if (inWork.length > 0) throw danglingFault(join(folder, currentFile('work')), inWork);
}

const danglingFault = (path: string, faults: readonly Dangling[]): StoreFault =>
  new StoreFault(`${path} is broken. ${faults.map(({ path, fault }) => `${path}: ${fault}`).join('; ')}.`);
