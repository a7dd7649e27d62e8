import assert from 'node:assert/strict';
import type { ChallengeKind } from '../../../bot/updates/challenges/challenge.ts';
import { challengesOf } from '../../../bot/updates/challenges/challengesOf.ts';
import { createRegister } from '../../../data/register.ts';
import { narrativeWords, reference } from '../fakeStore.ts';
import { LABELLED_KINDS, type Labelled, loadDocuments, loadFile, loadLabelled } from './labelled.ts';

const register = createRegister(reference);
/** Nobody has ever updated it, so that no earlier text is in the way. */
const ACTIVITY = '2020-21/3.1';

const raisedBy = ({ status, text }: Labelled): ReadonlySet<ChallengeKind> =>
  new Set(
    challengesOf({
      activity: ACTIVITY,
      status,
      narrative: text,
      details: {},
      register,
      today: '2021-05-06',
      periodTo: '2021-03-31',
      words: narrativeWords,
    }).map(challenge => challenge.kind),
  );

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly wrong: readonly string[];
  readonly line: string;
}

function scoreOf(kind: ChallengeKind, cases: readonly Labelled[]): Score {
  const judged = cases.map(labelled => ({
    labelled,
    raised: raisedBy(labelled).has(kind),
    due: labelled.expected.has(kind),
  }));
  const right = judged.filter(({ raised, due }) => raised && due).length;
  const raised = judged.filter(each => each.raised).length;
  const due = judged.filter(each => each.due).length;
  const precision = raised === 0 ? 1 : right / raised;
  const recall = due === 0 ? 1 : right / due;
  const wrong = judged
    .filter(each => each.raised !== each.due)
    .map(({ labelled, raised: was }) => `${was ? 'raised' : 'missed'}: ${labelled.status} “${labelled.text}”`);
  const line = `${kind}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} (${due} due, ${raised} raised)`;
  return { precision, recall, wrong, line };
}

describe('A challenge', () => {
  const all = loadLabelled();
  const made = all.filter(({ heldOut }) => !heldOut);
  const documents = loadDocuments(reference.updates);
  const heldOut = all.filter(each => each.heldOut);

  it('is judged on a set large enough to mean something', () => {
    assert.ok(all.length >= 250);
    for (const kind of LABELLED_KINDS)
      assert.ok(heldOut.filter(({ expected }) => expected.has(kind)).length >= 5, kind);
  });

  for (const kind of LABELLED_KINDS) {
    it(`of the kind ${kind} is right nine times in ten on the narratives it was made with`, () => {
      const score = scoreOf(kind, made);
      console.log(`        made with, ${score.line}`);
      assert.ok(score.precision >= 0.9 && score.recall >= 0.9, score.wrong.join('\n'));
    });

    it(`of the kind ${kind} does as well on narratives that were held out`, () => {
      const score = scoreOf(kind, heldOut);
      console.log(`        held out,  ${score.line}`);
      assert.ok(
        score.precision >= 0.9 && score.recall >= 0.9,
        process.env.SHOW_HELD_OUT ? score.wrong.join('\n') : score.line,
      );
    });
  }

  for (const kind of ['noReason', 'noDate', 'greenButLate', 'blueButOpen'] as const)
    it(`of the kind ${kind} does as well on narratives that were written later`, () => {
      const score = scoreOf(kind, loadFile('later.txt'));
      console.log(`        later,     ${score.line}`);
      assert.ok(score.precision >= 0.9 && score.recall >= 0.9, score.wrong.join('\n'));
    });

  for (const [name, kind] of [
    ['fresh-1.txt', 'greenButLate'],
    ['fresh-1.txt', 'blueButOpen'],
    ['fresh-2.txt', 'greenButLate'],
    ['fresh-2.txt', 'blueButOpen'],
    ['fresh-4.txt', 'greenButLate'],
    ['fresh-4.txt', 'blueButOpen'],
    ['fresh-5.txt', 'greenButLate'],
    ['fresh-5.txt', 'blueButOpen'],
  ] as const)
    it(`of the kind ${kind} does as well on narratives that it was widened with (${name})`, () => {
      const score = scoreOf(kind, loadFile(name));
      console.log(`        ${name}, ${score.line}`);
      assert.ok(score.precision >= 0.9 && score.recall >= 0.9, score.wrong.join('\n'));
    });

  for (const name of ['fresh-3.txt', 'fresh-6.txt'] as const)
    for (const kind of ['greenButLate', 'blueButOpen'] as const)
      it(`of the kind ${kind} is hardly ever wrong on forty narratives that nothing is tuned on (${name})`, () => {
        const score = scoreOf(kind, loadFile(name));
        console.log(`        ${name}, ${score.line}`);
        assert.ok(score.precision >= 0.95, score.line);
      });

  for (const kind of ['noReason', 'noDate', 'greenButLate'] as const)
    it(`of the kind ${kind} does as well on the narratives of the published documents`, () => {
      const score = scoreOf(kind, documents);
      console.log(`        documents, ${score.line}`);
      assert.ok(score.precision >= 0.9 && score.recall >= 0.8, score.wrong.join('\n'));
    });

  it('of any other kind is not raised on the published documents at all', () => {
    for (const kind of LABELLED_KINDS.filter(each => !['noReason', 'noDate', 'greenButLate'].includes(each)))
      assert.deepEqual(scoreOf(kind, documents).wrong, []);
  });
});
