import assert from 'node:assert/strict';
import { readMarkCommand } from '../../bot/papers/markCommand.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import { ANYBODY, NOT_PUBLIC, registerFor } from '../../data/visible.ts';
import { chat, ports, RECORDS, shownWords } from './chat.ts';

const MAY = 'meeting/2021-05-19';

describe('What is not public', () => {
  for (const [words, which, meeting, isNonPublic] of [
    ['mark the capital report non-public', 'capital report', '', true],
    ['Mark the Estates Strategy paper as not public.', 'Estates Strategy', '', true],
    ['please make the capital report public again', 'capital report', '', false],
    ['the rural crime paper is confidential', 'rural crime', '', true],
    ['item 6 of the May meeting is not public', 'item 6', 'the May meeting', true],
    ['mark item 6 of the next meeting private', 'item 6', 'the next meeting', true],
    ['mark the capital report for the July meeting nonpublic', 'capital report', 'the July meeting', true],
    ['mark as non-public: the capital report', 'capital report', '', true],
  ] as const)
    it(`is said by “${words}”`, () => {
      assert.deepEqual(readMarkCommand(ports.commands(words)), { which, meeting, isNonPublic });
    });

  for (const words of [
    'is the capital report public?',
    'which papers are public',
    'what is public',
    'the plan is public',
    'make Dan Howitt a manager',
    'what did the public say',
    'update 3.5 amber: the report is not public yet',
  ])
    it(`is not said by “${words}”`, () => assert.equal(readMarkCommand(ports.commands(words)), undefined));

  const manager = (store = createMemoryStore(RECORDS)) => chat({ store, account: 'a-manager' });
  const reader = (store: ReturnType<typeof createMemoryStore>) => chat({ store, account: 'a-reader', local: false });

  it('is marked by a manager, in the work programme and on the agenda alike, and hidden from then on', async () => {
    const talk = manager();
    const replies = await talk.say('mark the integrated offender management paper non-public');
    assert.match(
      shownWords(replies),
      /“Integrated Offender Management” of the meeting on Wednesday 19 May 2021 is not public any more/u,
    );
    const hidden = JSON.stringify(registerFor(ANYBODY, talk.store.register()).meeting(MAY));
    assert.doesNotMatch(hidden, /integrated.offender/iu, 'neither title nor id');
    const other = reader(talk.store);
    for (const question of [
      'what is on the agenda of the May meeting',
      'next meeting',
      'which papers are missing for the May meeting',
    ])
      assert.doesNotMatch(shownWords(await other.say(question)), /Integrated Offender/u, question);
    assert.match(shownWords(await other.say('what is on the agenda of the May meeting')), new RegExp(NOT_PUBLIC));
    assert.match(shownWords(await talk.say('what is on the agenda of the May meeting')), /Integrated Offender/u);
  });

  it('is public again at once by Undo, and both stand in the history', async () => {
    const talk = manager();
    const before = JSON.stringify(registerFor(ANYBODY, talk.store.register()).meeting(MAY));
    const replies = await talk.say('mark the capital report non-public');
    await talk.touch(replies, 'Undo');
    const { marks, ...after } = registerFor(ANYBODY, talk.store.register()).meeting(MAY) ?? assert.fail();
    assert.deepEqual([JSON.stringify(after), marks], [before, 2]);
    const changes = shownWords(await talk.say('what changed since yesterday'));
    assert.match(changes, /said that “Capital Report” of the meeting of 19 May 2021 is not public/u);
    assert.match(changes, /said that “Capital Report” of the meeting of 19 May 2021 is public/u);
  });

  it('is not told to a reader by what changed, nor by what stood before it was marked', async () => {
    const talk = manager();
    await talk.say('mark the capital report non-public');
    const other = reader(talk.store);
    assert.doesNotMatch(shownWords(await other.say('what changed since yesterday')), /Capital Report/u);
    assert.doesNotMatch(
      shownWords(await other.say('what was on the agenda of the May meeting on 1 May')),
      /Capital Report/u,
    );
  });

  it('is for a manager to say, and nobody else learns whether there is such a paper', async () => {
    const store = createMemoryStore(RECORDS);
    const other = reader(store);
    const [one, none] = [
      await other.say('mark the capital report non-public'),
      await other.say('mark the unicorn paper non-public'),
    ];
    assert.equal(shownWords(one), shownWords(none));
    assert.match(shownWords(one), /Only a manager/u);
    assert.equal(store.register().meeting(MAY)?.marks, undefined);
  });

  it('is still for who answers for the papers of the body that writes it', async () => {
    const talk = manager();
    await talk.say('papers from the Force go to Det Supt Firth');
    await talk.say('yes');
    await talk.say('mark the capital report non-public');
    const firth = { role: 'reader', person: 'person/firth' } as const;
    const seen = JSON.stringify(registerFor(firth, talk.store.register()).meeting(MAY)?.items);
    assert.match(seen, /Capital Report/u);
    assert.doesNotMatch(
      JSON.stringify(registerFor(ANYBODY, talk.store.register()).meeting(MAY)?.items),
      /Capital Report/u,
    );
  });

  it('asks which where more than one is called so, by buttons that name each', async () => {
    const talk = manager();
    const replies = await talk.say('mark the community safety paper non-public');
    assert.match(shownWords(replies), /Which one is it/u);
    const done = await talk.touch(replies, 'Community safety grants (row without a title)');
    assert.match(shownWords(done), /is not public any more/u);
  });

  it('of which there is none, or which is so already, changes nothing and says what to do', async () => {
    const talk = manager();
    assert.match(
      shownWords(await talk.say('mark the unicorn paper non-public')),
      /No item of a meeting is called “unicorn”/u,
    );
    assert.match(
      shownWords(await talk.say('mark the capital report for the December 2030 meeting public')),
      /no coming meeting/u,
    );
    assert.match(shownWords(await talk.say('mark the capital report public')), /is public already/u);
    assert.equal(talk.store.history().length, 0);
  });
});
