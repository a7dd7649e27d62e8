import assert from 'node:assert/strict';
import type { Records } from '../../data/records.ts';
import { createRegister } from '../../data/register.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import { ANYBODY, NOT_PUBLIC, registerFor } from '../../data/visible.ts';
import { chat, RECORDS, shownWords } from '../conversation/chat.ts';

const MEETING = 'meeting/2021-05-19';
const AUTHOR = 'person/kev-broadhead';

/** The May papers with one report and one item of the work programme marked "Non Public", as an office would mark them. */
const MARKED: Records = {
  ...RECORDS,
  meetings: RECORDS.meetings.map(meeting =>
    meeting.id !== MEETING
      ? meeting
      : {
          ...meeting,
          items: meeting.items.map(item =>
            item.title === 'Capital Report' ? { ...item, nonPublic: true as const } : item,
          ),
          agenda: (meeting.agenda ?? []).map(item =>
            item.number === 5 ? { ...item, nonPublic: true as const } : item,
          ),
        },
  ),
};
const register = createRegister(MARKED);
const textFor = (viewer: Parameters<typeof registerFor>[0]) =>
  JSON.stringify(registerFor(viewer, register).meeting(MEETING));

describe('an item that is not public', () => {
  it('is for managers and administrators as it stands', () => {
    for (const role of ['manager', 'admin'] as const)
      assert.equal(registerFor({ role, person: undefined }, register), register);
  });

  it('is for anybody else still counted, and said to be not public', () => {
    const before = register.meeting(MEETING);
    const after = registerFor(ANYBODY, register).meeting(MEETING);
    assert.equal(after?.items.length, before?.items.length);
    assert.equal(after?.agenda?.length, before?.agenda?.length);
    assert.equal(after?.items.filter(({ title }) => title === NOT_PUBLIC).length, 1);
    assert.doesNotMatch(
      textFor(ANYBODY),
      /Capital Report|Engaging Communities and Problem Solving","kind":"report","report":\{/u,
    );
    assert.equal(after?.agenda?.find(({ number }) => number === 5)?.report, null);
  });

  it('is for the author of its report', () => {
    const seen = registerFor({ role: 'lead', person: AUTHOR }, register).meeting(MEETING);
    assert.match(seen?.agenda?.find(({ number }) => number === 5)?.title ?? '', /^Neighbourhood Policing/u);
  });

  it('costs nothing where nothing is marked, and is worked out once', () => {
    const open = createRegister(RECORDS);
    assert.equal(registerFor(ANYBODY, open), open);
    const [once, again] = [registerFor(ANYBODY, register), registerFor(ANYBODY, register)];
    assert.equal(once.records.meetings[0], again.records.meetings[0]);
  });

  for (const question of [
    'next meeting',
    'what is on the agenda of the May meeting',
    'what does the Capital Report say',
    'search capital report',
  ])
    it(`is in no answer for a reader: “${question}”`, async () => {
      const talk = chat({ store: createMemoryStore(MARKED), local: false });
      assert.doesNotMatch(
        shownWords(await talk.say(question)).replaceAll(question, ''),
        /Capital Report: |Capital Report"/u,
      );
    });

  it('is in the answer for a manager', async () => {
    const talk = chat({ store: createMemoryStore(MARKED) });
    assert.match(shownWords(await talk.say('next meeting')), /Capital Report/u);
  });

  it('is said to be there, for a reader', async () => {
    const talk = chat({ store: createMemoryStore(MARKED), local: false });
    assert.match(shownWords(await talk.say('next meeting')), new RegExp(NOT_PUBLIC));
  });
});
