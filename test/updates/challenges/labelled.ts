import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChallengeKind } from '../../../bot/updates/challenges/challenge.ts';
import { STATUSES, type Status } from '../../../data/records/plan.ts';
import type { Update } from '../../../data/records/update.ts';
import { projectRoot } from '../../../data/root.ts';

/** A narrative with what a careful manager would ask about it. */
export interface Labelled {
  readonly status: Status;
  readonly expected: ReadonlySet<ChallengeKind>;
  readonly text: string;
  /** Every third is never looked at while a detector is made. */
  readonly heldOut: boolean;
}

const KINDS: Readonly<Record<string, ChallengeKind>> = {
  R: 'noReason',
  D: 'noDate',
  G: 'greenButLate',
  B: 'blueButOpen',
  S: 'tooShort',
  I: 'againstIndicator',
};

/** The kinds that stand in the labels. */
export const LABELLED_KINDS = Object.values(KINDS);

/** Reads `narratives.txt`. @throws Error naming the line that is not one */
export const loadLabelled = (): readonly Labelled[] =>
  linesOf('narratives.txt').map((line, i) => {
    const [status = '', labels = '', ...rest] = line.split(' | ');
    return { ...labelled(status, labels, rest.join(' | '), line), heldOut: i % 3 === 2 };
  });

/** Reads a file of the shape of `narratives.txt` that is held out as a whole, or not at all. @throws Error naming the line that is not one */
export const loadFile = (name: 'later.txt' | `fresh-${1 | 2 | 3 | 4 | 5 | 6}.txt`): readonly Labelled[] =>
  linesOf(name).map(line => {
    const [status = '', labels = '', ...rest] = line.split(' | ');
    return { ...labelled(status, labels, rest.join(' | '), line), heldOut: false };
  });

/** The narratives of the published documents, with the labels of `documents.txt`. @throws Error naming the line that is not one */
export const loadDocuments = (updates: readonly Update[]): readonly Labelled[] =>
  linesOf('documents.txt').map(line => {
    const [activity = '', labels = ''] = line.split(' | ');
    const update = updates.find(each => each.activity === activity);
    return { ...labelled(update?.status ?? '', labels, update?.summary ?? '', line), heldOut: false };
  });

const linesOf = (name: string): readonly string[] =>
  readFileSync(join(projectRoot(), 'test/updates/challenges', name), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'));

function labelled(status: string, labels: string, text: string, line: string): Omit<Labelled, 'heldOut'> {
  const known = STATUSES.find(each => each === status);
  const kinds = labels.split(' ').filter(label => label !== '-');
  if (!known || text === '' || kinds.some(label => !KINDS[label])) throw new Error(`No labelled line: ${line}`);
  return { status: known, expected: new Set(kinds.flatMap(label => KINDS[label] ?? [])), text };
}
