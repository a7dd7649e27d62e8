import type { Match } from '../../../words/names.ts';
import type { Parts } from '../../parts.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import { WHOLE_NAME } from './picked.ts';
import { saysAny } from './standings.ts';

/** "what did the CDP get in 2020-21", "what did we give the SNB for its analyst": what the body is, or does, is not asked. */
export const getsIt = ({ sentence }: Parts): boolean =>
  sentence.has('financeBody') &&
  sentence.tokens.some(t => sentence.knowledge.lists.paidTo.has(t.text)) &&
  (sentence.has('followUp', 'overall') ||
    sentence.tokens.some(t => t.text === 'for') ||
    !(
      sentence.has('doing') ||
      sentence.has('ask', 'who', 'lead') ||
      sentence.has('subject', 'activities', 'items', 'updates')
    ));

/** "what did the SNB grant come to", and not what comes to a meeting. */
const COMES_TO =
  /\b(come|comes|came|coming|amount|amounts|amounted|add up|adds up|added up) to( (in (all|total|20\d\d)|altogether|all told|last year|for the year)\b.*)?$/;

/** "who funds Redthread", "which pot pays for the project officer": a line is named, and who gives the money is asked. */
export const asksPayer = ({ sentence }: Parts, best: Match | undefined): boolean =>
  best !== undefined &&
  best.covered >= WHOLE_NAME &&
  sentence.has('finance', best.id) &&
  saysAny(sentence, 'paying') &&
  /\b(who|whose|which|what)\b/.test(sentenceText(sentence));

/** What the money of a table amounts to is asked. */
export const asksWhatItComesTo = ({ sentence }: Parts): boolean => COMES_TO.test(sentenceText(sentence));

/** "what's the OPCC's own budget", "did the Commissioner overspend" */
export const saysOffice = (sentence: Sentence): boolean =>
  (sentence.has('leadGroup', 'commissioner') || sentence.has('author', 'OPCC')) &&
  sentence.has('facet', 'budget', 'variance', 'baseBudget') &&
  sentence
    .all('finance')
    .every(({ entries }) => entries.every(e => e.role !== 'finance' || e.means.endsWith('/total')));
