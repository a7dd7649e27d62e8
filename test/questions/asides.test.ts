import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../data/root.ts';
import { drawing } from './drawing.ts';
import { type Asked, askedSchema } from './judge.ts';
import { contextOf, reader } from './readingHouse.ts';

const BEFORE = [
  'hi, ',
  'Sorry to bother you but ',
  "I'm new here, ",
  'First week in the office: ',
  'The chair is asking: ',
  "I've got the panel in ten minutes, ",
  'my boss wants to know ',
  'Press office here. ',
  "I'm on the train, ",
  'Out of interest, ',
  'For a briefing: ',
  'Before I ring them: ',
] as const;
const AFTER = [
  ' when you get a sec',
  ', no rush',
  ', in a hurry',
  ", it's for the chief exec",
  ', short answer',
  ' - one line will do',
  ' for my notes',
  ' if you can',
  ', I need to brief someone',
  ', full list please',
  ' x',
  ' asap',
  ', many thanks',
] as const;

const questions: readonly Asked[] = ['asked-sample.jsonl', 'asked-heldout.jsonl']
  .flatMap(name => readFileSync(join(projectRoot(), 'test/questions', name), 'utf8').split('\n'))
  .filter(line => line !== '')
  .map(line => askedSchema.parse(JSON.parse(line)))
  .filter(asked => asked.conversation === undefined && asked.text.split(' ').length > 2);

const queryOf = (text: string): string | undefined => {
  const reading = reader.read(text, contextOf());
  return reading.kind === 'query' ? JSON.stringify(reading.query) : undefined;
};

describe('what is said around a question', () => {
  it('changes its reading in no more than one of a hundred', () => {
    const { pick } = drawing(7);
    const changed: string[] = [];
    let asked = 0;
    for (const { text } of questions) {
      const plain = queryOf(text);
      if (plain === undefined) continue;
      const wrapped = `${pick(BEFORE)}${text.replace(/[?.!]+$/, '')}${pick(AFTER)}`;
      asked++;
      if (queryOf(wrapped) !== plain) changed.push(wrapped);
    }
    assert.ok(asked > 200, `${asked} asked`);
    assert.ok(changed.length <= asked / 100, `${changed.length} of ${asked}:\n${changed.join('\n')}`);
  }).timeout(20_000);

  it('is kept where it names something of the plan', () => {
    for (const [text, other] of [
      ['How many ambers, the chair is asking about theme 3', 'How many ambers'],
      ['Show me the greens, I need theme 4', 'Show me the greens'],
    ] as const)
      assert.notEqual(queryOf(text), queryOf(other), text);
  });
});
