import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readUpdateCommand } from '../../bot/updates/command.ts';
import { looksLikeQuestion } from '../../bot/updates/looksLikeQuestion.ts';
import { createRegister } from '../../data/register.ts';
import { reference } from './fakeStore.ts';

const register = createRegister(reference);

/** A command in short: `ids | status | narrative`; steering words by their kind; `-` for what is no command. */
function inShort(text: string): string {
  const command = readUpdateCommand(text, register, '2020-21');
  if (!command) return '-';
  if (command.kind !== 'start') return command.kind;
  const { activity, status, narrative } = command;
  const which = {
    one: () => (activity?.kind === 'one' ? activity.id : ''),
    several: () => (activity?.kind === 'several' ? `one of ${activity.ids.length}` : ''),
    unknown: () => (activity?.kind === 'unknown' ? `unknown, near ${activity.nearest[0] ?? 'nothing'}` : ''),
    it: () => 'it',
  };
  const said = status?.kind === 'known' ? status.status : status ? `“${status.word}”?` : '';
  return [activity ? which[activity.kind]() : '', said, narrative ?? ''].join(' | ');
}

const COMMANDS: readonly (readonly [string, string])[] = [
  ['update 6.F03 amber: no dedicated cyber resource', '2016-18/6.F03 | amber | no dedicated cyber resource'],
  ['update F03', 'one of 7 |  | '],
  ['update 2016-18/6.F03', '2016-18/6.F03 |  | '],
  ['update 6.F03 in the 2016-18 plan', '2016-18/6.F03 |  | '],
  ['6.F03 (2016–18 plan) is amber, still waiting', '2016-18/6.F03 | amber | still waiting'],
  ['update P03 in theme 6: green - all good', '2016-18/6.P03 | green | all good'],
  ['F03 is amber because no resource', 'one of 7 | amber | no resource'],
  ['6.F03 is amber because of the delay', '2016-18/6.F03 | amber | because of the delay'],
  ['set 3.5 to green: all teams in place', '2020-21/3.5 | green | all teams in place'],
  ['Please update 6.F03 - status amber - no dedicated resource', '2016-18/6.F03 | amber | no dedicated resource'],
  ['put 3.5 down as red because the budget was cut', '2020-21/3.5 | red | the budget was cut'],
  ['set 3.5 to red and we have asked for help', '2020-21/3.5 | red | we have asked for help'],
  ['3.5 red and 3.7 green', '-'],
  ['3.5 is green and 3.6 is amber', '-'],
  ['mark 6.F03 as red', '2016-18/6.F03 | red | '],
  ['update the status of 6.F03 to amber', '2016-18/6.F03 | amber | '],
  ['I want to update operation reacher', '2020-21/3.5 |  | '],
  ['update operation reacher green all teams in place', '2020-21/3.5 | green | all teams in place'],
  ['update rural crime: two events held', 'one of 3 |  | two events held'],
  ["I'd like to submit an update for 3.11", '2020-21/3.11 |  | '],
  ['can i update 6.F03?', '2016-18/6.F03 |  | '],
  ['update on 3.5: green, done', '2020-21/3.5 | green | done'],
  ['update C3.1', '2013-18/C3.1 |  | '],
  ['update 5.4 green: fine', 'one of 2 | green | fine'],
  ['update', ' |  | '],
  ['update my activities', 'run'],
  ['update all mine', 'run'],
  ['I want to go through my updates', 'run'],
  ['update amber: recruiting', ' | amber | recruiting'],
  ['update it', 'it |  | '],
  ['make it red', 'it | red | '],
  ['updaet f03 ambr - waiting on kit', 'one of 7 | amber | waiting on kit'],
  ['upadte 3.11 grren scheme is full', '2020-21/3.11 | green | scheme is full'],
  ['6.FO3 amber: a letter for the nought', '2016-18/6.F03 | amber | a letter for the nought'],
  ['update 6.F99 red', 'unknown, near 2016-18/6.F05 | red | '],
  ['update 9.9 green: x', 'unknown, near 2020-21/1.9 | green | x'],
  ['update 3.5 to purple', '2020-21/3.5 | “purple”? | '],
  ['update 6.F03 purple: still waiting', '2016-18/6.F03 | “purple”? | still waiting'],
  ['update 6.F03 Recruitment: two posts filled', '2016-18/6.F03 |  | Recruitment: two posts filled'],
  ['update 3.5 amber\nline one\nline two', '2020-21/3.5 | amber | line one\nline two'],
  ['cancel', 'cancel'],
  ['cancle', 'cancel'],
  ['Never mind.', 'cancel'],
  ['go back', 'back'],
  ['yes, save it', 'confirm'],
  ['Confrim', 'confirm'],
  ['👍', 'confirm'],
  ['no', 'change'],
  ['start again', 'startAgain'],
  ['keep it', 'keep'],
];

const NOT_COMMANDS = [
  'update on 3.5?',
  'update on 3.5',
  'any updates on ranby prison',
  "what's the update on 3.5",
  'which updates are overdue',
  'give me an update on 3.5',
  'update me on 3.5',
  'can you give an update on 3.5',
  'i need an update on 3.5',
  'new update for 3.5?',
  'Updates?',
  'update history of 3.5',
  'when was 3.5 last updated',
  'set everything in theme 3 to green',
  'set theme 3 to green',
  'mark all the ambers green',
  'update all activities',
  '3.5 green?',
  '3.5 amber',
  '3.5 amber activities',
  'F4.5 green or amber?',
  'theme 6 ambers',
  '3B.1 is 707 for the 12 months',
  'set up green spaces',
  'report on theme 3',
  'make a list of ambers',
  'rate of burglary',
  'yes but which theme is that in',
  'no update yet',
  'what about no update yet',
  '',
  '🙂',
];

describe('Commands of the update conversation', () => {
  for (const [text, expected] of COMMANDS)
    it(`reads “${text.replace(/\n/gu, '⏎')}”`, () => assert.equal(inShort(text), expected));
  for (const text of NOT_COMMANDS)
    it(`leaves “${text}” to be read as a question`, () => assert.equal(inShort(text), '-'));

  it('reads any text without throwing, and quickly', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom('', 'update ', '6.F03 ', 'set '),
        (text, start) => {
          readUpdateCommand(start + text, register, '2020-21');
        },
      ),
      { numRuns: 300, seed: 7 },
    );
    const began = performance.now();
    for (const long of [
      'update '.repeat(4_000),
      `update ${'a '.repeat(10_000)}`,
      `update ${' '.repeat(20_000)}x`,
      '6'.repeat(20_000),
      'i '.repeat(10_000),
    ])
      readUpdateCommand(long, register, '2020-21');
    const tookMilliseconds = performance.now() - began;
    assert.ok(tookMilliseconds < 1_000, `such texts of 20,000 characters took ${tookMilliseconds} ms`);
  });
});

describe('A question while a narrative is awaited', () => {
  for (const text of [
    'what did it say last time',
    'What did it say last time?',
    'show me the last one',
    'who leads it',
    'help',
  ])
    it(`“${text}” is one`, () => assert.ok(looksLikeQuestion(text)));
  for (const text of [
    'When the tender closes in June we will appoint.',
    'Which is why we paused: the supplier failed in March and a new one has to be found before anything else can go on.',
    'No dedicated cyber resource',
    'We asked the supplier. Is it late? Yes.\nWork goes on.',
    'Is on track.',
    'What we did: two posts advertised.',
  ])
    it(`“${text.replace(/\n/gu, '⏎')}” is not`, () => assert.ok(!looksLikeQuestion(text)));
});
