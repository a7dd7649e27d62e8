import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chanceOfSplit } from '../../bot/questions/answers/chance.ts';
import { answerTo, register, values } from './answersWorld.ts';

const of = (...codes: string[]) => ({ ids: values(...codes.map(code => `indicator/${code}`)) });
const trend = (code: string, at?: string[]) =>
  answerTo({ ask: 'trend', of: 'indicators', where: of(code), ...(at ? { at } : {}) });
const figure = (code: string, more = {}) => answerTo({ ask: 'figure', of: 'indicators', where: of(code), ...more });

describe('an indicator’s figure', () => {
  it('is the newest that is in, with its period and change', () => {
    const answer = figure('3B.1');
    assert.equal(answer.value, 707);
    assert.match(answer.text, /12 months to March 2021, down 7\.9%, 61 fewer \(768 to 707\).*better/);
  });

  it('is that of the month asked for', () => {
    assert.equal(figure('3B.1', { at: ['2020-06'] }).value, 739);
    assert.equal(figure('3C.1', { at: ['2020-09'] }).value, 2404);
  });

  it('is the last one in where the newest is pending, and says so', () => {
    const answer = figure('4A.3');
    assert.equal(answer.value, 59);
    assert.match(answer.text, /59\.0% in the 12 months to December 2020/);
    assert.match(answer.text, /March 2021 is not in yet/);
  });

  it('is never made up for a month that is pending', () => {
    const answer = figure('4A.3', { at: ['2021-03'] });
    assert.equal(answer.value, null);
    assert.match(answer.text, /not in yet.*\n.*latest is 59\.0%/);
  });

  it('is nothing for a month that is not on record, with the months that are', () => {
    const answer = figure('3B.1', { at: ['2015-03'] });
    assert.deepEqual([answer.outcome, answer.ids], ['nothing', []]);
    assert.match(answer.text, /March 2020, June 2020, September 2020, December 2020, March 2021/);
  });

  it('stays a range where a range is printed', () => {
    const answer = figure('4C.8', { at: ['2020-03'] });
    assert.equal(answer.value, null);
    assert.match(answer.text, /between 94\.0% and 96\.0%/i);
  });

  it('gives numbers and share of staffing, and both sides of what does not agree', () => {
    const answer = figure('4B.6');
    assert.match(answer.text, /155\.36 of 150 or 103\.57%/);
    assert.match(answer.text, /The report \(table 4B\) says: \+5\.91\. By its own figures: \+4\.36/);
  });

  it('is the highest and its month where the worst quarter is asked for', () => {
    const answer = figure('4C.4', { sort: { by: 'value', order: 'descending' }, take: 1 });
    assert.equal(answer.value, 10.9);
    assert.match(answer.text, /September 2020/);
  });

  it('changes in points where it is a percentage and in per cent where it is not', () => {
    assert.equal(figure('2B.1', { facet: 'change' }).value, 3.5);
    assert.match(figure('2B.1', { facet: 'change' }).text, /3\.5 percentage points/);
    assert.equal(figure('4C.3', { facet: 'change' }).value, -22.9);
  });

  it('answers whether a printed sign is an error', () => {
    const answer = figure('4C.2', { facet: 'caveat' });
    assert.match(answer.text, /sign is reversed/);
    assert.match(answer.text, /-0\.06/);
  });
});

describe('an indicator’s trend', () => {
  it('goes the way of the figures, from the first to the last that is in', () => {
    const ways = ['3B.1', '3C.6', '4B.7', '2A.2', '3A.8', '4A.6'].map(code => trend(code).value);
    assert.deepEqual(ways, ['down', 'up', 'down', 'level', 'up', 'down']);
  });

  it('goes between the two months asked for', () => {
    assert.equal(trend('4C.4').value, 'up');
    assert.equal(trend('4C.4', ['2020-09', '2021-03']).value, 'down');
    assert.match(trend('4A.6', ['2020-03', '2020-12']).text, /134\.2 days to 83\.4 days/);
  });

  it('is better or worse only where the record says which way is good', () => {
    assert.match(trend('3C.6').text, /which is worse/);
    assert.match(trend('3B.1').text, /which is better/);
    assert.doesNotMatch(trend('4A.5').text, /which is (?:better|worse)/);
    assert.match(trend('4A.5').text, /does not say which way is better/);
  });

  it('is chance, or more, for two counts of 12 months that do not overlap', () => {
    assert.match(trend('3B.1').text, /could be chance/);
    assert.match(trend('3C.6').text, /more than chance alone/);
  });

  it('cannot tell chance for a rate without its cases, nor where the periods overlap', () => {
    assert.match(trend('2B.3').text, /does not say how many cases/);
    assert.match(trend('3B.1', ['2020-06', '2021-03']).text, /overlap/);
  });

  it('does not judge a monthly average or a number on the books as if they were counts of events', () => {
    for (const code of ['3B.14', '3B.9']) assert.doesNotMatch(trend(code).text, /chance/);
  });

  it('follows the number of officers, whose printed share is wrong for March 2020', () => {
    assert.equal(trend('4B.4').value, 'up');
    assert.match(trend('4B.4').text, /101\.34%.*98\.70%/s);
  });

  it('is known beyond a printed range', () => {
    assert.equal(trend('4C.8').value, 'up');
    assert.match(trend('4C.8').text, /at least 1\.6 percentage points/);
  });

  it('never puts per cent and percentage points on one indicator', () => {
    for (const indicator of register.records.indicators) {
      const { headline = '' } = answerTo({ ask: 'trend', of: 'indicators', where: { ids: values(indicator.id) } });
      const inPercent = /(?:up|down) [\d.]+%,? /.test(headline);
      const inPoints = /percentage points?/.test(headline);
      assert.ok(!(inPercent && inPoints), headline);
      if (indicator.unit === 'count' && !headline.includes('level')) assert.ok(!inPoints, headline);
    }
  });
});

describe('the chance of a split', () => {
  it('agrees with tables of the fair coin', () => {
    assert.ok(Math.abs(chanceOfSplit(2, 8) - 0.109375) < 1e-9);
    assert.ok(Math.abs(chanceOfSplit(0, 5) - 0.0625) < 1e-9);
    assert.equal(chanceOfSplit(7, 7), 1);
    assert.equal(chanceOfSplit(0, 0), 1);
  });

  it('is the same both ways round, within nought and one, and has no step where it changes method', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (one, other) => {
        const chance = chanceOfSplit(one, other);
        assert.ok(chance >= 0 && chance <= 1);
        assert.equal(chance, chanceOfSplit(other, one));
      }),
      { seed: 7 },
    );
    assert.ok(Math.abs(chanceOfSplit(470, 530) - chanceOfSplit(470.25, 530.75)) < 0.003);
  });
});

describe('lists of indicators', () => {
  const list = (where: object, more = {}) => answerTo({ ask: 'list', of: 'indicators', where, ...more });

  it('gives the exceptions, and warns that the mark has lost its colour', () => {
    assert.equal(list({ exception: true }).ids.length, 28);
    assert.match(list({ exception: true }).text, /good or bad/);
    assert.deepEqual(list({ exception: true, theme: values(2) }).ids, [
      'indicator/2A.5',
      'indicator/2A.6',
      'indicator/2B.1',
      'indicator/2B.3',
    ]);
  });

  it('gives what is pending for the newest month, and not what is printed as a range', () => {
    assert.equal(list({ pending: true }).ids.length, 10);
    assert.equal(list({ pending: true }, { at: ['2020-03'] }).outcome, 'nothing');
  });

  it('ranks falls in per cent and leaves percentages out', () => {
    const answer = list({ direction: 'down' }, { sort: { by: 'changePercent', order: 'ascending' }, take: 5 });
    assert.deepEqual(
      answer.ids,
      ['4A.6', '2A.6', '4C.3', '3A.1', '3A.3'].map(code => `indicator/${code}`),
    );
    assert.match(answer.text, /left out of this ranking/);
  });

  it('gives what got worse on a topic', () => {
    assert.deepEqual(list({ direction: 'worse', topic: 'domestic abuse' }).ids, ['indicator/2A.3', 'indicator/2A.4']);
  });

  it('says that there is none, in words', () => {
    const answer = list({ exception: true, section: values('4B') });
    assert.equal(answer.outcome, 'nothing');
    assert.match(answer.text, /none/);
  });

  it('names the one that changed more only where both change in the same unit', () => {
    const compare = (...codes: string[]) => answerTo({ ask: 'compare', of: 'indicators', where: of(...codes) });
    assert.match(compare('4C.1', '4C.3').headline ?? '', /101 \(4C\.3\) changed more: down 22\.9%/);
    assert.doesNotMatch(compare('4C.1', '4C.2').headline ?? '', /changed more/);
  });
});
