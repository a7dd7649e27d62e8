import { type Candidate, candidate } from './candidate.ts';
import { countedThing } from './counted.ts';
import { wantsFigure } from './frames/wantsFigure.ts';
import type { Parts } from './parts.ts';
import type { Query } from './query.ts';
import type { Reading } from './reading.ts';
import { createSearch, type Hit } from './search/search.ts';
import type { SearchSubject } from './search/subject.ts';
import { topicWords } from './search/words.ts';
import { sentencesIn } from './sentencesIn.ts';
import { type Topic, topicOf } from './topic.ts';

/**
 * Whether a reading comes to nothing where what is asked may be told inside a record: nothing was understood, no record is called so, or activities
 * would be counted where a number of something else is asked for.
 */
export function comesToNothing(parts: Parts, reading: Pick<Reading, 'kind'> & { query?: Query }): boolean {
  const { kind, query } = reading;
  if (names(parts)) return false;
  if (kind === 'notUnderstood' || kind === 'unknown') return true;
  // When a matter is discussed that no item names is answered by its theme.
  if (kind !== 'query' || query?.where.topic === undefined || query.ask === 'when') return false;
  if (query.of === 'activities' && query.ask === 'count' && !parts.sentence.has('subject', 'activities', 'things'))
    return onlyTopic(query);
  const subject = SEARCHED[query.of];
  return subject !== undefined && search(parts).best(subject, query.where.topic) === undefined;
}

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
 * What is asked as a thing that a record tells in its narrative: "how many cameras were added in the county" of the activity on number plates. The record
 * must have all that was said, and a number where one is asked for; else undefined.
 */
export function toldCandidate(parts: Parts): Candidate | undefined {
  const topic = topicOf(parts, { hard: ['author'] });
  if (!topic || topic.words.length > MOST_WORDS) return undefined;
  const best = PLACES.flatMap(of => hitIn(parts, of, topic) ?? []).sort((a, b) => b.hit.coverage - a.hit.coverage)[0];
  if (!best) return undefined;
  return candidate(queryOf(best, topic, asksNumber(parts)), [['told inside a record', TOLD, best.hit.coverage]]);
}

const TOLD = 4;
/** More words are a story. */
const MOST_WORDS = 7;
const PLACES = ['activities', 'indicators'] as const;
interface Told {
  readonly of: (typeof PLACES)[number];
  readonly hit: Hit;
}

function hitIn(parts: Parts, of: Told['of'], topic: Topic): Told | undefined {
  const plans = parts.plans?.values ?? [];
  const within = (id: string) => of === 'indicators' || plans.length === 0 || plans.some(p => id.startsWith(`${p}/`));
  const hit = search(parts).best(of, topic.text, within);
  if (!hit || hit.coverage < enough(topic) || (of === 'indicators' && isEarlier(parts))) return undefined;
  return isTold(parts, topic, textsOf(parts, { of, hit })) ? { of, hit } : undefined;
}

/**
 * One sentence of the narrative says at least two of the words itself, or one where an amount is asked for, and has a number where one is asked for; the
 * record has the others, and the years that were said.
 */
function isTold(parts: Parts, { text, words }: Topic, { name, narrative, times }: Texts): boolean {
  const asked = topicWords(text);
  const named = new Set(topicWords(name));
  const all = new Set(topicWords(`${name} ${narrative}`));
  if (!(words.length > SEVERAL || asked.every(word => all.has(word)))) return false;
  if (yearsSaid(parts).some(year => !`${narrative} ${times}`.includes(year))) return false;
  const number = asksNumber(parts);
  const least = parts.sentence.has('ask', 'howMuch') ? 1 : FEWEST;
  return sentencesIn(narrative).some(sentence => {
    const said = new Set(topicWords(sentence));
    const own = asked.filter(word => said.has(word));
    const known = own.length + asked.filter(word => !said.has(word) && named.has(word)).length;
    return own.length >= 1 && known >= least && (number ? NUMBER.test(sentence) : own.length >= FEWEST);
  });
}

const FEWEST = 2;
const NUMBER = /\d|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|half)\b/i;

const yearsSaid = ({ sentence }: Parts): string[] =>
  sentence.tokens.map(({ text }) => text).filter(text => /^(19|20)\d\d$/.test(text));

/** The whole of what was said; of many words nearly the whole. */
const enough = ({ words }: Topic): number => (words.length > SEVERAL ? MOST_OF_IT : WHOLE);
const SEVERAL = 3;
const MOST_OF_IT = 0.8;
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
