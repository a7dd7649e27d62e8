import type { LeadGroup, Status } from '../../data/records.ts';
import type { Entry, EntryRole } from './lexicon.ts';
import { once } from './once.ts';
import { type Codes, codesNamed } from './parts/codes.ts';
import { type Moment, momentsNamed } from './parts/moments.ts';
import { choose, isTurned } from './parts/negation.ts';
import { isYear, numberAt } from './parts/numbers.ts';
import { type NamedPeople, peopleNamed } from './parts/people.ts';
import { type NamedPlans, plansNamed, plansOfDates } from './parts/plans.ts';
import { type NamedThemes, themesNamed } from './parts/themes.ts';
import type { Choice } from './query.ts';
import type { Sentence } from './sentence.ts';
import { entriesOf, means, type Stretch } from './spans.ts';

/** What a sentence names, before anything is decided about what it asks. */
export interface Parts {
  readonly sentence: Sentence;
  readonly plans?: NamedPlans;
  readonly themes: NamedThemes;
  readonly statuses?: Choice<Status | 'none'>;
  readonly leadGroups?: Choice<LeadGroup | 'none'>;
  readonly people: NamedPeople;
  readonly pledges?: Choice<string>;
  readonly codes: Codes;
  readonly moments: readonly Moment[];
  readonly isNew?: boolean;
  readonly revised?: boolean;
  /** "top five", "the 3 biggest". */
  readonly take?: number;
  readonly page?: number;
  /** A passage in quotation marks: a topic word for word. */
  readonly quote?: string;
}

export function partsOf(sentence: Sentence): Parts {
  const allMoments = momentsNamed(sentence);
  const { moments, values: dated } = plansOfDates(sentence, allMoments);
  const named = plansNamed(sentence, new Set(allMoments.flatMap(m => m.tokens)));
  const plans = dated.length > 0 && !named?.values.length ? { values: dated, byYear: false } : named;
  const statuses = statusesNamed(sentence);
  const leadGroups = leadGroupsNamed(sentence);
  const pledges = pledgesNamed(sentence);
  const isNew = flagNamed(sentence, 'new');
  const revised = flagNamed(sentence, 'revised');
  const take = takeNamed(sentence);
  const page = pageNamed(sentence);
  const quote = sentence.tokens.find(t => t.kind === 'quote')?.text;
  return {
    sentence,
    ...(plans && { plans }),
    themes: themesNamed(sentence),
    ...(statuses && { statuses }),
    ...(leadGroups && { leadGroups }),
    people: peopleNamed(sentence),
    ...(pledges && { pledges }),
    codes: codesNamed(sentence),
    moments,
    ...(isNew !== undefined && { isNew }),
    ...(revised !== undefined && { revised }),
    ...(take !== undefined && { take }),
    ...(page !== undefined && { page }),
    ...(quote !== undefined && { quote }),
  };
}

const STATUS_MEANINGS = ['green', 'amber', 'red', 'blue', 'notStarted', 'none'] as const;

function statusesNamed(sentence: Sentence): Choice<Status | 'none'> | undefined {
  const alike = (s: Stretch) => means(s, 'status');
  return choose(
    sentence.stretches.flatMap(s =>
      entriesOf(s, 'status')
        .map(e => STATUS_MEANINGS.find(m => m === e.means))
        .filter(value => value !== undefined)
        .map(value => ({ value, turned: isTurned(sentence, s, alike) })),
    ),
  );
}

const LEAD_GROUPS = ['commissioner', 'force', 'partners', 'none'] as const;

function leadGroupsNamed(sentence: Sentence): Choice<LeadGroup | 'none'> | undefined {
  const alike = (s: Stretch) => means(s, 'leadGroup');
  return choose(
    sentence.stretches.flatMap(s =>
      [...entriesOf(s, 'leadGroup'), ...policeActivities(sentence, s)]
        .map(e => LEAD_GROUPS.find(m => m === e.means))
        .filter(value => value !== undefined)
        .map(value => ({ value, turned: isTurned(sentence, s, alike) })),
    ),
  );
}

/** "police activities" are the Force's; "police complaints" are a topic. */
function policeActivities(sentence: Sentence, stretch: Stretch): readonly { means: string }[] {
  const next = sentence.stretches.find(s => s.from === stretch.to);
  const owned = next !== undefined && means(next, 'subject', 'activities', 'things') && !means(stretch, 'leadGroup');
  return owned && stretch.key === 'police' ? [{ means: 'force' }] : [];
}

/** "PL3", "pledge 2", "the cybercrime pledge", "pledge: better services for victims". */
function pledgesNamed(sentence: Sentence): Choice<string> | undefined {
  const word = sentence.all('subject', 'pledges');
  const alike = (s: Stretch) => means(s, 'pledge') || means(s, 'subject', 'pledges');
  const found: { value: string; turned: boolean }[] = [];
  for (const stretch of sentence.stretches) {
    const turned = () => isTurned(sentence, stretch, alike);
    const named = entriesOf(stretch, 'pledge');
    const isCode = sentence.tokens[stretch.from]?.kind === 'code';
    for (const entry of named)
      if (isCode || isPartOfPledge(sentence, entry) || (word.length > 0 && named.length === 1))
        found.push({ value: entry.means, turned: turned() });
    if (!means(stretch, 'subject', 'pledges')) continue;
    const skip = sentence.tokens[stretch.to]?.text === 'number' ? 1 : 0;
    const typed = sentence.tokens[stretch.to + skip];
    if (typed?.kind === 'number' && /^\d+\.\d+$/.test(typed.text))
      found.push({ value: `PL${typed.text}`, turned: turned() });
    const number = numberAt(sentence, stretch.to + skip);
    if (number !== undefined && !isYear(number)) found.push({ value: `PL${number}`, turned: turned() });
  }
  const asked = askOfPledge(sentence);
  if (asked !== undefined) found.push({ value: asked, turned: false });
  if (found.length === 0 && word.some(stretch => isWithout(sentence, stretch))) return { values: [NO_PLEDGE] };
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

/** "Nottingham Citizens Ask 2" in full can be nothing else. */
const isPartOfPledge = (sentence: Sentence, entry: Entry): boolean =>
  sentence.knowledge.register.records.pledges.some(p => p.code === entry.means && p.parent !== null);

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

/** "the terrorism pledge": one word of a pledge's name, beside the word pledge, between two places of the sentence. */
function looselyNamedPledge(sentence: Sentence, from = 0, to?: number): string | undefined {
  const { rooting, register } = sentence.knowledge;
  const words = hardTokens(sentence, { hard: [] }).filter(at => at >= from && (to === undefined || at < to));
  const said = new Set(rooting(words.map(at => sentence.tokens[at]?.text ?? '')));
  const scored = register.records.pledges
    .filter(p => p.parent === null)
    .map(p => ({
      code: p.code,
      shared: rooting(p.name.toLowerCase().split(/[^a-z]+/)).filter(r => said.has(r)).length,
    }))
    .filter(p => p.shared > 0)
    .sort((a, b) => b.shared - a.shared);
  const [best, second] = scored;
  return best && best.shared > (second?.shared ?? 0) ? best.code : undefined;
}

function flagNamed(sentence: Sentence, flag: 'new' | 'revised'): boolean | undefined {
  const stretch = sentence.first('flag', flag);
  if (!stretch) return undefined;
  if (stretch.entries.some(e => e.role !== 'flag' && e.role !== 'filler')) return undefined;
  if (isOfMatter(sentence, stretch) || isOfPlan(sentence, stretch)) return undefined;
  return !isTurned(sentence, stretch, s => means(s, 'flag'));
}

/** "the revised 2016-18 plan": said of the plan. */
function isOfPlan(sentence: Sentence, stretch: Stretch): boolean {
  const next = sentence.stretches.find(s => s.from === stretch.to);
  const after = next && sentence.stretches.find(s => s.from === next.to);
  const ofActivities = after !== undefined && means(after, 'subject', 'activities', 'things');
  return (
    next !== undefined &&
    !ofActivities &&
    (means(next, 'plan') || means(next, 'document') || means(next, 'subject', 'plans'))
  );
}

/** "new computers": said of the matter, and not of activities. */
function isOfMatter(sentence: Sentence, stretch: Stretch): boolean {
  if (sentence.has('subject', 'activities', 'things')) return false;
  const next = sentence.stretches.find(s => s.from === stretch.to);
  if (next && sentence.tokens[next.from]?.kind === 'mark') return false;
  return next?.entries.every(e => NAME_ROLES.has(e.role) && e.role !== 'plan' && e.role !== 'theme') ?? false;
}

/** How many tokens may stand between a number and the word that ranks: "the five very steepest falls". */
const NEAR = 2;

function takeNamed(sentence: Sentence): number | undefined {
  const first = sentence.all('ordinal', '1').find(s => s.key === 'first');
  const several = first && numberAt(sentence, first.to);
  if (several !== undefined && several > 1 && several <= 100) return several;
  for (const stretch of sentence.all('superlative')) {
    const first = directionBefore(sentence, stretch).from;
    for (let at = first - 1; at >= first - NEAR; at--) {
      const before = numberAt(sentence, at);
      if (before !== undefined && before > 0 && before <= 100) return before;
    }
    const after = numberAt(sentence, stretch.to);
    if (after !== undefined && after > 0 && after <= 100) return after;
  }
  return sentence.has('superlative') ? countBefore(sentence) : undefined;
}

/** "3 indicators that rose most", "5 exceptions among …": the number stands before what is ranked. */
function countBefore(sentence: Sentence): number | undefined {
  const ranked = [...sentence.all('flag', 'exception', 'pending'), ...sentence.all('subject', 'indicators')];
  return ranked.map(s => numberAt(sentence, s.from - 1)).find(n => n !== undefined && n > 1 && n <= 100);
}

/** "3 went up most": the number stands before the way it went. */
function directionBefore(sentence: Sentence, stretch: Stretch): Stretch {
  const before = sentence.stretches.find(s => s.to === stretch.from);
  return before && means(before, 'direction') ? before : stretch;
}

function pageNamed(sentence: Sentence): number | undefined {
  const at = sentence.tokens.findIndex(t => t.text === 'page');
  const number = at < 0 ? undefined : numberAt(sentence, at + 1);
  return number !== undefined && number > 0 && number < 1000 ? number : undefined;
}

const NAME_ROLES = new Set<EntryRole>([
  'theme',
  'plan',
  'document',
  'person',
  'indicator',
  'measure',
  'pledge',
  'finance',
  'item',
  'term',
  'office',
  'synonym',
  'everyday',
  // What rules an answer out has done so by now, or is said here in another sense: "closed cases".
  'outOfScope',
]);

export interface HardOptions {
  /** Roles whose words are kept where they play no other. */
  readonly hard: readonly EntryRole[];
  /** Roles whose words are kept whatever else they mean. */
  readonly hold?: readonly EntryRole[];
  /** Tokens that something else has claimed. */
  readonly skip?: ReadonlySet<number>;
}

/** Words that carry the sentence's matter: in no vocabulary, or in a record's name; with the words of the roles in `hard` too. */
export function hardTokens(sentence: Sentence, options: HardOptions): number[] {
  const kept: number[] = [];
  for (const stretch of sentence.stretches) {
    const held = options.hold && stretch.entries.some(e => options.hold?.includes(e.role));
    const own = held ? [] : stretch.entries.filter(e => !NAME_ROLES.has(e.role) && !options.hard.includes(e.role));
    const named =
      stretch.to - stretch.from > 1 && stretch.entries.some(e => isMatter(e.role)) && !own.some(e => isFilter(e.role));
    if (own.length > 0 && !named) continue;
    for (let at = stretch.from; at < stretch.to; at++) {
      const token = sentence.tokens[at];
      if (token && token.kind !== 'mark' && token.kind !== 'quote' && !options.skip?.has(at)) kept.push(at);
    }
  }
  return kept;
}

/** Names whose words a topic may hold, though one of them is also a word of the vocabulary ("use of force"). */
const isMatter = (role: EntryRole): boolean =>
  ['indicator', 'finance', 'item', 'term', 'synonym', 'everyday', 'pledge'].includes(role);

/** "not started" stands in the glossary too, but filters. */
const isFilter = (role: EntryRole): boolean => role === 'status' || role === 'month' || role === 'flag';

export const hardWords = (sentence: Sentence, options: HardOptions): string[] =>
  hardTokens(sentence, options).map(at => sentence.tokens[at]?.text ?? '');

/** All other words: they help a name that has them, and are not missed in one that has not. */
export const softWords = once((sentence: Sentence): readonly string[] =>
  sentence.tokens.filter(t => t.kind !== 'mark' && t.kind !== 'quote').map(t => t.text),
);
