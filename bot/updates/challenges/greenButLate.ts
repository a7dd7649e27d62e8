import type { Challenge, Weighed } from './challenge.ts';
import * as say from './sentences.ts';
import { shortfallIn } from './shortfall.ts';

/** Green, but its own text says that something is late, missing or awaited. */
export function greenButLate({ status, narrative, words: vocabulary }: Weighed): readonly Challenge[] {
  const words = status === 'green' ? shortfallIn(narrative, vocabulary) : undefined;
  return words === undefined ? [] : [{ kind: 'greenButLate', text: say.greenButLate(words) }];
}
