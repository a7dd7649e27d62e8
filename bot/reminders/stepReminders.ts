import type { Hearing } from '../commands/commands.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import type { Planning } from './coming.ts';
import { explain } from './explain.ts';
import { stepLeave } from './stepLeave.ts';
import { stepSnooze } from './stepSnooze.ts';

/** What people say about what the bot says by itself: why, what comes, not now, and that they are away. */
export const stepReminders = (turn: Turn, hearing: Hearing, rules: Planning): TurnResult | undefined =>
  explain(turn, hearing, rules) ?? stepSnooze(turn, hearing, rules) ?? stepLeave(turn, hearing, rules);
