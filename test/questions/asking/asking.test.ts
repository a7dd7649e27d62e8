import assert from 'node:assert/strict';
import { answerSentence } from '../../../bot/conversation/answerSentence.ts';
import { answerReading } from '../../../bot/questions/answerReading.ts';
import { world } from '../answersWorld.ts';
import { drawing } from '../drawing.ts';
import { sameAnswer } from '../metamorphic/verdict.ts';
import { contextOf, now, reader, register } from '../readingHouse.ts';
import { type Asking, said } from './asking.ts';
import { ASKINGS_OF_ACTIVITIES } from './ofActivities.ts';
import { ASKINGS_OF_FIGURES } from './ofFigures.ts';
import { ASKINGS_OF_MEETINGS } from './ofMeetings.ts';

const SEED = 20210506;
const RECORDS = 2;
const RIGHT = 0.97;
const atHand = { ...world, everyday: reader.everyday, register };

describe('whatever is asked of whichever record', () => {
  it(`is read as what it asks in every way that it is asked, ${RIGHT * 100} times in 100`, () => {
    const draw = drawing(SEED);
    const tried = [...ASKINGS_OF_ACTIVITIES, ...ASKINGS_OF_FIGURES, ...ASKINGS_OF_MEETINGS].flatMap(asking =>
      asking.ways.flatMap(way => Array.from({ length: RECORDS }, () => faultOf(asking, way, draw))),
    );
    const wrong = tried.filter(fault => fault !== undefined);
    assert.ok(wrong.length <= tried.length * (1 - RIGHT), `${wrong.length} of ${tried.length}\n${wrong.join('\n')}`);
  }).timeout(60_000);
});

function faultOf(asking: Asking, way: string, draw: ReturnType<typeof drawing>): string | undefined {
  const { query, names } = asking.draw(draw);
  const text = said(way, names);
  const { speaker } = contextOf();
  const got = answerSentence(text, { reader, register, session: {}, speaker, now, rules: world.rules });
  const wanted = answerReading({ kind: 'query', query, notes: [], spans: [] }, atHand);
  if (sameAnswer({ query, answer: wanted }, got)) return undefined;
  return `${asking.about}: “${text}” → ${got.answer.outcome} “${got.answer.restatement}”, not “${wanted.restatement}”`;
}
