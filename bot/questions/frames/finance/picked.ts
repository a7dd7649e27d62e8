import type { Match } from '../../../words/names.ts';
import type { Parts } from '../../parts.ts';
import type { Where } from '../../query.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import { entriesOf } from '../../stretches/spans.ts';
import { linesNamed, SURE } from './lines.ts';
import { saysAny } from './standings.ts';

/** A line that is called so in full. */
export const WHOLE_NAME = 0.99;

/** More than one line is spoken of: "the overspends", "which projects". */
export const isPlural = (sentence: Sentence): boolean =>
  sentence.tokens.some(t => sentence.knowledge.lists.rankedLines.has(t.text));

/** "which lines were over", "what slipped", "list the overspends", "anything still going": lines are asked for, and not how far one of them was. */
export function picksLines(parts: Parts): boolean {
  const { sentence } = parts;
  const { tokens, knowledge } = sentence;
  if (sentence.has('followUp', 'overall') || sentence.has('ask', 'howMuch', 'why')) return false;
  if (countsLines(sentence)) return true;
  if (tokens[0]?.text === 'how') return false;
  if (isPlural(sentence) || sentence.has('ask', 'list', 'all', 'existence')) return true;
  const [first, second, third] = tokens.filter(t => t.kind !== 'mark').map(t => t.text);
  if (first === 'which') return true;
  if (first !== 'what' && first !== 'whats') return false;
  // "what was over", and not "what was the overspend".
  if (OF_ONE.has(third ?? '') || (first === 'whats' && OF_ONE.has(second ?? ''))) return false;
  return knowledge.lists.wentSo.has(second ?? '') || second === 'slipped' || first === 'whats' || isWork(second ?? '');
}

/** "how many lines" counts; "the total of the grant", "how large was the underspend" is an amount. */
export const countsLines = (sentence: Sentence): boolean =>
  sentence.all('ask', 'count').some(({ key }) => !/\b(total|tot|sum|size|large|big)\b/.test(key));

const OF_ONE = new Set(['the', 'our', 'their', 'its', 'his', 'her', 'your', 'my']);

/** "what capital work is done" */
const isWork = (word: string): boolean => word === 'capital' || word === 'work' || word === 'revenue';

/** "capital underspend on all the estates projects", "what slipped on the SARC": one line is called so, and no lines are picked out. */
export const isOfOne = (parts: Parts, best: Match | undefined, { sentence } = parts): boolean =>
  best !== undefined &&
  best.said >= WHOLE_NAME &&
  best.covered >= WHOLE_NAME &&
  sectionNamed(parts) === undefined &&
  !sentence.has('relation', 'not') &&
  (!['which', 'what', 'list'].includes(sentence.tokens[0]?.text ?? '') || isAskedOf(sentence, best.id));

/** "what slipped on the SARC", "what was transport over by": asked of the line that stands there. */
function isAskedOf(sentence: Sentence, id: string): boolean {
  const { tokens, knowledge } = sentence;
  const line = knowledge.register.records.finance.find(f => f.id === id);
  const stretch = sentence.all('finance', id)[0];
  if (tokens[0]?.text !== 'what' || line?.kind !== 'line' || !stretch || isPlural(sentence)) return false;
  const at = tokens[stretch.from - 1]?.text === 'the' ? stretch.from - 2 : stretch.from - 1;
  return BEFORE_ONE.has(tokens[at]?.text ?? '');
}

const BEFORE_ONE = new Set(['on', 'for', 'with', 'at', 'from', 'was', 'is', 'did', 'has', 'were', 'does']);

/** "which estates projects slipped": the part of the capital outturn that lines are picked out of. */
export function sectionNamed({ sentence }: Parts): string | undefined {
  const named = sentence.all('finance');
  // "Other projects" is the name of one: its own words say of no lines that they are asked for.
  const inName = new Set(named.flatMap(s => sentence.tokens.slice(s.from, s.to)));
  const lines = sentence.tokens.filter(t => sentence.knowledge.lists.rankedLines.has(t.text) && !inName.has(t));
  const picks =
    lines.length > 0 ||
    sentence.has('ask', 'count', 'list', 'all') ||
    sentence.has('superlative') ||
    sentence.tokens[0]?.text === 'which';
  if (named.length === 0 || !picks) return undefined;
  const { finance } = sentence.knowledge.register.records;
  const subtotal = finance.find(
    f => f.kind === 'subtotal' && named.some(s => entriesOf(s, 'finance').some(e => e.means === f.id)),
  );
  const isWhole = sentence.has('followUp', 'overall') || sentence.has('ask', 'howMuch');
  return isWhole ? undefined : (subtotal?.section ?? undefined);
}

/** "apart from income": the line that is named is left out. */
export function exceptions(parts: Parts, tables: readonly string[]): Pick<Where, 'ids'> {
  const { sentence } = parts;
  // "Not finished" leaves no line out.
  const isNot =
    sentence.has('relation', 'not') && !saysAny(sentence, 'lineUnfinished') && !saysAny(sentence, 'lineUnspent');
  const isLeftOut = isNot || LEAVING_OUT.test(sentenceText(sentence));
  const [best] = isLeftOut ? linesNamed(parts, tables.length > 0 ? tables : ['capital', 'revenue']) : [];
  return best && best.score >= SURE ? { ids: { values: [best.id], except: true } } : {};
}

const LEAVING_OUT =
  /\b(leave|leaving|take|taking|strip|stripping|cut|cutting) (\w+ ){0,4}out\b|\b(exclud|ignor|omit|discount|forget|without|minus|barring|apart from|aside from|other than|not counting|not including|bar the|but for)/;
