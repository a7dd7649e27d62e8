import { wordsOf } from '../../../words/names.ts';
import { hardTokens } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Sentence } from '../../sentence.ts';
import { SURE } from './lines.ts';
import { WHOLE_NAME } from './picked.ts';

/** "have we finished West Bridgford": a line is called so, and no activity of the plan in force is about it. */
export function isWorkAlone(parts: Parts): boolean {
  const { sentence } = parts;
  const { lists } = sentence.knowledge;
  const words = hardTokens(sentence, { hard: [] })
    .map(at => sentence.tokens[at]?.text ?? '')
    .filter(word => !lists.wholeOfTable.has(word) && !(isProject(sentence) && PROJECT.has(word)));
  const [best] = sentence.knowledge.finance.rank(words);
  if (best === undefined || best.said < WHOLE_NAME || best.covered < SURE) return false;
  return (
    isProject(sentence) ||
    !activitiesCalled(sentence).some(called => best.words.size > 0 && [...best.words].every(root => called.has(root)))
  );
}

/** What the activities of the plan in force are called by. */
const activitiesCalled = ({
  knowledge: { register, rooting },
  context: { planInForce },
}: Sentence): ReadonlySet<string>[] =>
  register.records.activities
    .filter(({ plan }) => plan === planInForce)
    .map(({ title, keywords }) => new Set(rooting([title, ...keywords].flatMap(wordsOf))));

/** "is the custody suite on track", "is it finished", and not a colour by its name. */
export const asksHowFar = (sentence: Sentence): boolean =>
  sentence.all('status').some(({ key, entries }) => entries.some(e => e.role === 'status' && e.means !== key));

/** "the Hucknall EMAS project": right after its name a line of money is said to be one. */
export const isProject = (sentence: Sentence): boolean =>
  sentence.all('finance').some(({ to }) => PROJECT.has(sentence.tokens[to]?.stem ?? ''));
const PROJECT = new Set(['project', 'scheme', 'build', 'relocation', 'refurb', 'refurbishment']);
