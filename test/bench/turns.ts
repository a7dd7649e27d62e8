import { startFakeConnector } from '../teams/fakeConnector.ts';
import { said } from '../teams/incoming.ts';
import { type Contender, postIncoming } from './contender.ts';
import { median } from './median.ts';

/** What people ask all day: lists, one record, figures, people, a meeting, and a sentence that needs putting right. */
const QUESTIONS = [
  "what's amber in theme 3",
  'how many activities are green',
  'tell me about 3.7',
  'who leads on GPS tags',
  'is knife crime going up',
  'when is the next meeting',
  'what does inspector harris lead',
  'list every activity in the 2016-18 plan',
  'wats hapening with ranby prison',
  'help',
];

const WARM_UP_ROUNDS = 60;

/**
 * Asks both servers the same questions in turn. A turn ends when its reply has arrived at the connector and its request was answered.
 * @returns the median milliseconds of a turn, bot and echo
 */
export async function measureTurns(bot: Contender, echo: Contender, rounds: number): Promise<[number, number]> {
  const connector = await startFakeConnector();
  const times: [number[], number[]] = [[], []];
  try {
    for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1)
      for (const question of QUESTIONS)
        for (const [index, { url }] of [bot, echo].entries()) {
          const replies = connector.delivered.length;
          const incoming = said(connector, question);
          const started = performance.now();
          await Promise.all([postIncoming(url, incoming), connector.waitFor(replies + 1)]);
          if (round >= 0) times[index]?.push(performance.now() - started);
        }
  } finally {
    await connector.close();
  }
  return [median(times[0]), median(times[1])];
}
