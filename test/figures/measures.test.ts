import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { readFigureCommand } from '../../bot/figures/figureWords.ts';
import { exportRecords } from '../../data/exported.ts';
import { figuresUnder } from '../../data/measureFigures.ts';
import { createRegister } from '../../data/register.ts';
import { registerAt } from '../../data/registerAt.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import { type Chat, chat, play, RECORDS } from '../conversation/chat.ts';

const YOUTH = 'measure/2016-18/6.2';
const SHARE = 're-offended within 12 months';
const measureOf = ({ store }: Chat, id = YOUTH) =>
  store.register().records.measures.find(measure => measure.id === id) ?? assert.fail();

describe('A sentence with a figure of a measure', () => {
  const register = createRegister(RECORDS);
  const inShort = (text: string): string => {
    const command = readFigureCommand(text, register, '2021-05-06');
    if (command?.kind !== 'give' || command.subject.kind !== 'measure') return '-';
    const { subject, value, to } = command;
    return [subject.measure.number, subject.label, value, to].filter(part => part !== undefined).join(' | ');
  };
  const READS: Readonly<Record<string, string>> = {
    'measure 6.2 is 24.1% as at November 2016': '2 | 24.1 | 2016-11',
    'measure 6.2, re-offending rate is 0.7 as at Nov 2016': '2 | re-offending rate | 0.7 | 2016-11',
    'youth re-offending (national average, 2011/12) is 35.1%': '2 | national average, 2011/12 | 35.1',
    'Community Resolutions for Youth Offenders is 61 to November 2016': '3 | 61 | 2016-11',
    'positive outcomes, year to date is 61': '3 | positive outcomes, year to date | 61',
    'figure for measure 6.1': '1',
    'update measure 6.1': '1',
  };
  for (const [text, expected] of Object.entries(READS))
    it(`reads “${text}”`, () => assert.equal(inShort(text), expected));

  for (const text of [
    '6.2 is 24.1%',
    'youth crime is 5',
    'measure 6.9 is 4',
    'measure 6.2 is good',
    'is measure 6.2 24%?',
    'IOM is 3 people strong',
  ])
    it(`leaves “${text}” to be read as something else`, () => assert.equal(inShort(text), '-'));
});

describe('Giving a figure of a measure', () => {
  it('asks which of its figures, shows what stood, keeps it as history, and answers with it', async () => {
    const conversation = chat();
    await play(
      conversation,
      `user: measure 6.2 is 24.1% as at November 2016
       bot: Which figure of Youth re-offending (measure 6.2) is it
       user: 1
       bot: Youth re-offending, re-offended within 12 months will be 24.1% as at November 2016
       bot: So far: Aug 16 26.9%
       bot: Down 2.8 points since August 2016
       user: yes
       bot: Saved. Youth re-offending, re-offended within 12 months is 24.1% as at November 2016
       user: what is measure 6.2
       bot: re-offended within 12 months 24.1% as at November 2016
       bot: Before: 26.9% (August 2016)
       bot: re-offending rate 0.76 as at August 2016
       user: youth re-offending rate in the 2016 paper
       bot: re-offended within 12 months 24.1% as at November 2016
       user: what changed today
       bot: 24.1`,
    );
    const { figures } = measureOf(conversation);
    assert.deepEqual(figures.length, 4, 'no label is doubled');
    assert.equal(figures[0]?.value, 24.1);
    assert.equal(figures[0]?.asAt, '2016-11');
    assert.deepEqual(
      figuresUnder(measureOf(conversation), SHARE).map(({ asAt, value }) => [asAt, value]),
      [
        ['2016-08', 26.9],
        ['2016-11', 24.1],
      ],
    );
  });

  it('keeps what a correction took the place of, and is exported without anybody’s account', async () => {
    const conversation = chat();
    await play(
      conversation,
      `user: measure 6.2, re-offended within 12 months is 24.1% as at November 2016
       user: yes
       user: measure 6.2, re-offended within 12 months is 24.4% as at November 2016
       bot: This corrects 24.1%, which is kept as history.
       user: yes
       user: measure 6.2, re-offended within 12 months is 25.5 as at May 2016
       user: yes`,
    );
    const register = conversation.store.register();
    const exported = exportRecords(register).measures.find(({ id }) => id === YOUTH)?.figures[0];
    assert.equal(exported?.value, 24.4, 'an earlier month does not become the newest');
    assert.deepEqual(
      exported?.filed?.replaced?.map(({ value }) => value),
      [24.1],
    );
    assert.deepEqual(
      exported?.earlier?.map(({ asAt, value }) => [asAt, value]),
      [
        ['2016-05', 25.5],
        ['2016-08', 26.9],
      ],
    );
    assert.doesNotMatch(JSON.stringify(exported), /a-tester/u);
    const before = registerAt(
      RECORDS,
      conversation.store.history(),
      DateTime.fromISO('2021-05-06T08:00', { zone: 'Europe/London' }),
    );
    assert.deepEqual(before.records.measures, RECORDS.measures, 'what stood before is told from the history');
  });

  it('asks about one that is out of all proportion, in the wrong unit, or for a month after its plan', async () => {
    await play(
      chat(),
      `user: measure 6.3 is 580 as at November 2016
       bot: It is far from the last one, 58 (August 2016): a digit too many or too few?
       user: 61
       not: far from
       user: as at June 2019
       bot: June 2019 is after the end of its plan (March 2018).
       user: 58.5 as at November 2016
       bot: A count that is no whole number.
       user: cancel
       user: measure 6.2, re-offended within 12 months is 269%
       bot: More than 100%.
       user: 27.1
       not: Worth a look`,
    );
  });

  it('that had none takes its first one, in the unit in which it was said, and others under a name of their own', async () => {
    const conversation = chat();
    await play(
      conversation,
      `user: figure for measure 6.1
       bot: [figureForm]
       bot: There is no figure of it yet
       press: {"figureOf": "measure/2016-18/6.1", "label": "IOM re-offending", "figure": "twelve", "month": "Nov 2016"}
       bot: “twelve” is not a number.
       bot: "value":"twelve"
       press: {"figureOf": "measure/2016-18/6.1", "label": "IOM re-offending", "figure": "12.5%", "month": "Nov 2016"}
       bot: IOM re-offending will be 12.5% as at November 2016
       user: yes
       bot: Saved.
       user: measure 6.1, new figure offenders in the cohort is 84 as at November 2016
       bot: IOM re-offending, offenders in the cohort will be 84
       user: yes`,
    );
    assert.deepEqual(
      measureOf(conversation, 'measure/2016-18/6.1').figures.map(({ label, value, unit }) => [label, value, unit]),
      [
        ['IOM re-offending', 12.5, 'percent'],
        ['offenders in the cohort', 84, 'count'],
      ],
    );
  });

  it('is for managers and for who was named, and says who that is', async () => {
    await play(
      chat(),
      `user: I am Det Supt Firth
       user: measure 6.3 is 61
       bot: Only a manager of the office can give figures of Youth community resolutions (measure 6.3). Nothing was saved.
       press: {"figureOf": "measure/2016-18/6.3", "label": "positive outcomes, year to date", "figure": "61"}
       bot: Only a manager
       user: I am a manager
       user: make Det Supt Firth the owner of measure 6.3
       user: yes
       bot: Done. Det Supt Firth owns Youth community resolutions (measure 6.3) from now on
       user: who owns measure 6.3
       bot: Det Supt Firth gives the figures
       user: I am Det Supt Firth
       user: measure 6.3 is 61
       bot: [figurePreview]
       user: yes
       bot: Saved.`,
    );
  });

  it('of two people at once is shown to the second, and refused by the store itself', async () => {
    const store = createMemoryStore(RECORDS);
    const [first, second] = [chat({ store }), chat({ store, account: 'another' })];
    await second.say('measure 6.3 is 62 as at Nov 2016');
    await first.say('measure 6.3 is 61 as at Nov 2016');
    await first.say('yes');
    const [lead, preview] = await second.say('yes');
    assert.match(lead?.text ?? '', /changed this figure while/u);
    assert.match(preview?.text ?? '', /This corrects 61/u);
    const late = {
      kind: 'fileMeasureFigure',
      measure: 'measure/2016-18/6.3',
      label: 'positive outcomes, year to date',
      unit: 'count',
      asAt: '2016-11',
      value: 7,
      was: null,
      by: { account: 'a', person: null, name: 'A' },
      at: '2021-05-06T09:00:00.000+01:00',
    } as const;
    assert.equal((await store.apply([late])).ok, false);
    assert.equal((await store.apply([{ ...late, was: 61 }])).ok, true);
  });
});
