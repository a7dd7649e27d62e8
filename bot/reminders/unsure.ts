import { isManager } from '../../data/permissions.ts';
import type { Gist } from '../commands/heard.ts';
import { said } from '../turn/said.ts';
import type { Button, Turn, TurnResult } from '../turn/turn.ts';
import * as say from './unsureSentences.ts';

/**
 * Asks what is meant, where words sound like an order about reminders, leave, sending or meetings and are none that is known: an answer about
 * the plan would be about something else. Undefined where nothing sounds so.
 */
export function askWhatIsMeant(turn: Turn, gist: readonly Gist[]): TurnResult | undefined {
  const [first] = gist;
  if (first === undefined) return undefined;
  const manages = isManager(turn.speaker);
  const examples = [...new Set(gist.flatMap(each => (manages ? say.FOR_MANAGERS : say.FOR_OFFICERS)[each]))];
  return said(turn, say.whatIsMeant(examples), manages ? [QUEUE, WHY] : [WHY]);
}

const WHY: Button = { title: 'Why did I get this?', say: 'why did I get this?' };
const QUEUE: Button = { title: 'Show the queue', say: 'show the queue' };
