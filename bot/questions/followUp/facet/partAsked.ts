import { type Candidate, candidate, compact } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import type { Facet, Query } from '../../query.ts';
import type { Last } from '../last.ts';
import { pledgeMissing } from '../point/pledgeMissing.ts';
import { recordsNamed } from '../spokenOf.ts';
import { subjectOf } from '../subject.ts';
import { meantLetters } from './meantLetters.ts';
import { type Part, partsSaid } from './partSaid.ts';

/**
 * "its pledge?", "what number is it", "target?", "what does it stand for", "where does he work": a part of the one record spoken of, whatever kind that is, where
 * the sentence says nothing else. Of several activities how they are spread.
 */
export function partAskedCandidates(parts: Parts, last: Last): Candidate[] {
  const said = partsSaid(parts.sentence);
  if (said.size === 0) return [];
  const query = said.has('partMeant')
    ? (meantLetters(parts, last) ?? partOf(said, parts, last))
    : partOf(said, parts, last);
  if (!query) return [];
  const [id = '', ...others] = query.of === 'activities' ? (query.where.ids?.values ?? []) : [];
  const only = others.length === 0 ? parts.sentence.knowledge.register.activity(id) : undefined;
  const unknown = pledgeMissing(parts, only);
  return [candidate(query, [['asks for a part of it', ASKED, true]], unknown ? { unknown } : {})];
}

const ASKED = 7;

function partOf(said: ReadonlySet<Part>, parts: Parts, last: Last): Query | undefined {
  if (last.query.of === 'plans') return said.has('partWritten') ? documentOf(parts, last) : undefined;
  if (last.query.of === 'themes') return ofTheme(said, parts, last) ?? heldBy(said, last);
  const ids = recordsNamed(last.query) ?? last.ids;
  const [id = '', ...others] = ids;
  // "rank?" after who leads it
  const people = last.query.ask === 'who' ? last.ids.filter(person => person.startsWith('person/')) : [];
  const [told] = people.length > 1 && saysSomebody(parts) ? (last.people ?? []) : people.length === 1 ? people : [];
  const ofTold = told === undefined ? undefined : ofPerson(said, told, parts, last);
  if (ofTold) return ofTold;
  if (others.length > 0) return spreadOf(said, parts, last, ids) ?? heldBy(said, last);
  switch (subjectOf(id)) {
    case 'activities':
      return ofActivity(said, id);
    case 'indicators':
      return ofIndicator(said, id);
    case 'measures':
      return isOf(said, OF_FIGURE) ? { ask: 'figure', of: 'measures', where: { ids: { values: [id] } } } : undefined;
    case 'people':
      return last.query.of === 'people' || saysSomebody(parts) || said.has('partDuty')
        ? ofPerson(said, id, parts, last)
        : undefined;
    default:
      return heldBy(said, last);
  }
}

/** The document that was asked about, or those of the plan. */
function documentOf({ sentence }: Parts, { query: { where } }: Last): Query | undefined {
  const { documents } = sentence.knowledge.register.records;
  const ids = documents
    .filter(({ id, plan }) => where.ids?.values.includes(id) ?? where.plan?.values.includes(plan))
    .map(({ id }) => id);
  return ids.length === 0
    ? undefined
    : { ask: 'show', of: 'plans', where: { ids: { values: ids } }, facet: 'document' };
}

/** "which pledges", "its pledges?": those that its activities are under. */
function ofTheme(said: ReadonlySet<Part>, { sentence }: Parts, { query: { where } }: Last): Query | undefined {
  const isPledge = said.has('partStanding') && sentence.tokens.some(({ stem }) => stem === 'pledge');
  return isPledge && where.theme ? { ask: 'group', of: 'activities', by: 'pledge', where } : undefined;
}

const isOf = (said: ReadonlySet<Part>, known: ReadonlySet<Part>): boolean => [...said].some(part => known.has(part));

const TOLD: ReadonlySet<Part> = new Set<Part>(['partStanding', 'partNamed', 'partMarked', 'partWritten']);
const OF_FIGURE: ReadonlySet<Part> = new Set<Part>(['partStanding', 'partNamed', 'partAimed']);

/** Its details tell what it stands under, how it is marked and of what quarter they are. */
function ofActivity(said: ReadonlySet<Part>, id: string): Query | undefined {
  const where = { plan: { values: [id.split('/')[0] ?? ''] }, ids: { values: [id] } };
  if (said.has('partLed')) return { ask: 'who', of: 'activities', where };
  if (said.has('partSettled')) return { ask: 'show', of: 'activities', where, facet: 'status' };
  if (isOf(said, TOLD)) return { ask: 'show', of: 'activities', where };
  return said.has('partAimed')
    ? { ask: 'show', of: 'activities', where, facet: 'quantity', about: 'target' }
    : undefined;
}

function ofIndicator(said: ReadonlySet<Part>, id: string): Query | undefined {
  const facet: Facet | undefined = said.has('partAimed') ? 'aim' : undefined;
  return isOf(said, OF_FIGURE)
    ? { ask: 'figure', of: 'indicators', where: { ids: { values: [id] } }, ...compact({ facet }) }
    : undefined;
}

/** Where they work and what they do stands in their role. */
const ofPerson = (
  said: ReadonlySet<Part>,
  id: string,
  { sentence }: Parts,
  { query: { of } }: Last,
): Query | undefined => {
  const leads = sentence.knowledge.register.records.activities.some(
    ({ lead, sponsor }) => lead === id || sponsor === id,
  );
  return said.has('partHome') || (said.has('partDuty') && (!leads || of !== 'people'))
    ? { ask: 'show', of: 'people', where: { ids: { values: [id] } }, facet: 'role' }
    : undefined;
};

const saysSomebody = ({ sentence }: Parts): boolean => sentence.has('followUp', 'person');

/** "came under it" of a pledge or theme: what was shown with it. */
function heldBy(said: ReadonlySet<Part>, { query: { of, where } }: Last): Query | undefined {
  const held = Object.keys(where).every(part => part === 'plan' || part === 'pledge' || part === 'theme');
  const isOne = (where.pledge ?? where.theme)?.values.length === 1;
  const isAsked = said.has('partHeld') || said.has('partMeant') || said.has('partNamed');
  return (of === 'activities' || of === 'themes') && held && isOne && isAsked
    ? { ask: 'list', of: 'activities', where }
    : undefined;
}

const BY = ['pledge', 'plan'] as const;

/** "which themes are they in" */
function spreadOf(
  said: ReadonlySet<Part>,
  { sentence }: Parts,
  { query }: Last,
  ids: readonly string[],
): Query | undefined {
  const areActivities = query.of === 'activities' && ids.every(id => subjectOf(id) === 'activities');
  const stands = said.has('partStanding') && !sentence.tokens.some(t => t.stem === 'section');
  const by =
    BY.find(part => sentence.tokens.some(t => t.stem === part || (part === 'pledge' && t.stem === 'ask'))) ?? 'theme';
  return areActivities && stands ? { ask: 'group', of: 'activities', by, where: query.where } : undefined;
}
