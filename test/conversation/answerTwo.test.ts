import assert from 'node:assert/strict';
import { join } from 'node:path';
import { createAsker } from '../../bot/cli/asker.ts';
import { loadRoles } from '../../data/roles.ts';
import { projectRoot } from '../../data/root.ts';
import { world } from '../questions/answersWorld.ts';
import { now, reader, register } from '../questions/readingHouse.ts';

const roles = loadRoles(join(projectRoot(), 'data/roles.json'), register.records.people);
const asker = () => createAsker({ register, reader, roles, rules: world.rules, clock: { now: () => now } });
const answerTo = (text: string) => asker().ask({ text }).answer;

describe('A sentence that asks two questions', () => {
  it('is answered to both, the second in the light of the first', () => {
    for (const [text, ...said] of [
      ['who leads 6.F03 and is it amber', 'Det Supt Firth', 'Status of activity 6.F03', 'Amber'],
      ['Who leads 6.F03? What colour is it?', 'Det Supt Firth', 'Status of activity 6.F03'],
      ['what is the knife crime figure n is it going up', '707', 'Down'],
      ['who is Nicola Wade and what does she lead', 'Head of Commissioning', '2.14'],
    ] as const)
      for (const part of said) assert.ok(answerTo(text).text.includes(part), `${text}: ${part}`);
  });

  it('is answered with the records of both, and its restatement asks both again', () => {
    const answer = answerTo('is 3.11 on track and who leads it');
    assert.deepEqual(answer.ids, ['2020-21/3.11', 'person/paul-harris', 'person/rachel-barber']);
    assert.deepEqual(answerTo(answer.restatement).ids, answer.ids);
  });

  it('says once what is to be known of a record that both are about', () => {
    const lines = answerTo('how many fraud offences, and is that up?')
      .text.split('\n')
      .filter(line => line !== '');
    assert.deepEqual(lines, [...new Set(lines)]);
    assert.ok(lines.some(line => line.startsWith('Down 0.3%')));
  });

  it('leaves what comes next about the second', () => {
    const house = asker();
    house.ask({ text: 'what is 3.5 and who leads it', conversation: 'c' });
    const next = house.ask({ text: 'is it green', conversation: 'c' });
    assert.deepEqual(next.answer.ids, ['2020-21/3.5']);
  });

  it('is one question where one reading has both, and where the other half cannot be answered', () => {
    const both = answerTo('what does NRM stand for, and what does MARAC mean?');
    assert.equal(both.restatement, 'What NRM and MARAC stand for');
    assert.equal(answerTo('who leads 6.F03 and what is the weather').restatement.includes('; and'), false);
  });
});
