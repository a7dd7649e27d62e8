import { said } from '../teams/incoming.ts';
import { type Contender, postIncoming } from './contender.ts';
import { startCountingConnector } from './countingConnector.ts';
import { median } from './median.ts';
import { corpusQuestions } from './reading.ts';

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

/** Questions that are asked of it before, and not measured. */
const WARM_UP_FILES = ['asked-a.jsonl', 'asked-b.jsonl', 'asked-d.jsonl'];

/**
 * Asks both servers the same questions in turn, all day the same ones. A turn ends when its reply has arrived at the connector and its
 * request was answered.
 * @returns the median milliseconds of a turn, bot and echo
 */
export const measureTurns = (bot: Contender, echo: Contender, rounds: number): Promise<[number, number]> =>
  measure(bot, echo, roundsOf(WARM_UP_ROUNDS), roundsOf(rounds));

const roundsOf = (rounds: number): readonly string[] => Array.from({ length: rounds }, () => QUESTIONS).flat();

/** The same with sentences of which none was heard before, after as many others: nothing that was read helps with the next. */
export const measureNewWords = (bot: Contender, echo: Contender): Promise<[number, number]> =>
  measure(
    bot,
    echo,
    WARM_UP_FILES.flatMap(file => corpusQuestions(file)),
    corpusQuestions(),
  );

async function measure(
  bot: Contender,
  echo: Contender,
  warmUp: readonly string[],
  questions: readonly string[],
): Promise<[number, number]> {
  const connector = await startCountingConnector();
  const times: [number[], number[]] = [[], []];
  try {
    for (const [asked, isMeasured] of [[warmUp, false] as const, [questions, true] as const])
      for (const question of asked)
        for (const [index, { url }] of [bot, echo].entries()) {
          const replies = connector.taken();
          const incoming = said(connector, question);
          const started = performance.now();
          await Promise.all([postIncoming(url, incoming), connector.waitFor(replies + 1)]);
          if (isMeasured) times[index]?.push(performance.now() - started);
        }
  } finally {
    await connector.close();
  }
  return [median(times[0]), median(times[1])];
}
