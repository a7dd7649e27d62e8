import assert from 'node:assert/strict';
import { readFigureCommand } from '../../bot/figures/figureWords.ts';
import { implausible } from '../../bot/figures/implausible.ts';
import { indicatorSeries } from '../../bot/naming/figureSeries.ts';
import { figuresOf } from '../../data/figures.ts';
import type { Indicator } from '../../data/records/indicator.ts';
import { createRegister } from '../../data/register.ts';
import { chat, play } from '../conversation/chat.ts';
import { reference } from '../updates/fakeStore.ts';

const TODAY = '2021-05-06';
const register = createRegister(reference);
const KNIFE = 'indicator/3B.1';

const inShort = (text: string): string => {
  const command = readFigureCommand(text, register, TODAY);
  if (!command) return '-';
  const { subject } = command;
  const about = subject.kind === 'indicator' ? subject.indicator.id : subject.measure.id;
  const label = subject.kind === 'measure' && subject.label ? `(${subject.label})` : undefined;
  if (command.kind === 'owner') return `owner ${about} ${command.person}`;
  return [command.kind, about, label, command.value, command.to].filter(part => part !== undefined).join(' ');
};

describe('A sentence with a figure', () => {
  const READS: Readonly<Record<string, string>> = {
    '3B.1 is 707 for the 12 months to March 2021': `give ${KNIFE} 707 2021-03`,
    '3b.1 was 707 to March': `give ${KNIFE} 707 2021-03`,
    '3B.1 = 1,234': `give ${KNIFE} 1234`,
    'set knife crime to 695 for March 2021': `give ${KNIFE} 695 2021-03`,
    'record 3B.2 as 29.1% for the year to 31 March 2021': 'give indicator/3B.2 29.1 2021-03',
    'knife crime stands at 700.': `give ${KNIFE} 700`,
    'figure for 3B.1': `give ${KNIFE}`,
    'give a new figure for knife crime': `give ${KNIFE}`,
    'update 3B.1': `give ${KNIFE}`,
    'confirm 3B.1 is 707 for the 12 months to March 2021': `confirm ${KNIFE} 707 2021-03`,
    'make Det Supt Firth the owner of 3B.1': `owner ${KNIFE} Det Supt Firth`,
    'Det Supt Firth owns knife crime': `owner ${KNIFE} Det Supt Firth`,
  };
  for (const [text, expected] of Object.entries(READS))
    it(`reads “${text}”`, () => assert.equal(inShort(text), expected));

  for (const text of [
    'is 3B.1 707?',
    '3B.1 is 707?',
    'what is 3B.1',
    'knife crime is up',
    'who owns 3B.1',
    'knife crime is 5 times what it was',
    'update hate crime',
    'update 3.5 green: 707 stops',
    'theme 3 is 12 activities',
    '3B.99 is 4',
    'how many knife crimes to March 2021',
    '',
  ])
    it(`leaves “${text}” to be read as something else`, () => assert.equal(inShort(text), '-'));
});

describe('A figure that cannot be right', () => {
  const asked = (indicator: Indicator, to: string, value: number) =>
    implausible(indicatorSeries(indicator, register), { to, value }, TODAY);
  const newest = reference.indicators.flatMap(indicator => {
    const figures = figuresOf(indicator);
    const last = figures.at(-1);
    return figures.length >= 5 && last ? [{ indicator, last }] : [];
  });

  it('is asked about when a digit is too many or too few, and hardly ever when it is real', () => {
    const real = newest.filter(({ indicator, last }) => asked(indicator, last.to, last.value).length > 0);
    const slips = newest.flatMap(({ indicator, last }) =>
      [10, 0.1].map(times => ({ indicator, isAsked: asked(indicator, last.to, last.value * times).length > 0 })),
    );
    const caught = slips.filter(({ isAsked }) => isAsked).length;
    console.log(
      `        of ${newest.length} real newest figures ${real.length} are asked about (${real.map(({ indicator }) => indicator.code).join(', ')}); of ${slips.length} with a digit too many or too few ${caught}`,
    );
    assert.ok(real.length / newest.length <= 0.1);
    assert.ok(caught / slips.length >= 0.95);
  });

  it('is asked about for its sign, its unit and its month', () => {
    const knife = register.indicator(KNIFE) ?? assert.fail();
    const outcomes = register.indicator('indicator/3B.2') ?? assert.fail();
    assert.match(asked(knife, '2021-03', -3).join(' '), /below zero/);
    assert.match(asked(knife, '2021-03', 707.5).join(' '), /no whole number/);
    assert.match(asked(outcomes, '2021-03', 290).join(' '), /More than 100%/);
    assert.match(asked(knife, '2021-06', 700).join(' '), /June 2021 is not over yet/);
    assert.match(asked(knife, '2021-02', 710).join(' '), /not the end of a quarter/);
    assert.deepEqual(asked(knife, '2021-03', 700), []);
  });
});

describe('Giving a figure', () => {
  it('is shown with those before it, asked about, and answers the next question once it is confirmed', async () => {
    const conversation = chat();
    await play(
      conversation,
      `user: I am a manager
       user: 3B.1 is 7000 for the 12 months to March 2021
       bot: [figurePreview]
       bot: This corrects 707, which is kept as history.
       bot: It is far from the figures so far, which lie between 721 and 768.
       user: 710
       not: far from
       bot: Down 11 (1.5%) since December 2020.
       user: yes
       bot: Saved. 3B.1 Violent knife crime is 710 for the 12 months to March 2021; the 707 before it is kept as history.
       user: what is 3B.1
       bot: 710 in the 12 months to March 2021
       bot: in place of 707`,
    );
    const value = conversation.store.register().indicator(KNIFE)?.values.at(-1);
    assert.deepEqual(value?.filed?.replaced, [{ value: 707, by: null }]);
    assert.equal(value?.filed?.kept, undefined);
  });

  it('keeps why an odd one was kept, and the figure that it replaced, whoever gave that', async () => {
    const conversation = chat();
    await play(
      conversation,
      `user: 3B.1 is 900 to March 2021
       user: keep it: counted anew from the crime system
       bot: Kept because: “counted anew from the crime system”
       user: confirm
       user: 3B.1 is 905 to March 2021
       user: confirm`,
    );
    const filed = conversation.store.register().indicator(KNIFE)?.values.at(-1)?.filed;
    assert.deepEqual(
      filed?.replaced?.map(({ value }) => value),
      [707, 900],
    );
  });

  it('is for managers and for who was named, and says who that is', async () => {
    const conversation = chat();
    await play(
      conversation,
      `user: I am Det Supt Firth
       user: 3B.1 is 700 to March 2021
       bot: Only a manager of the office can give figures of 3B.1 Violent knife crime. Nothing was saved.
       user: make Det Supt Firth the owner of 3B.1
       bot: Only a manager of the office can name who owns an indicator or a measure.
       user: I am a manager
       user: make Det Supt Firth the owner of 3B.1
       bot: Make Det Supt Firth the owner of 3B.1 Violent knife crime?
       bot: Nobody owns it now.
       user: yes
       bot: Done. Det Supt Firth owns 3B.1 Violent knife crime from now on
       user: make Det Supt Firth the owner of 3B.1
       bot: Det Supt Firth owns 3B.1 Violent knife crime already.
       user: I am Kevin Dennis
       user: I am Det Supt Firth
       user: figure for 3B.1
       bot: [figureForm]
       user: 700
       user: yes
       bot: Saved.`,
    );
  });

  it('is not confirmed by a “yes” to something else, nor by a card that shows another figure', async () => {
    const conversation = chat();
    await play(
      conversation,
      `user: 3B.1 is 700 to March 2021
       user: who leads 3.5
       user: yes
       bot: [figurePreview]
       press: {"say": "confirm 3B.1 is 650 for the 12 months to March 2021"}
       bot: will be 650
       not: Saved
       user: cancel
       bot: dropped
       press: {"say": "confirm 3B.1 is 700 for the 12 months to March 2021"}
       bot: [figurePreview]
       not: Saved`,
    );
    assert.equal(conversation.store.register().indicator(KNIFE)?.values.at(-1)?.value, 707);
  });

  it('from a form takes number and month as typed, and says what is wrong with what is none', async () => {
    await play(
      chat(),
      `user: figure for 3B.1
       press: {"figureOf": "indicator/3B.1", "figure": "seven", "month": "March 2021"}
       bot: “seven” is not a number.
       press: {"figureOf": "indicator/3B.1", "figure": "1,005", "month": "Dec 2020"}
       bot: will be 1,005 for the 12 months to December 2020
       press: {"figureOf": "indicator/none", "figure": "1"}
       bot: I know no indicator or measure`,
    );
  });

  it('does not drop an update that is open when an old card of a figure is cancelled', async () => {
    const conversation = chat();
    await play(
      conversation,
      `user: update 3.5 green: All twelve areas have a team
       press: {"say": "cancel the figure"}
       bot: No figure is open
       user: confirm
       bot: Saved. 3.5`,
    );
  });

  it('leaves a narrative alone that speaks of an indicator', async () => {
    const conversation = chat();
    await play(
      conversation,
      `user: update 3.5
       user: green
       user: 3B.1 is 707 for the 12 months to March 2021
       bot: [updatePreview]`,
    );
  });

  it('stays given after the records are read again from the history', async () => {
    const conversation = chat();
    await play(conversation, 'user: 3B.1 is 705 to March 2021\n user: confirm\n bot: Saved.');
    const [line] = conversation.store.history();
    assert.deepEqual(
      line?.changes.map(change => change.kind),
      ['fileFigure'],
    );
  });

  it('gives back what stood in the form at a cancel', async () => {
    const conversation = chat();
    await conversation.say('figure for 3B.1');
    const [said] = await conversation.press({ say: 'cancel the figure', figure: '712', month: 'March 2021' });
    assert.match(said?.text ?? '', /is dropped.*You had: 712\./u);
  });

  it('of two people at once is shown to the second before theirs takes its place', async () => {
    const first = chat();
    const second = chat({ store: first.store, account: 'another' });
    await second.say('3B.1 is 720 to June 2021');
    await first.say('3B.1 is 715 to June 2021');
    await first.say('yes');
    const [lead, preview] = await second.say('yes');
    assert.match(lead?.text ?? '', /changed|meanwhile/iu);
    assert.match(preview?.text ?? '', /715/u);
    await second.say('yes');
    assert.equal(first.store.register().indicator('indicator/3B.1')?.values.at(-1)?.value, 720);
  });

  it('that was decided on before another was written is refused by the store itself', async () => {
    const { store, say } = chat();
    const given = {
      kind: 'fileFigure',
      indicator: 'indicator/3B.1',
      to: '2021-06',
      printed: '7',
      kept: undefined,
    } as const;
    const by = { account: 'a', person: null, name: 'A' };
    const at = '2021-05-06T09:00:00.000+01:00';
    await say('3B.1 is 715 to June 2021');
    await say('yes');
    const late = await store.apply([{ ...given, value: 7, was: null, by, at }]);
    assert.equal(late.ok, false);
    assert.equal(store.register().indicator('indicator/3B.1')?.values.at(-1)?.value, 715);
    assert.ok((await store.apply([{ ...given, value: 7, was: 715, by, at }])).ok);
  });
});
