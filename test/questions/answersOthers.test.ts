import assert from 'node:assert/strict';
import { answerTo, values } from './answersWorld.ts';

describe('answers about money', () => {
  const money = (where: object, more = {}) => answerTo({ ask: 'figure', of: 'finance', where, ...more });

  it('gives a line as printed and, from a million on, in millions', () => {
    const answer = money({ ids: values('finance/capital/new-hq-joint-build') });
    assert.match(answer.text, /budget £11,959k \(£11\.96m\), spent £4,969k \(£4\.97m\)/i);
  });

  it('gives a group’s total where a group is asked', () => {
    assert.equal(money({ finance: values('snb-grant') }).value, 625118);
    assert.equal(money({ finance: values('revenue') }, { facet: 'variance' }).value, 65);
  });

  it('says over and under in words', () => {
    assert.match(money({ finance: values('revenue') }).text, /£65k over budget/);
    assert.match(money({ ids: values('finance/revenue/supplies-and-services') }).text, /£512k under budget/);
  });

  it('says nothing spent, rather than nothing', () => {
    const answer = money({ ids: values('finance/capital/esn') }, { facet: 'actual' });
    assert.equal(answer.value, 0);
    assert.match(answer.text, /nothing spent \(£0\), slipped to next year £800k/);
  });

  it('ranks lines and never a total', () => {
    const top = (group: string, by: 'slippage' | 'variance') =>
      answerTo({
        ask: 'list',
        of: 'finance',
        where: { finance: values(group) },
        sort: { by, order: 'descending' },
        take: 1,
      });
    assert.deepEqual(top('capital', 'slippage').ids, ['finance/capital/new-hq-joint-build']);
    assert.deepEqual(top('revenue', 'variance').ids, ['finance/revenue/capital-financing']);
    assert.equal(top('revenue', 'variance').value, 6533);
  });

  it('says both where a forecast disagrees with its own inputs', () => {
    assert.match(money({ ids: values('finance/q3-forecast/revenue') }).text, /£1,094k overspend.*£1,076k/);
  });
});

describe('answers about words, colours, people, plans', () => {
  const define = (term: string) => answerTo({ ask: 'define', of: 'terms', where: { term } });

  it('spells an acronym out, whatever its case', () => {
    assert.match(define('serac').text, /Slavery and Exploitation Risk Assessment Conference/);
  });

  it('gives every meaning where there are several', () => {
    assert.match(define('PCP').text, /Police and Crime Plan.*Police and Crime Panel/s);
    assert.match(define('ESN').text, /Emergency Services Network.*Essential Services Network/s);
  });

  it('does not guess a term that is not in the glossary', () => {
    const answer = define('XYZQ');
    assert.deepEqual([answer.outcome, answer.ids], ['nothing', []]);
  });

  it('explains a colour by the key of its own plan', () => {
    const amber = (plan: string) =>
      answerTo({ ask: 'define', of: 'statuses', where: { plan: values(plan), status: values('amber') } }).text;
    assert.match(amber('2016-18'), /inadequate progress/);
    assert.match(amber('2013-18'), /Developing but not yet delivered/);
    assert.match(amber('2020-21'), /provisional/);
  });

  it('says that a key has no such colour', () => {
    const answer = answerTo({
      ask: 'define',
      of: 'statuses',
      where: { plan: values('2016-18'), status: values('blue') },
    });
    assert.match(answer.text, /has no blue/);
  });

  it('names both commissioners with the date of their papers', () => {
    const answer = answerTo({
      ask: 'who',
      of: 'people',
      where: { ids: values('person/caroline-henry', 'person/paddy-tipping') },
    });
    assert.match(answer.text, /Caroline Henry.*19 May 2021.*Paddy Tipping.*10 March 2021/s);
  });

  it('lists plans and themes by name, and shows a theme with its colours', () => {
    assert.match(answerTo({ ask: 'list', of: 'plans' }).text, /2013.*2016.*2020/s);
    const themes = answerTo({ ask: 'list', of: 'themes', where: { plan: values('2020-21') } });
    assert.match(themes.text, /Protecting People from Harm.*Transforming Services/s);
    const six = answerTo({ ask: 'show', of: 'themes', where: { plan: values('2016-18'), theme: values(6) } });
    assert.match(six.text, /early intervention.*11 green and 2 amber/s);
    assert.deepEqual(six.show, { kind: 'theme', plan: '2016-18', number: 6 });
  });

  it('gives the measure of the 2016 paper and its figure', () => {
    const answer = answerTo({ ask: 'figure', of: 'measures', where: { ids: values('measure/2016-18/6.2') } });
    assert.equal(answer.value, 26.9);
  });

  it('explains why 18 and not 15, and cites the eighteen', () => {
    const answer = answerTo({
      ask: 'explain',
      of: 'discrepancies',
      where: { plan: values('2013-18'), status: values('green') },
    });
    assert.equal(answer.ids.length, 18);
    assert.match(answer.text, /15 green.*18 green/s);
  });

  it('says of itself what it is, where its data is from and that colours are not official', () => {
    const explain = (facet: 'source' | 'provisional' | 'privacy') =>
      answerTo({ ask: 'explain', of: 'bot', facet }).text;
    assert.match(explain('source'), /5 public documents/);
    assert.match(explain('provisional'), /Not official.*35 of the 35/);
    assert.match(explain('privacy'), /No text leaves/);
    assert.deepEqual(answerTo({ ask: 'help', of: 'bot' }).show, { kind: 'help' });
  });
});
