import { asksAim } from '../../frames/indicators/aims.ts';
import { asksShareBy } from '../../frames/indicators/indicators.ts';
import type { Parts } from '../../parts.ts';
import type { Facet, Where } from '../../query.ts';
import { sentenceText } from '../../sentence.ts';

/** What of the record is asked for. */
export function facetAsked(parts: Parts, ids: NonNullable<Where['ids']>): Facet | undefined {
  const { sentence } = parts;
  const ofRecord = OF_RECORD.find(facet => sentence.has('facet', facet));
  if (ofRecord) return ofRecord;
  if (asksAim(sentence)) return 'aim';
  if (sentence.has('ask', 'why')) return 'why';
  if (sentence.has('subject', 'sources') || HOW_OLD.test(sentenceText(sentence))) return 'source';
  return sentence.all('facet', 'change').some(said => !asksShareBy(sentence, said)) ||
    sentence.has('unit', 'points') ||
    asksShare(parts, ids)
    ? 'change'
    : undefined;
}
const OF_RECORD = ['caveat', 'base', 'aim', 'source'] as const;
const HOW_OLD =
  /\bhow (old|recent|new|fresh|up to date) (is|are) (it|that|this|those|they|these|the (figure|data|number))/;

/** "what % is that" of a number asks how much it changed. */
const asksShare = ({ sentence }: Parts, ids: NonNullable<Where['ids']>): boolean =>
  sentence.has('unit', 'percent') &&
  sentence.has('followUp', 'that') &&
  ids.values.every(id => sentence.knowledge.register.indicator(id)?.unit === 'count');
