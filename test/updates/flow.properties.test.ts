import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Reply } from '../../bot/turn/turn.ts';
import type { DetailsTyped } from '../../bot/updates/details.ts';
import { type Draft, draftVersion } from '../../data/draft.ts';
import { maySubmit } from '../../data/permissions.ts';
import type { Speaker } from '../../data/speaker.ts';
import { DETAIL_NAMES, detailWords } from '../../data/updateDetails.ts';
import { type FakeStore, fakeStore } from './fakeStore.ts';
import { firth, manager, reader, START, said, type Talk, talk } from './talk.ts';

/** A few things that somebody does in one of their conversations, one after the other, before somebody else does something. */
type Act = { readonly who: number; readonly does: readonly Doing[]; readonly afterMilliseconds: number };
type Doing =
  | { readonly kind: 'say'; readonly words: string }
  | {
      readonly kind: 'form';
      readonly activity: string;
      readonly status: string | undefined;
      readonly narrative: string | undefined;
      readonly details?: DetailsTyped | undefined;
    }
  /** A preview's button: one that was really shown (`pick` chooses which), or with a version that never was. */
  | { readonly kind: 'press'; readonly words: string; readonly pick: number; readonly isForged: boolean };

const sponsor: Speaker = { account: 'a-prior', person: 'person/prior', name: 'ACC Prior', role: 'lead' };
/** The account of a lead officer after the right was taken away. */
const disowned: Speaker = { ...reader, account: firth.account };
const SPEAKERS = [firth, firth, manager, manager, sponsor, reader, disowned];

const WORDS = [
  'update 6.F03 amber: waiting on kit',
  'update 6.F03',
  'update 6.F01 green',
  'update F01: recruiting',
  'update 6.F03 to purple: no colour',
  'update',
  'update amber: no activity named',
  '6.F03',
  '6.F01 is red because money ran out',
  'amber',
  'green',
  'Not started',
  'r',
  'mauve',
  'The posts are filled.',
  'A second text, another day.',
  'Update: still going',
  'yes',
  'confirm',
  'ok',
  'no',
  'change',
  'back',
  'back',
  'keep',
  'cancel',
  'cancel',
  'start again',
  "what's amber in theme 3?",
  'help',
  '',
  '🙂',
  'x'.repeat(4_500),
  'update 9.F99',
  'update rural crime',
  'same as last time',
  'no change',
  'update all mine',
  'update all mine',
  'skip',
  'stop',
  'end of June',
  'two posts are empty until the end of July',
  'reason: no kit',
  'next: launch on 3 June',
  'evidence: https://example.org/x',
  'keep it: the Board agreed',
];
const ACTIVITIES = ['2016-18/6.F03', '2016-18/6.F01', '2020-21/3.5', '2016-18/9.F99', ''];

/** What leads to a confirmation in few steps, said often, so that the rare crossings of two people happen. */
const COMMON = [
  'update 6.F03 amber: waiting on kit',
  'update 6.F03 green: kit came',
  'red',
  'confirm',
  'confirm',
  'keep',
];

const doing: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('say' as const), words: fc.constantFrom(...COMMON) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('say' as const), words: fc.constantFrom(...WORDS) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('say' as const), words: fc.string({ unit: 'binary', maxLength: 60 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('form' as const),
      activity: fc.constantFrom(...ACTIVITIES),
      status: fc.constantFrom('amber', 'green', 'purple', '', undefined),
      details: fc.constantFrom(undefined, { cause: 'Vetting' }, { recovery: '30/6', milestone: 'soon' }, { cause: '' }),
      narrative: fc.constantFrom('From the form.', '', ' \n ', 'y'.repeat(5_000), 'Two\r\nlines\u0007', undefined),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('press' as const),
      words: fc.constantFrom('confirm', 'confirm', 'confirm', 'change', 'cancel'),
      pick: fc.nat(20),
      isForged: fc.boolean(),
    }),
  },
);
const acts = (doing: fc.Arbitrary<Doing>, people: number) =>
  fc.array(
    fc.record({
      who: fc.nat(people - 1),
      does: fc.array(doing, { minLength: 1, maxLength: 4 }),
      afterMilliseconds: fc.constantFrom(0, 0, 1, 60_000),
    }),
    { maxLength: 20 },
  );

describe('Whatever several people do, in any order', () => {
  it('nothing throws, nothing unseen or unconfirmed or unauthorised is filed, and no typed word is lost', () => {
    fc.assert(
      fc.property(acts(doing, SPEAKERS.length), script => runActs(script, SPEAKERS)),
      { numRuns: 300, seed: 20210506 },
    );
  });

  it('holds for one officer in two conversations at once, who has one draft in both', () => {
    const saying = fc.record({
      kind: fc.constant('say' as const),
      words: fc.constantFrom(...COMMON, 'change', 'back'),
    });
    fc.assert(
      fc.property(acts(saying, 2), script => runActs(script, [firth, firth])),
      { numRuns: 200, seed: 20210701 },
    );
  });

  it('cancel leaves no draft of what was open', () => {
    fc.assert(
      fc.property(fc.array(doing, { maxLength: 20 }), everything => {
        const conversation = talk(firth);
        for (const does of everything) perform(conversation, does, []);
        const open = conversation.session().updating?.draft;
        conversation.say('cancel');
        assert.equal(conversation.session().updating, undefined);
        if (open) assert.equal(conversation.store.draft(open), undefined);
      }),
      { numRuns: 200, seed: 20210519 },
    );
  });
});

interface Shown {
  /** The conversation it was shown in. */
  readonly who: number;
  readonly draft: string;
  readonly version: string;
  readonly account: string;
  readonly words: string;
}

function runActs(script: readonly Act[], speakers: readonly Speaker[]): void {
  const store = fakeStore();
  let now = START;
  const talks = speakers.map(speaker => talk(speaker, store, () => now));
  const shown: Shown[] = [];
  for (const { who, does, afterMilliseconds } of script) {
    now = now.plus({ milliseconds: afterMilliseconds });
    const [conversation, speaker] = [talks[who], speakers[who]];
    assert.ok(conversation && speaker);
    for (const one of does) {
      const [draftsBefore, filedBefore] = [store.drafts(), store.filed.length];
      const replies = perform(conversation, one, shown);
      const seen = shown.filter(card => (one.kind === 'say' ? card.who === who : card.account === speaker.account));
      if (store.filed.length > filedBefore) checkFiled(store, speaker, one, seen);
      checkNothingLost(draftsBefore, store, replies);
      shown.push(...previewsIn(replies, store, speaker).map(card => ({ ...card, who })));
    }
  }
}

function perform(conversation: Talk, does: Doing, shown: readonly Shown[]): readonly Reply[] {
  switch (does.kind) {
    case 'say':
      return conversation.say(does.words);
    case 'form':
      return conversation.form(does.activity, does.status, does.narrative, does.details);
    case 'press': {
      const card = shown[does.pick % Math.max(1, shown.length)];
      const draft = card?.draft ?? 'draft/nobody/nothing';
      return conversation.press(does.words, {
        draft,
        version: does.isForged ? '2021-01-01T00:00:00Z' : (card?.version ?? ''),
      });
    }
    default:
      return does satisfies never;
  }
}

/**
 * What was filed was shown before, word for word, to the one who confirmed it; and they may submit it. A spoken yes is about the last
 * preview in that very conversation.
 */
function checkFiled(store: FakeStore, speaker: Speaker, does: Doing, seen: readonly Shown[]): void {
  const update = store.filed.at(-1)?.update;
  const activity = update && store.register().activity(update.activity);
  assert.ok(update && activity);
  assert.ok(
    maySubmit(speaker, activity, store.register(), '2021-05-06').allowed,
    `${speaker.name} may not submit ${activity.id}`,
  );
  const { details, kept } = update.submitted ?? {};
  const words = wordsIn(update.activity, update.status, update.summary, details, kept?.because);
  if (does.kind === 'say') {
    assert.ok(['yes', 'confirm', 'ok'].includes(does.words), `filed at “${does.words}”`);
    assert.equal(seen.at(-1)?.words, words);
  } else {
    assert.ok(does.kind === 'press' && does.words === 'confirm', 'filed by a form');
    assert.ok(
      seen.some(card => card.words === words),
      `filed without a preview: ${words}`,
    );
  }
}

const wordsIn = (...parts: readonly unknown[]): string => JSON.stringify(parts.map(part => part ?? null));

/** A draft's text is still in a draft, or filed, or given back, or was replaced by its author in the same draft. */
function checkNothingLost(before: readonly Draft[], store: FakeStore, replies: readonly Reply[]): void {
  for (const draft of before) {
    if (store.draft(draft.id)) continue;
    for (const text of [draft.narrative, ...DETAIL_NAMES.map(name => detailWords(draft.details, name))]) {
      if (!text) continue;
      const isIn = (value: unknown) => JSON.stringify(value).includes(JSON.stringify(text).slice(1, -1));
      const isKept = isIn(store.drafts()) || isIn(store.filed);
      assert.ok(isKept || said(replies).includes(text), `lost: ${text.slice(0, 80)}`);
    }
  }
}

function previewsIn(replies: readonly Reply[], store: FakeStore, speaker: Speaker): Omit<Shown, 'who'>[] {
  return replies.flatMap(reply => {
    if (reply.kind !== 'card' || reply.card.name !== 'updatePreview') return [];
    const [button] = reply.card.view.buttons;
    const { draft: id, version } = (button?.data ?? {}) as { draft?: string; version?: string };
    const draft = id === undefined ? undefined : store.draft(id);
    assert.ok(draft && version === draftVersion(draft), 'a preview shows the draft as it is kept');
    assert.ok(reply.text.includes(draft.narrative ?? '?'), 'a preview shows the whole text');
    for (const text of DETAIL_NAMES.map(name => detailWords(draft.details, name)))
      assert.ok(reply.text.includes(text.replace(/\.$/u, '')), `a preview shows “${text}”`);
    const words = wordsIn(draft.activity, draft.status, draft.narrative, draft.details, draft.keptBecause);
    return [{ draft: draft.id, version, account: speaker.account, words }];
  });
}
