import { once } from '../../../../data/once.ts';
import { hardTokens } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Sentence } from '../../sentence.ts';
import { means } from '../../stretches/spans.ts';

/**
 * "top cop", "who heads the force": the office of whoever is at the head of the police, in the words of the records, where the sentence calls it otherwise
 * and says nothing else.
 */
export const headOfForce = once((sentence: Sentence): boolean => calledHead(sentence) || headsForce(sentence));

const HEAD = 'chief constable';

/** "police chief": what the synonyms have for the office. */
const calledHead = ({ tokens, knowledge }: Sentence): boolean =>
  knowledge.wording
    .expand(tokens.map(t => t.text))
    .some(({ said, meant }) => said.length > 1 && meant.join(' ') === HEAD);

/** "who's in charge of Nottinghamshire Police", "boss of the force": the body follows at once, and no activities that it leads are asked for. */
function headsForce(sentence: Sentence): boolean {
  const { tokens, knowledge } = sentence;
  const [force, ...more] = sentence.all('leadGroup');
  if (!force || more.length > 0 || !means(force, 'leadGroup', 'force') || / led$/.test(force.key)) return false;
  if (tokens.slice(force.to).some(t => t.kind !== 'mark')) return false;
  let at = force.from - 1;
  while (knowledge.lists.toBody.has(tokens[at]?.text ?? '')) at--;
  const isTop = knowledge.lists.atTheTop.has(tokens[at]?.text ?? '');
  return isTop && hardTokens(sentence, { hard: ['financeGroup', 'subject'] }).every(place => place >= at);
}

/**
 * "who is the press officer", "who's the mayor": a title that is asked for by name, with nothing behind it. Undefined where it is none, or says who leads
 * something.
 */
export function titleSaid({ sentence, codes, themes, people }: Parts): Title | undefined {
  const { tokens, knowledge } = sentence;
  if (!sentence.has('ask', 'who') || codes.refs.length + themes.tokens.size + people.ids.length > 0) return undefined;
  if (sentence.has('ask', 'lead', 'sponsor') || sentence.has('writing') || sentence.has('subject', 'items'))
    return undefined;
  const said = tokens.filter(t => t.kind !== 'mark').map(t => t.text);
  const at = said.findIndex(word => knowledge.lists.beforeTitle.has(word));
  const name = said.slice(at + 1);
  const noun = name.at(-1) ?? '';
  const isTitle = at >= 0 && name.length <= LONGEST && knowledge.lists.officeTitle.has(noun);
  return isTitle ? { name: name.join(' '), noun } : undefined;
}

interface Title {
  readonly name: string;
  /** What it ends with: "officer". */
  readonly noun: string;
}
const LONGEST = 5;
