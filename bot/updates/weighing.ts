import type { Draft } from '../../data/draft.ts';
import { reportingPeriod } from '../../data/periods.ts';
import type { Turn } from '../turn/turn.ts';
import type { Challenge } from './challenges/challenge.ts';
import { challengesOf } from './challenges/challengesOf.ts';

/** What is worth asking about a draft before it is saved; nothing while it has no status or no text. */
export function challengesTo(turn: Turn, draft: Draft): readonly Challenge[] {
  const { status, narrative, details = {} } = draft;
  if (!status || !narrative) return [];
  const today = turn.now.toISODate() ?? '';
  return challengesOf({
    activity: draft.activity,
    status,
    // Detectors look for words next to one another; how much space is between them is the writer's affair.
    narrative: narrative.replace(/[^\S\n]+/gu, ' ').replace(/\n{3,}/gu, '\n\n'),
    details,
    register: turn.store.register(),
    today,
    periodTo: reportingPeriod(today).to,
    words: turn.narrativeWords,
  });
}

/** The sentences of the challenges, each once. */
export const wordsOf = (challenges: readonly Challenge[]): readonly string[] =>
  challenges.map(challenge => challenge.text).filter(text => text !== '');
