import type { Entry } from '../../words/lexicon.ts';
import { hardTokens } from '../matter.ts';
import type { Choice } from '../query.ts';
import type { Sentence } from '../sentence.ts';
import { entriesOf, means, type Stretch } from '../stretches/spans.ts';
import { isTakenOff } from '../stretches/takenOff.ts';
import { choose, isTurned } from './negation.ts';
import { isYear, numberAt } from './numbers.ts';
import { pledgeAgain } from './pledgeAgain.ts';

/** "PL3", "pledge 2", "the cybercrime pledge", "pledge: better services for victims". */
export function pledgesNamed(sentence: Sentence): Choice<string> | undefined {
  const word = sentence.all('subject', 'pledges');
  const alike = (s: Stretch) => means(s, 'pledge') || means(s, 'subject', 'pledges');
  const found: { value: string; turned: boolean }[] = [];
  for (const stretch of sentence.stretches) {
    const turned = () => isTurned(sentence, stretch, alike);
    const named = entriesOf(stretch, 'pledge');
    const isCode = sentence.tokens[stretch.from]?.kind === 'code';
    for (const entry of named)
      if (
        isCode ||
        isPartOfPledge(sentence, entry) ||
        isFullName(sentence, stretch, entry) ||
        (word.length > 0 && named.length === 1)
      )
        found.push({ value: entry.means, turned: turned() });
    if (!means(stretch, 'subject', 'pledges')) continue;
    const skip = sentence.tokens[stretch.to]?.text === 'number' ? 1 : 0;
    const typed = sentence.tokens[stretch.to + skip];
    if (typed?.kind === 'number' && /^\d+\.\d+$/.test(typed.text))
      found.push({ value: `PL${typed.text}`, turned: turned() });
    const number = numberAt(sentence, stretch.to + skip);
    if (number !== undefined && !isYear(number)) found.push({ value: `PL${number}`, turned: turned() });
  }
  if (found.length === 0 && word.length === 0)
    found.push(...asksOfPledge(sentence).map(value => ({ value, turned: false })));
  const again = pledgeAgain(sentence);
  if (again) found.push({ value: again.value, turned: false });
  const asked = askOfPledge(sentence);
  if (asked !== undefined) found.push({ value: asked, turned: false });
  // After a list under a pledge "forget the pledge" takes that off again.
  const isDropped = sentence.context.last?.query.where.pledge !== undefined && sentence.stretches.some(isTakenOff);
  if (found.length === 0 && !isDropped && word.some(stretch => isWithout(sentence, stretch)))
    return { values: [NO_PLEDGE] };
  if (found.length === 0 && word.some(stretch => isAnyOne(sentence, stretch)))
    return { values: [NO_PLEDGE], except: true };
  const known = new Set(sentence.knowledge.register.records.pledges.map(p => p.code));
  if (found.length < word.length) {
    const many = word.length > 1;
    for (const [n, stretch] of word.entries()) {
      const loose = looselyNamedPledge(sentence, many ? (word[n - 1]?.to ?? 0) : 0, many ? stretch.from : undefined);
      const has = loose === undefined || found.some(f => f.value === loose);
      if (!has && (many || found.length === 0)) found.push({ value: loose, turned: false });
    }
  }
  return choose(found.filter(f => known.has(f.value)));
}

/** The value of a pledge filter for activities that carry none. */
const NO_PLEDGE = 'none';

/** "no pledge at all", "without a pledge". */
function isWithout(sentence: Sentence, stretch: Stretch): boolean {
  const before = sentence.tokens.slice(Math.max(0, stretch.from - 2), stretch.from).map(t => t.text);
  return before.some(text => text === 'no' || text === 'without') || isTurned(sentence, stretch, () => false);
}

/** "activities with a pledge", "what in theme 3 carries any pledge": whichever it is; of one activity it is asked which. */
function isAnyOne({ tokens, has }: Sentence, { from }: Stretch): boolean {
  const [before, article] = [tokens[from - 2]?.text ?? '', tokens[from - 1]?.text ?? ''];
  const carries = CARRYING.has(article) || (CARRYING.has(before) && (article === 'a' || article === 'any'));
  return (
    carries &&
    has('subject', 'activities', 'themes', 'things') &&
    !has('ask', 'group') &&
    !tokens.some(t => t.kind === 'code')
  );
}

const CARRYING = new Set('with carry carries carrying carried have has having under bearing bear'.split(' '));

/** "Nottingham Citizens Ask 2" in full can be nothing else. */
const isPartOfPledge = (sentence: Sentence, entry: Entry): boolean =>
  sentence.knowledge.register.records.pledges.some(p => p.code === entry.means && p.parent !== null);

/** "activities under Better Services for Victims", "all we promised on …": a long name said whole, where what hangs on it is counted or listed. */
const isFullName = (sentence: Sentence, { from, to }: Stretch, entry: Entry): boolean =>
  entry.proper === true &&
  to - from >= LONG_NAME &&
  (sentence.has('subject', 'activities') ||
    sentence.has('ask', 'count', 'all') ||
    ['under', 'promised'].includes(sentence.tokens[from - 1]?.text ?? ''));

const LONG_NAME = 3;
/** "the Nottingham Citizens asks", "what was ask 7 about": a pledge whose parts are asks, as a whole or one of them. */
function asksOfPledge(sentence: Sentence): string[] {
  const { pledges } = sentence.knowledge.register.records;
  const parents = new Set(pledges.flatMap(({ parent }) => parent ?? []));
  return sentence.stretches.flatMap((stretch, n) => {
    const next = sentence.tokens[stretch.to]?.text ?? '';
    const named = entriesOf(stretch, 'pledge').find(({ means: code }) => parents.has(code));
    if (named && ['asks', 'requests', 'demands'].includes(next)) return [named.means];
    const [only, ...others] = [...parents];
    const isNoun = n === 0 || !BEFORE_VERB.has(sentence.tokens[stretch.from - 1]?.text ?? '');
    const number = stretch.key === 'ask' && isNoun ? numberAt(sentence, stretch.to) : undefined;
    return number === undefined || only === undefined || others.length > 0 ? [] : [`${only}.${number}`];
  });
}

/** "can I ask 2 things": what somebody does. */
const BEFORE_VERB = new Set(
  'i we you they he she to please can could would ill lets must should will id might may'.split(' '),
);

/** "Nottingham Citizens request 2": a pledge with parts of its own, and the number of one. */
function askOfPledge(sentence: Sentence): string | undefined {
  const { pledges } = sentence.knowledge.register.records;
  for (const stretch of sentence.stretches) {
    const parent = entriesOf(stretch, 'pledge').find(e => pledges.some(p => p.parent === e.means));
    if (!parent) continue;
    for (const at of [stretch.to, stretch.to + 1]) {
      const number = numberAt(sentence, at);
      const code = number === undefined ? '' : `${parent.means}.${number}`;
      if (pledges.some(p => p.code === code)) return code;
    }
  }
  return undefined;
}

/** Fewer letters begin many a word. */
export const BEGINNING = 5;

/** "the terrorism pledge": one word of a pledge's name, beside the word pledge, between two places of the sentence. */
function looselyNamedPledge(sentence: Sentence, from = 0, to?: number): string | undefined {
  const { rooting, register } = sentence.knowledge;
  const words = hardTokens(sentence, { hard: [] }).filter(at => at >= from && (to === undefined || at < to));
  const texts = words.map(at => sentence.tokens[at]?.text ?? '');
  // "cyber crime" is "Cybercrime" too.
  const joined = texts.slice(1).map((text, n) => `${texts[n]}${text}`);
  const said = new Set(rooting([...texts, ...joined]));
  // "cyber" begins the name.
  const isBegun = (root: string) => [...said].some(word => word.length >= BEGINNING && root.startsWith(word));
  const scored = register.records.pledges
    .filter(p => p.parent === null)
    .map(p => ({
      code: p.code,
      shared: rooting(p.name.toLowerCase().split(/[^a-z]+/)).filter(r => said.has(r) || isBegun(r)).length,
    }))
    .filter(p => p.shared > 0)
    .sort((a, b) => b.shared - a.shared);
  const [best, second] = scored;
  return best && best.shared > (second?.shared ?? 0) ? best.code : undefined;
}
