import { once } from '../../../../data/once.ts';
import type { Token } from '../../../words/tokens.ts';
import type { Parts } from '../../parts.ts';
import type { GroupBy } from '../../query.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import { means } from '../../stretches/spans.ts';
import { topicOf } from '../../topic.ts';

/** What the count is broken down by, where the sentence asks for that. Several frames ask. */
export const groupOf = once(groupAsked);

function groupAsked(sentence: Sentence): GroupBy | undefined {
  if (lacksStatus(sentence) || asksWhichTheme(sentence)) return 'theme';
  if (sentence.has('status', 'anyColour') && (saysTotals(sentence) || addsUp(sentence))) return 'status';
  if (ranksMeetings(sentence)) return 'meeting';
  if (!sentence.has('ask', 'group')) return undefined;
  return dimensionAfterBy(sentence) ?? dimensionBefore(sentence) ?? dimensionSaid(sentence);
}

/** "which meeting has the most papers": the number at each meeting says which. */
const ranksMeetings = (sentence: Sentence): boolean =>
  (saysFullest(sentence) && sentence.has('subject', 'meetings', 'items')) ||
  (sentence.has('subject', 'items') &&
    (sentence.has('superlative', 'most', 'least') || sentence.tokens.some(t => t.text === 'busiest')) &&
    /\b(which|what|whose) (of the )?(srp |sr p )?(meeting|agenda|programme|month)s?\b/.test(sentenceText(sentence)));

/** "busiest meeting", "the longest agenda" */
export const saysFullest = ({ tokens, knowledge }: Sentence): boolean =>
  tokens.some(
    ({ text }, at) =>
      knowledge.lists.fullest.has(text) &&
      tokens.slice(at + 1, at + 3).some(t => ['meeting', 'meetings', 'agenda', 'programme'].includes(t.text)),
  ) ||
  (tokens.some(t => knowledge.lists.fullest.has(t.text)) &&
    /\b(which|what) (of the )?(srp )?(meeting|agenda|programme|month)s?\b/.test(tokens.map(t => t.text).join(' ')));

/** "the colours in theme 6, totals", "the colours with numbers": a number for each. */
const saysTotals = ({ tokens, knowledge }: Sentence): boolean =>
  tokens.some(
    (t, at) => knowledge.lists.totals.has(t.text) || (NUMBERS.has(t.text) && WITH.has(tokens[at - 1]?.text ?? '')),
  );
const NUMBERS = new Set(['number', 'numbers', 'figure', 'figures', 'amounts']);
const WITH = new Set(['with', 'in', 'and', 'by', 'plus', 'the', 'as', ',']);

/** "how do the colours add up": what they come to, where "do they add up" asks whether they do. */
export const addsUp = (sentence: Sentence): boolean =>
  /\b(how|what) (do|did|does|would|might|are|is|have)\b.*\b(add|adds|adding|added|tot|totting|tots) up\b/.test(
    sentenceText(sentence),
  );

/** "what theme is hate crime in", "modern slavery - which theme": the theme of what is named. */
export function asksWhichTheme(sentence: Sentence): boolean {
  const text = sentenceText(sentence);
  return (
    /\b(which|what) theme\b/.test(text) &&
    (/(\b(in|under)\b|\b(which|what) theme( is (it|that|this))?)( \W)?$/.test(text) ||
      /\b(in|under) (which|what) theme\b/.test(text) ||
      HAS_IT.test(text))
  );
}

const HAS_IT = /\b(which|what) theme (covers?|includes?|contains?|mentions?|has|deals? with|takes? in|looks? at)\b/;

/** "does any theme have no greens": the number in each theme says which has none. */
function lacksStatus(sentence: Sentence): boolean {
  const none = sentence.stretches.some(
    s =>
      means(s, 'status', 'green', 'amber', 'red', 'blue') &&
      ['no', 'without', 'zero', 'any', 'nothing', 'none', 'nowt'].includes(sentence.tokens[s.from - 1]?.text ?? '') &&
      (sentence.tokens[s.from - 1]?.text !== 'any' ||
        sentence.has('relation', 'not') ||
        /\b(doesnt|dont|without)\b/.test(sentenceText(sentence))),
  );
  const themes = sentence.all('subject', 'themes');
  const numbered = themes.some(s => sentence.tokens[s.to]?.kind === 'number');
  return none && themes.length > 0 && !numbered;
}

/** "how many greens and how many ambers" asks for a number each; "RAG for 2013" of all that is named, and not of a matter. */
export function statusesCounted(parts: Parts): GroupBy | undefined {
  const { sentence } = parts;
  if (says(sentence, 'rag') && !parts.statuses && topicOf(parts) === undefined) return 'status';
  const each = sentence.all('ask', 'count').length > 1 || sentence.has('ask', 'compare') || saysTotals(sentence);
  const more =
    (sentence.has('relation', 'or') || sentence.has('ask', 'compare')) && sentence.has('relation', 'more', 'less');
  const several =
    (parts.statuses?.values.length ?? 0) > 1 &&
    sentence.all('status').length > 1 &&
    parts.themes.numbers?.values.length !== 2;
  return several &&
    ((sentence.has('ask', 'count') && each) || saysTotals(sentence) || more || sentence.has('ask', 'compare'))
    ? 'status'
    : undefined;
}

/** "how many activities each, 2013 and 2016", "greens in themes 2 and 3 each": a number for each of those named. */
export function namedCounted({ plans, themes, sentence }: Parts): GroupBy | undefined {
  if (!sentence.has('ask', 'count', 'group') || !sentence.tokens.some(t => EACH.has(t.text))) return undefined;
  if ((plans?.values.length ?? 0) > 1) return 'plan';
  return (themes.numbers?.values.length ?? themes.byName.length) > 1 ? 'theme' : undefined;
}
const EACH = new Set(['each', 'apiece', 'respectively', 'individually', 'separately']);

/** "Who led how many: Commissioner, Force, partners?" is a number each. */
export function groupsCounted(parts: Parts): GroupBy | undefined {
  const several = (parts.leadGroups?.values.length ?? 0) > 1;
  const each = parts.sentence.has('ask', 'who') || parts.sentence.all('ask', 'count').length > 1;
  const counted = parts.sentence.has('ask', 'count') || parts.sentence.has('unit', 'figure');
  const all = parts.leadGroups?.values.length === ALL_GROUPS && !parts.sentence.has('relation', 'or');
  return (several && (each || all) && counted) || asksWhoHowMany(parts) ? 'leadGroup' : undefined;
}

/** "who leads how many in 2016-18": of no matter, reference or person, so that the groups are meant. */
const asksWhoHowMany = ({ sentence, codes, people }: Parts): boolean =>
  sentence.has('ask', 'who') &&
  sentence.has('ask', 'count') &&
  sentence.has('ask', 'lead') &&
  codes.refs.length === 0 &&
  people.ids.length === 0 &&
  !sentence.has('subject', 'indicators', 'items', 'meetings');

const ALL_GROUPS = 3;

/** "list the pledges", "how many pledges were there": the pledges with what hangs on each. */
export function pledgesListed(parts: Parts): GroupBy | undefined {
  const { sentence } = parts;
  const asked =
    sentence.has('ask', 'list', 'count', 'all', 'existence') ||
    /^what/.test(sentence.tokens[0]?.text ?? '') ||
    saysPledgesAlone(parts);
  const other = sentence.has('subject', 'activities') || parts.codes.at.size > 0 || parts.statuses !== undefined;
  return sentence.has('subject', 'pledges') && !parts.pledges && asked && !other ? 'pledge' : undefined;
}

/** "pledges in the 2016 plan": nothing but the word in the plural, and perhaps a plan. */
const saysPledgesAlone = ({ sentence }: Parts): boolean =>
  sentence.tokens.some(t => t.text === 'pledges') &&
  sentence.context.last === undefined &&
  sentence.stretches.every(
    s =>
      means(s, 'subject', 'pledges', 'plans') ||
      means(s, 'plan') ||
      means(s, 'planWord') ||
      means(s, 'document') ||
      means(s, 'filler') ||
      means(s, 'relation', 'in') ||
      sentence.tokens[s.from]?.kind !== 'word',
  );

const says = (s: Sentence, ...stems: readonly string[]): boolean => s.tokens.some(t => stems.includes(t.stem));

/** The words for each way to break a count down. */
const DIMENSIONS: readonly (readonly [GroupBy, readonly string[]])[] = [
  ['status', ['status', 'rag', 'colour', 'color', 'rating']],
  ['leadGroup', ['lead', 'led', 'group']],
  ['pledge', ['pledge']],
  ['section', ['section']],
  ['author', ['author']],
  ['meeting', ['meeting']],
  ['theme', ['theme', 'priority']],
  ['person', ['person', 'officer', 'owner']],
];

function dimensionSaid(s: Sentence): GroupBy | undefined {
  const isSaid = (by: GroupBy, words: readonly string[]): boolean =>
    says(s, ...words) ||
    (by === 'status' && s.has('status', 'anyColour')) ||
    (by === 'leadGroup' && s.all('leadGroup').length > 1);
  return DIMENSIONS.find(([by, words]) => isSaid(by, words))?.[0];
}

/** What stands after "by". */
const dimensionOf = ({ stem }: Token, { knowledge }: Sentence): GroupBy | undefined =>
  stem === 'plan'
    ? 'plan'
    : knowledge.lists.byWhom.has(stem)
      ? 'leadGroup'
      : DIMENSIONS.find(([, words]) => words.includes(stem))?.[0];

const BY = new Set(['by', 'per', 'each']);
const ACROSS = new Set(['over', 'across', 'between', 'among', 'amongst']);

/** "across all the different themes" */
const WITHIN = 4;

/** "green/amber split", "Force and partner breakdown": what stands right before is what it is split by; or two after it, "split between green and amber". */
function dimensionBefore(sentence: Sentence): GroupBy | undefined {
  const at = sentence.stretches.findIndex(s => SPLITS.has(s.key));
  const rest = at < 0 ? [] : sentence.stretches.slice(at + 1);
  for (const role of ['status', 'leadGroup'] as const) if (rest.filter(s => means(s, role)).length > 1) return role;
  const before = sentence.stretches[at - 1];
  if (!before) return undefined;
  return means(before, 'status') ? 'status' : means(before, 'leadGroup') ? 'leadGroup' : undefined;
}
const SPLITS = new Set(['split', 'breakdown', 'spread', 'distribution']);

/** "by theme", "per lead group", "in each section", "spread over the seven themes" */
function dimensionAfterBy(sentence: Sentence): GroupBy | undefined {
  for (const [at, token] of sentence.tokens.entries()) {
    const after = BY.has(token.text) ? 1 : ACROSS.has(token.text) ? WITHIN : 0;
    // "across the current plan" is one.
    const named = sentence.tokens
      .slice(at + 1, at + 1 + after)
      .find(t => dimensionOf(t, sentence) && !(ACROSS.has(token.text) && t.text === 'plan'));
    if (named) return dimensionOf(named, sentence);
  }
  return undefined;
}
