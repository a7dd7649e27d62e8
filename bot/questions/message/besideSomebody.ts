import type { Token } from '../../words/tokens.ts';
import type { ReadingContext } from '../sentence.ts';
import { isWholePlan } from '../unmet/unused.ts';
import type { Weighed } from '../weighed.ts';

/**
 * Nobody is "it": after a question about somebody whom the talk had spoken of, what points at a thing is asked of what was spoken of before ("who leads
 * it", "what's his job", "and its colour"), and so is what says nothing of the person and can be asked of that.
 * @param read the sentence against a conversation that ends so
 */
export function besideSomebody(
  tokens: readonly Token[],
  context: ReadingContext,
  read: (context: ReadingContext) => Weighed,
): Weighed {
  if (!context.last?.thing) return read(context);
  const { thing, ...somebody } = context.last;
  const ofThing = () => read({ ...context, last: { ...somebody, ...thing } });
  if (tokens.some(({ text }) => THINGS.has(text))) return asked(ofThing(), () => read(context));
  const ofSomebody = read(context);
  return saysNothing(ofSomebody) ? asked(ofThing(), () => ofSomebody) : ofSomebody;
}

const THINGS = new Set(['it', 'its', 'activity', 'action']);

const asked = (first: Weighed, otherwise: () => Weighed): Weighed =>
  first.reading.kind === 'query' ? first : otherwise();

/** Nothing that is understood of somebody, or something of the plan as a whole. */
const saysNothing = ({ reading }: Weighed): boolean =>
  reading.kind === 'notUnderstood' || (reading.kind === 'query' && isWholePlan(reading.query));
