import assert from 'node:assert/strict';
import type { Reply } from '../../bot/turn/turn.ts';
import { readControl } from '../../bot/updates/controlWords.ts';
import { isSameActor } from '../../data/actor.ts';
import type { Draft } from '../../data/draft.ts';
import { maySubmit } from '../../data/permissions.ts';
import { registerAt } from '../../data/registerAt.ts';
import type { Change } from '../../data/store/change.ts';
import { GENESIS, readHistoryLine, spellHistoryLine } from '../../data/store/historyLine.ts';
import { seededRandom } from '../faults/seededRandom.ts';
import { buttonsOf, type Deed, nextDeed, type Shown } from './deeds.ts';
import { ACTIVITIES, type Account, CAST, type House, openHouse, type Step } from './house.ts';

/** So many things are done in one run. */
const DEEDS = 30;

/** What happened in a run, so that it can be seen that the interesting things did. */
export interface Tally {
  filed: number;
  accepted: number;
  returned: number;
  onBehalf: number;
  leads: number;
  restarts: number;
}
export const emptyTally = (): Tally => ({ filed: 0, accepted: 0, returned: 0, onBehalf: 0, leads: 0, restarts: 0 });

/**
 * Lets a lead, a sponsor, a delegate and two reviewers do things in a random order over cards and words, with restarts in between, and
 * checks after each that nothing typed is lost, nothing is filed that was not shown and confirmed, nobody reviews their own, and that
 * the history alone gives what stands.
 * @throws AssertionError with the seed and everything that was done
 */
export async function runInterleaving(seed: number, tally: Tally): Promise<void> {
  const random = seededRandom(seed);
  const house = await openHouse();
  const shown: Shown[] = [];
  const previews = new Map<Account, Set<string>>();
  const done: Deed[] = [];
  try {
    for (let n = 0; n < DEEDS; n++) {
      const deed = nextDeed(random, shown);
      done.push(deed);
      const step = await perform(house, deed, tally);
      if (!step || deed.kind === 'restart' || deed.kind === 'wait') continue;
      check(house, deed, step, previews.get(deed.who) ?? new Set());
      count(step.changes, tally);
      shown.push(...buttonsOf(step.replies).map(data => ({ to: deed.who, data })));
      previews.set(deed.who, new Set([...(previews.get(deed.who) ?? []), ...previewedIn(step.replies, house)]));
    }
    checkHistory(house);
  } catch (error) {
    const told = done.map(deed => JSON.stringify(deed)).join('\n');
    throw new Error(`Seed ${seed}: ${(error as Error).message}\n${told}`, { cause: error });
  }
}

async function perform(house: House, deed: Deed, tally: Tally): Promise<Step | undefined> {
  switch (deed.kind) {
    case 'say':
      return house.say(deed.who, deed.words);
    case 'press':
      return house.press(deed.who, deed.data);
    case 'restart':
      tally.restarts += 1;
      await house.restart();
      return undefined;
    case 'wait':
      house.wait(deed.milliseconds);
      return undefined;
    default:
      return deed satisfies never;
  }
}

type Spoken = Extract<Deed, { who: Account }>;

function check(house: House, deed: Spoken, step: Step, seen: ReadonlySet<string>): void {
  assert.ok(step.replies.length > 0, 'nothing was said');
  checkFiled(deed, step, seen);
  checkReviews(deed, step);
  checkNothingLost(house, deed, step);
  for (const change of step.changes) if (change.kind === 'changeLead') checkManager(deed);
}

/** Filed once, by one who may, in the very words that this person was shown before, and at a confirmation. */
function checkFiled(deed: Spoken, { changes, before }: Step, seen: ReadonlySet<string>): void {
  const filed = changes.filter(change => change.kind === 'fileUpdate');
  assert.ok(filed.length <= 1, 'two updates at once');
  const [change] = filed;
  if (!change) return;
  const { update } = change;
  const words = deed.kind === 'say' ? deed.words : String(deed.data.say);
  assert.equal(readControl(words), 'confirm', `filed at “${words}”`);
  assert.ok(seen.has(wordsOf(update)), `filed what was not shown: ${wordsOf(update)}`);
  const activity = before.activity(update.activity);
  const day = update.submitted?.at.slice(0, 10) ?? '';
  assert.ok(activity && maySubmit(speakerOf(deed.who), activity, before, day).allowed, `${deed.who} may not write`);
  assert.equal(update.submitted?.account, deed.who);
}

/** By a manager, on what stood, and never on what they wrote or what was written in their name. */
function checkReviews(deed: Spoken, { changes, before }: Step): void {
  for (const change of changes) {
    if (change.kind !== 'reviewUpdate') continue;
    checkManager(deed);
    const reviewed = before.latestUpdate(change.activity);
    assert.equal(reviewed?.submitted?.at, change.filedAt, 'another version was reviewed than stood');
    const { account = '', by = null, byName = '', onBehalfOf } = reviewed?.submitted ?? {};
    assert.ok(!isSameActor({ account, person: by, name: byName }, change.review.by), 'reviewed their own');
    assert.notEqual(onBehalfOf, CAST[deed.who], 'reviewed what was written in their name');
    assert.equal(change.review.by.account, deed.who);
  }
}

const checkManager = ({ who }: Spoken): void => assert.ok(who === 'reviewer' || who === 'second', `${who} decided`);

/**
 * What a draft held is still in one, or filed, or given back in words; but for what its own author wrote over it. The same holds of what
 * was typed into the fields of a form and of a reviewer's comment.
 */
function checkNothingLost(house: House, deed: Spoken, { draftsBefore, before, replies }: Step): void {
  const now = house.drafts();
  const said = replies.map(({ text }) => text).join('\n');
  const isKept = (text: string) => said.includes(text) || now.some(draft => textsOf(draft).includes(text));
  for (const draft of draftsBefore) {
    const after = now.find(({ id }) => id === draft.id);
    for (const [part, text] of Object.entries(partsOf(draft))) {
      if (isKept(text) || isFiled(house, draft.activity, text)) continue;
      const isOver = (after !== undefined && partsOf(after)[part] !== undefined) || typedOver(deed, draft, part);
      const wroteOver = draft.author === deed.who && isOver;
      assert.ok(wroteOver, `lost: ${text}`);
    }
    const mayBeGone = draft.author === deed.who || after !== undefined || textsOf(draft).length === 0;
    assert.ok(mayBeGone, `${deed.who} dropped a draft of ${draft.author}`);
  }
  if (deed.kind === 'press') checkTypedKept(house, deed, before, isKept);
}

/** The field was filled with other words on the card by which the draft was left. */
const typedOver = (deed: Spoken, { activity }: Draft, part: string): boolean =>
  deed.kind === 'press' && deed.data.form === activity && Boolean(deed.data[part]);

/** The words in the fields of a card that was pressed by who may write. */
function checkTypedKept(
  house: House,
  { who, data }: Extract<Deed, { kind: 'press' }>,
  before: Step['before'],
  isKept: (text: string) => boolean,
): void {
  const id = String(data.activityId ?? data.form ?? '');
  const activity = before.activity(id);
  const day = house.now().toISODate() ?? '';
  if (!activity || !maySubmit(speakerOf(who), activity, before, day).allowed) return;
  for (const field of ['narrative', 'cause', 'recovery', 'evidence']) {
    const text = data[field];
    if (typeof text !== 'string' || text === '') continue;
    assert.ok(isKept(text) || isFiled(house, id, text), `typed into ${field} and lost: ${text}`);
  }
}

/** What was typed. A reason or a day that stands in the narrative was read out of it, and follows it as it changes. */
function partsOf({ narrative, details = {}, keptBecause }: Partial<Draft>): Readonly<Record<string, string>> {
  const { cause, evidence, recovery, milestone } = details;
  const parts = { keptBecause, cause, evidence, recovery: recovery?.words, milestone: milestone?.words };
  const typed = Object.entries(parts).filter(([, text]) => text !== undefined && !narrative?.includes(text));
  return Object.fromEntries(narrative === undefined ? typed : [['narrative', narrative], ...typed]) as Record<
    string,
    string
  >;
}
const textsOf = (draft: Partial<Draft>): string[] => Object.values(partsOf(draft));

const isFiled = (house: House, activity: string, text: string): boolean =>
  house
    .store()
    .register()
    .updates(activity)
    .some(({ summary, submitted }) =>
      [
        summary,
        ...textsOf({
          details: submitted?.details,
          ...(submitted?.kept?.because && { keptBecause: submitted.kept.because }),
        }),
      ].includes(text),
    );

/** The history, spelt line by line, is chained and unbroken, and by itself gives what stands. */
function checkHistory(house: House): void {
  const store = house.store();
  let before = { n: 0, hash: GENESIS };
  for (const { n, changes } of store.history()) {
    const { text } = spellHistoryLine(n, changes, before.hash);
    const line = readHistoryLine(text, before);
    assert.ok(typeof line !== 'string', `line ${n} ${String(line)}`);
    before = line;
  }
  const [now] = [...store.history()].reverse();
  if (!now) return;
  const undated = {
    ...store.reference(),
    updates: store.reference().updates.filter(({ activity }) => isTold(house, activity)),
  };
  const again = registerAt({ ...undated, documents: [] }, store.history(), house.now().plus({ seconds: 1 }));
  for (const id of ACTIVITIES) {
    const stands = store.register();
    if (isTold(house, id))
      assert.deepEqual(again.latestUpdate(id), stands.latestUpdate(id), `${id} differs from its history`);
    assert.deepEqual(again.activity(id)?.lead, stands.activity(id)?.lead);
  }
  assert.deepEqual(again.standIns, store.register().standIns);
}

const isTold = (house: House, activity: string): boolean =>
  house.store().register().latestUpdate(activity)?.submitted !== undefined;

function count(changes: readonly Change[], tally: Tally): void {
  for (const change of changes) {
    if (change.kind === 'fileUpdate') {
      tally.filed += 1;
      if (change.update.submitted?.onBehalfOf) tally.onBehalf += 1;
    }
    if (change.kind === 'reviewUpdate') tally[change.review.verdict] += 1;
    if (change.kind === 'changeLead') tally.leads += 1;
  }
}

const speakerOf = (account: Account) => ({
  account,
  person: CAST[account],
  name: account,
  role: account === 'reviewer' || account === 'second' ? ('manager' as const) : ('lead' as const),
});

const wordsOf = ({ activity, status, summary }: { activity: string; status: string | null; summary: string }): string =>
  `${activity}|${status}|${summary}`;

/** What the previews of these replies show, whole. */
function previewedIn(replies: readonly Reply[], house: House): string[] {
  return replies.flatMap(reply => {
    if (reply.kind !== 'card' || reply.card.name !== 'updatePreview') return [];
    const { draft: id } = (reply.card.view.buttons[0]?.data ?? {}) as { draft?: string };
    const draft = house.drafts().find(kept => kept.id === id);
    assert.ok(draft?.narrative && reply.text.includes(draft.narrative), 'a preview shows the whole text');
    return [wordsOf({ activity: draft.activity, status: draft.status ?? null, summary: draft.narrative })];
  });
}
