import assert from 'node:assert/strict';
import { findPeople, nearestPeople } from '../../bot/naming/findPeople.ts';
import { slipsBetween } from '../../bot/words/nearWords.ts';
import { spokenName } from '../../data/personName.ts';
import { createRegister } from '../../data/register.ts';
import { reference } from '../updates/fakeStore.ts';

const register = createRegister(reference);
const found = (words: string) => findPeople(register, words).map(person => person.id.replace('person/', ''));

const CALLED: readonly (readonly [string, readonly string[], string])[] = [
  ['Kevin Dennis', ['kevin-dennis'], 'by full name'],
  ['Det Supt Firth', ['firth'], 'by an alias on record'],
  ['detective superintendent firth', ['firth'], 'by the printed rank'],
  ['supt firth', ['firth'], 'by the shorter rank that people use'],
  ['Firth', ['firth'], 'by surname'],
  ['Det Supt Frith', ['firth'], 'with a slip in the surname'],
  ['guildferd', ['craig-guildford'], 'with a slip in a long surname alone'],
  ['Inspector Harris', ['paul-harris'], 'by rank and surname'],
  ['insp paul harris', ['paul-harris'], 'by rank and whole name'],
  ['KD', ['kd'], 'by initials on record, before those that a name would give'],
  ['CP-D', ['cp-d'], 'by initials with a hyphen'],
  ['PT', ['paddy-tipping'], 'by the initials of a name'],
  ['the chief executive', ['kevin-dennis'], 'by title, where one person has it as an alias'],
  ['Head of Strategy and Assurance', ['dan-howitt', 'philip-gilbert'], 'several where two have held the title'],
  ['hill', ['max-hill', 'mike-hill'], 'several where two have the surname'],
  ['DCC Ford', ['debbie-ford'], 'one of them by rank'],
  ['Inspector Morse', [], 'nobody'],
  ['', [], 'nobody by no words'],
];

describe('Finding people', () => {
  for (const [words, ids, how] of CALLED) it(`“${words}”: ${how}`, () => assert.deepEqual(found(words), ids));

  it('offers the nearest surnames for a name that nobody has', () => {
    assert.ok(nearestPeople(register, 'Inspector Morse').some(person => person.id === 'person/tracey-morris'));
    assert.deepEqual(nearestPeople(register, 'zzzzzzzz'), []);
  });

  it('finds everybody by the name that the bot says', () => {
    for (const person of register.records.people)
      assert.ok(found(spokenName(person)).includes(person.id.replace('person/', '')), spokenName(person));
  });

  it('names people as the office does', () => {
    const named = (id: string) => spokenName(register.person(id) ?? assert.fail(id));
    assert.deepEqual(
      [
        'person/firth',
        'person/kevin-dennis',
        'person/km',
        'person/prior',
        'person/kev-broadhead',
        'person/max-hill',
      ].map(named),
      ['Det Supt Firth', 'Kevin Dennis', 'KM', 'ACC Prior', 'Supt Broadhead', 'Max Hill QC'],
    );
  });
});

describe('Slips between words', () => {
  it('counts a letter missing, added, changed or swapped as one', () => {
    for (const typed of ['firt', 'firtth', 'fir_h', 'frith']) assert.equal(slipsBetween(typed, 'firth', 3), 1, typed);
  });
  it('stops counting past the most that matters', () => {
    assert.equal(slipsBetween('abcdefgh', 'zzzzzzzz', 2), 3);
    assert.equal(slipsBetween('a', 'a'.repeat(10_000), 2), 3);
  });
});
