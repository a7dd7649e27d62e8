import assert from 'node:assert/strict';
import { readSynonyms } from '../../bot/questions/search/concepts.ts';
import { createSearch } from '../../bot/questions/search/search.ts';
import type { SearchSubject } from '../../bot/questions/search/subject.ts';
import { searchWords, searchWordsAndPairs, stem, topicWords } from '../../bot/words/searchWords.ts';
import { answerTo, register, values, worldAfter } from './answersWorld.ts';

const search = createSearch(register);
const inPlan = (plan: string) => (id: string) => id.startsWith(`${plan}/`);

/** What a topic must find first or at all, and why. */
const RANKINGS: readonly (readonly [topic: string, plan: string, first: string, reason: string])[] = [
  ['cyber crime', '2020-21', '2020-21/2.11', '“Cybercrime Strategy” is the title; two words and one are the same'],
  ['cybercrime', '2020-21', '2020-21/2.11', 'the same, run together'],
  ['mental health', '2020-21', '2020-21/1.6', 'the crisis concordat has it in its title, 1.13 only in a keyword'],
  ['elderly scammed', '2020-21', '2020-21/2.10', '“the elderly” stands in the title, “scams” in the keywords'],
  ['female genital mutilation', '2016-18', '2016-18/1.F09', 'the title has only FGM'],
  ['FGM', '2016-18', '2016-18/1.F09', 'and the acronym finds it too'],
  ['automatic number plate recognition', '2013-18', '2013-18/F5.9', 'the title has only ANPR'],
  ['honor based abuse', '2020-21', '2020-21/2.4', 'the American spelling is one letter away'],
  ['re-offending', '2016-18', '2016-18/6.C03', 'a hyphen more or less does not matter'],
  ['suicide', '2020-21', '2020-21/1.15', 'one activity is about it'],
  ['section 136', '2020-21', '2020-21/1.6', 'a keyword'],
  ['fire service', '2020-21', '2020-21/4.9', '“Fire and Rescue Service” is nearer than a keyword'],
  [
    'expanding operation reacher',
    '2020-21',
    '2020-21/3.5',
    'a verb that no record has does not hide the name that one has',
  ],
  ['legal highs', '2013-18', '2013-18/P4.8', 'the title'],
];

describe('search by topic', () => {
  for (const [topic, plan, first, reason] of RANKINGS) {
    it(`finds ${first} first for “${topic}”: ${reason}`, () => {
      assert.equal(search.find('activities', topic, inPlan(plan))[0]?.id, first);
    });
  }

  it('does not find half of a topic when the telling half is elsewhere', () => {
    assert.deepEqual(search.find('activities', 'gps tags', inPlan('2020-21')), []);
    assert.deepEqual(search.find('indicators', 'homicide detection rate'), []);
  });

  it('still offers what has half of it', () => {
    assert.ok(search.nearest('indicators', 'homicide detection rate').includes('indicator/3B.15'));
  });

  it('finds a word that stands only in a narrative, and says that it is only there', () => {
    const hits = search.find('activities', 'handsets', inPlan('2020-21'));
    assert.deepEqual(hits.map(hit => hit.id).sort(), ['2020-21/3.14', '2020-21/4.2']);
    assert.ok(hits.every(hit => !hit.strong));
  });

  it('finds a new narrative as soon as it is filed, and not in the register from before', () => {
    const after = worldAfter('2020-21/3.9', 'green', 'A zeppelin was bought.');
    const ask = { ask: 'list', of: 'activities', where: { plan: values('2020-21'), topic: 'zeppelin' } } as const;
    assert.deepEqual(answerTo(ask, after).ids, ['2020-21/3.9']);
    assert.equal(answerTo(ask).outcome, 'nothing');
  });

  it('no longer finds what only a replaced narrative said', () => {
    const after = worldAfter('2020-21/3.14', 'green', 'The backlog is cleared.');
    const ask = { ask: 'list', of: 'activities', where: { plan: values('2020-21'), topic: 'handsets' } } as const;
    assert.deepEqual([...answerTo(ask).ids].sort(), ['2020-21/3.14', '2020-21/4.2']);
    assert.deepEqual(answerTo(ask, after).ids, ['2020-21/4.2']);
  });

  it('agrees with reading every record, for each word that stands in a title', () => {
    const { meanings } = readSynonyms(register.records);
    const texts = register.records.activities.map(activity => ({
      id: activity.id,
      words: new Set([
        ...searchWordsAndPairs(activity.title),
        ...activity.keywords.flatMap(searchWordsAndPairs),
        ...searchWords(activity.evidence?.text ?? ''),
        ...register.updates(activity.id).flatMap(update => searchWords(update.summary)),
      ]),
    }));
    const words = new Set(register.records.activities.flatMap(activity => topicWords(activity.title)));
    const plain = [...words].filter(word => !meanings.has(word) && topicWords(word)[0] === word);
    assert.ok(plain.length > 300);
    for (const word of plain) {
      const naive = texts.filter(text => text.words.has(word)).map(text => text.id);
      assert.deepEqual(
        search
          .find('activities', word)
          .map(hit => hit.id)
          .sort(),
        naive.sort(),
        word,
      );
    }
  });

  it('finds items by the agenda’s title as well as the programme’s', () => {
    const hits = search.find('items', 'rural crime update').map(hit => hit.id);
    assert.deepEqual(hits, ['meeting/2021-05-19/rural-crime-strategy-and-delivery-plan']);
  });

  it('finds resolutions, lines of money, people and terms', () => {
    const first = (subject: SearchSubject, topic: string) => search.find(subject, topic)[0]?.id;
    assert.equal(first('resolutions', 'domestic homicide reviews'), 'resolution/2021-004');
    assert.equal(first('finance', 'custody suite'), 'finance/capital/nottingham-custody-suite');
    assert.equal(first('people', 'head of finance'), 'person/mark-kimberley');
    assert.equal(first('terms', 'victims code'), 'VCOP');
  });

  it('finds nothing for a topic without a word in it', () => {
    for (const topic of ['', '   ', '???', 'the of and', '😀']) assert.deepEqual(search.find('activities', topic), []);
  });

  it('stems so that the forms of one word meet and different words do not', () => {
    for (const [one, other] of [
      ['scams', 'scammed'],
      ['policing', 'police'],
      ['cities', 'city'],
      ['offenders', 'offender'],
    ] as const)
      assert.equal(stem(one), stem(other));
    assert.notEqual(stem('crisis'), stem('cris'));
    assert.notEqual(stem('fire'), stem('fir'));
  });
});
