import { plainWords, stem, topicWords } from '../words/searchWords.ts';
import { type Candidate, candidate } from './candidate.ts';
import { wantsFigure } from './frames/indicators/wantsFigure.ts';
import { asksAgenda } from './kindNamed.ts';
import { sentencesIn } from './message/sentencesIn.ts';
import type { Parts } from './parts.ts';
import type { Query } from './query.ts';
import type { Reading } from './reading.ts';
import { createSearch, type Hit } from './search/search.ts';
import type { SearchSubject } from './search/subject.ts';
import { countedThing } from './stretches/counted.ts';
import { type Topic, topicOf } from './topic.ts';

/**
 * Whether a reading comes to nothing where what is asked may be told inside a record: nothing was understood, no record is called so, or activities
 * would be counted where a number of something else is asked for.
 */
export function comesToNothing(parts: Parts, reading: Pick<Reading, 'kind'> & { query?: Query }): boolean {
  const { kind, query } = reading;
  if (names(parts) || asksAgenda(parts.sentence)) return false;
  if (kind === 'notUnderstood' || kind === 'unknown') return true;
  // When a matter is discussed that no item names is answered by its theme.
  if (kind !== 'query' || query?.where.topic === undefined || query.ask === 'when') return false;
  if (query.of === 'activities' && asksFigure(parts, query)) return onlyTopic(query);
  const subject = SEARCHED[query.of];
  return subject !== undefined && search(parts).best(subject, query.where.topic) === undefined;
}

/** "how many …", "is burglary up or down": activities have no number and go no way. */
const asksFigure = ({ sentence }: Parts, { ask }: Query): boolean =>
  (ask === 'count' && !sentence.has('subject', 'activities', 'things')) ||
  (ask === 'list' && sentence.has('ask', 'trend'));

const onlyTopic = ({ where }: Query): boolean => Object.keys(where).every(part => part === 'plan' || part === 'topic');

/** Somebody or something is named by name or code: of another record nothing is told instead. */
const names = ({ codes, people, plans, quote, statuses }: Parts): boolean =>
  codes.at.size > 0 ||
  codes.unknown.length > 0 ||
  people.ids.length > 0 ||
  people.unknown !== undefined ||
  (plans?.unknown !== undefined && plans.values.length === 0) ||
  statuses !== undefined ||
  quote !== undefined;

const SEARCHED: Partial<Record<Query['of'], SearchSubject>> = {
  activities: 'activities',
  items: 'items',
  resolutions: 'resolutions',
  indicators: 'indicators',
};

/**
 * What is asked as a thing that a record tells in its narrative: "how many cameras were added in the county" of the activity on number plates. A sentence
 * of it must say what was asked, with a number where one is asked for; else undefined.
 */
export function toldCandidate(parts: Parts): Candidate | undefined {
  const topic = topicOf(parts, { hard: TOLD_ROLES });
  if (!topic || topic.words.length > MOST_WORDS) return undefined;
  const best = PLACES.flatMap(of => hitsIn(parts, of, topic)).sort((a, b) => b.worth - a.worth)[0];
  if (!best) return undefined;
  return candidate(queryOf(best, topic, asksNumber(parts)), [['told inside a record', TOLD, best.hit.coverage]]);
}

const TOLD = 4;
/** Words that ask for something elsewhere, and are words of a narrative here: "partnership hubs", "neighbourhood posts". */
const TOLD_ROLES = ['author', 'leadGroup', 'rank', 'financeGroup'] as const;
/** More words are a story. */
const MOST_WORDS = 7;
/** So many records are looked into. */
const MOST_HITS = 8;
const PLACES = ['activities', 'indicators'] as const;
interface Told {
  readonly of: (typeof PLACES)[number];
  readonly hit: Hit;
}

function hitsIn(parts: Parts, of: Told['of'], topic: Topic): (Told & { worth: number })[] {
  const plans = parts.plans?.values ?? [];
  if (of === 'indicators' && isEarlier(parts)) return [];
  const within = (id: string) => of === 'indicators' || plans.length === 0 || plans.some(p => id.startsWith(`${p}/`));
  return search(parts)
    .find(of, topic.text, within)
    .slice(0, MOST_HITS)
    .filter(hit => hit.coverage >= enough(topic))
    .map(hit => ({ of, hit, worth: toldWorth(parts, topic, textsOf(parts, { of, hit })) }))
    .filter(({ worth }) => worth > 0);
}

/**
 * How well one sentence of the narrative says it: the share of the words that it has, with those of the record's name. It has at least two of them itself, or one where an
 * amount or a thing counted is asked for, and a number where one is asked for; the record has the years that were said. 0 where none does.
 */
function toldWorth(parts: Parts, { text, words }: Topic, { name, narrative, times }: Texts): number {
  const asked = topicWords(text);
  const named = new Set(topicWords(name));
  const all = new Set(topicWords(`${name} ${narrative}`));
  const number = asksNumber(parts);
  const thing = number ? countedThing(parts) : undefined;
  if (!(words.length > SEVERAL || number || asked.every(word => all.has(word)))) return 0;
  if (yearsSaid(parts).some(year => !`${narrative} ${times}`.includes(year))) return 0;
  const least = parts.sentence.has('ask', 'howMuch') ? 1 : FEWEST;
  // Which way it went stands beside a number: "burglary fell 34.4%".
  const tells = parts.sentence.has('ask', 'trend');
  const worths = sentencesIn(narrative).map(sentence => {
    const said = new Set(topicWords(sentence));
    const own = asked.filter(word => said.has(word));
    const known = own.length + asked.filter(word => !said.has(word) && named.has(word)).length;
    const isCounted = thing !== undefined && countsThing(sentence, thing);
    if (number && !(isCounted || (NUMBER.test(sentence) && own.length >= 1 && known >= least))) return 0;
    if (!number && own.length < (tells && NUMBER.test(sentence) ? 1 : FEWEST)) return 0;
    const share = known / asked.length;
    return share >= (number ? MOSTLY : WHOLE) || words.length > SEVERAL
      ? share + own.length / 100 + (isCounted ? 1 : 0)
      : 0;
  });
  return Math.max(0, ...worths);
}

/** "seven partnership hubs": the thing stands right after its number. */
function countsThing(sentence: string, thing: string): boolean {
  const root = stem(thing);
  const words = plainWords(sentence);
  return words.some(
    (word, at) =>
      NUMBER.test(word) &&
      words
        .slice(at + 1, at + 1 + NEAR)
        .map(stem)
        .includes(root),
  );
}

const NEAR = 4;
const FEWEST = 2;
const NUMBER = /\d|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|half)\b/i;

const yearsSaid = ({ sentence }: Parts): string[] =>
  sentence.tokens.map(({ text }) => text).filter(text => /^(19|20)\d\d$/.test(text));

/** The whole of what was said; of many words nearly the whole. */
const enough = ({ words }: Topic): number => (words.length > SEVERAL ? MOST_OF_IT : WHOLE);
const SEVERAL = 3;
const MOST_OF_IT = 0.8;
const MOSTLY = 0.65;
const WHOLE = 0.99;

const isEarlier = ({ plans, sentence }: Parts): boolean =>
  plans !== undefined && plans.values.length > 0 && !plans.values.includes(sentence.context.planInForce);

/** "how many", "how much", "what share": an answer without a number would be none. */
const asksNumber = (parts: Parts): boolean =>
  parts.sentence.has('ask', 'count', 'howMuch') ||
  parts.sentence.has('unit', 'percent') ||
  wantsFigure(parts.sentence) ||
  countedThing(parts) !== undefined;

interface Texts {
  readonly name: string;
  readonly narrative: string;
  /** The months or days that it is of. */
  readonly times: string;
}

function textsOf({ sentence }: Parts, { of, hit }: Told): Texts {
  const { register } = sentence.knowledge;
  if (of === 'indicators') {
    const indicator = register.indicator(hit.id);
    const narrative = [indicator?.commentary ?? '', ...(indicator?.caveats ?? [])].join(' ');
    const times = indicator?.values.map(({ to }) => to).join(' ') ?? '';
    return { name: [indicator?.name ?? '', ...(indicator?.aliases ?? [])].join(' '), narrative, times };
  }
  const activity = register.activity(hit.id);
  const latest = register.latestUpdate(hit.id);
  return {
    name: [activity?.title ?? '', ...(activity?.keywords ?? [])].join(' '),
    narrative: `${latest?.summary ?? ''} ${activity?.evidence?.text ?? ''}`,
    times: `${latest?.period.from} ${latest?.period.to}`,
  };
}

function queryOf({ of, hit }: Told, { text }: Topic, number: boolean): Query {
  const ids = { values: [hit.id] };
  if (of === 'indicators') return { ask: 'figure', of, where: { ids }, facet: 'told', about: text };
  const plan = { values: [hit.id.split('/')[0] ?? ''] };
  return { ask: 'show', of, where: { plan, ids }, facet: number ? 'quantity' : 'told', about: text };
}

const search = ({ sentence: { knowledge } }: Parts) => createSearch(knowledge.register, knowledge.everyday);
