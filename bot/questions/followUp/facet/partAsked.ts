import { type Candidate, candidate, compact } from '../../candidate.ts';
import { behindOf } from '../../frames/meetings/itemParts.ts';
import type { Parts } from '../../parts.ts';
import type { Query, Subject } from '../../query.ts';
import type { Last } from '../last.ts';
import { liftedIn } from '../merge/lifted.ts';
import { pledgeMissing } from '../point/pledgeMissing.ts';
import { recordsNamed } from '../spokenOf.ts';
import { subjectOf } from '../subject.ts';
import { meantLetters } from './meantLetters.ts';
import { type Part, partsSaid } from './partSaid.ts';

/**
 * "its pledge?", "what number is it", "target?", "what does it stand for", "where does he work", "is anyone named as lead for it": a part of the one record spoken
 * of, whatever kind that is, where the sentence says nothing else. Of several activities how they are spread.
 */
export function partAskedCandidates(parts: Parts, last: Last): Candidate[] {
  const said = partsSaid(parts.sentence);
  // "any colour" takes the colours off the list that was shown.
  if (said.size === 0 || liftedIn(parts).size > 0) return [];
  const query = (said.has('partMeant') ? meantLetters(parts, last) : undefined) ?? partOf(said, parts, last);
  if (!query) return [];
  const [id = '', ...others] = recordsNamed(query) ?? [];
  const unknown = others.length === 0 ? pledgeMissing(parts, id) : undefined;
  return [candidate(query, [['asks for a part of it', ASKED, true]], unknown ? { unknown } : {})];
}

const ASKED = 9;

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
  const of = subjectOf(id);
  if (of === 'people')
    return last.query.of === 'people' || saysSomebody(parts) || said.has('partDuty')
      ? ofPerson(said, id, parts, last)
      : undefined;
  const asked = ASKED_OF[of ?? 'bot']?.find(row => row.parts.some(part => said.has(part)));
  return (
    paperBehind(said, id, parts) ?? (asked && of ? queryOf(asked, of, id, parts) : undefined) ?? heldBy(said, last)
  );
}

/** What of the record tells a part of it. */
interface Asked extends Pick<Query, 'ask' | 'facet' | 'about'> {
  readonly parts: readonly Part[];
}

/** The first row counts that is asked for. The details of an activity tell what it stands under, how it is marked and of what quarter they are. */
const ASKED_OF: Readonly<Partial<Record<Query['of'], readonly Asked[]>>> = {
  activities: [
    { parts: ['partSettled', 'partColoured'], ask: 'show', facet: 'status' },
    { parts: ['partSponsored'], ask: 'who', facet: 'sponsor' },
    { parts: ['partLed'], ask: 'who' },
    { parts: ['partStanding', 'partNamed', 'partMarked', 'partWritten', 'partTold'], ask: 'show' },
    { parts: ['partAimed'], ask: 'show', facet: 'quantity', about: 'target' },
    { parts: ['partTimed'], ask: 'show', facet: 'quantity', about: 'start' },
  ],
  indicators: [
    { parts: ['partAimed'], ask: 'figure', facet: 'aim' },
    { parts: ['partTimed', 'partColoured'], ask: 'trend' },
    { parts: ['partWritten', 'partSettled'], ask: 'figure', facet: 'source' },
    { parts: ['partStanding', 'partNamed', 'partMarked', 'partTold'], ask: 'figure' },
  ],
  measures: [
    { parts: ['partStanding', 'partNamed', 'partAimed', 'partWritten', 'partTimed', 'partTold'], ask: 'figure' },
  ],
  finance: [
    { parts: ['partTimed'], ask: 'figure', facet: 'progress' },
    { parts: ['partStanding', 'partNamed', 'partWritten', 'partTold'], ask: 'figure' },
  ],
  resolutions: [
    { parts: ['partPresented'], ask: 'list' },
    { parts: ['partNamed', 'partStanding', 'partTold'], ask: 'show' },
  ],
  items: [
    { parts: ['partSponsored'], ask: 'who', facet: 'sponsor' },
    { parts: ['partPresented', 'partLed'], ask: 'who' },
  ],
};

/** Minutes name nobody who presented a paper, but who came to the meeting for it. */
function queryOf({ parts: _, ...asked }: Asked, of: Subject, id: string, { sentence }: Parts): Query {
  const meeting = asked.ask === 'list' ? sentence.knowledge.register.resolution(id)?.meeting : undefined;
  if (meeting !== undefined)
    return { ask: 'list', of: 'attendance', where: { meeting: { values: [meeting] }, attendance: 'others' } };
  const wording = of === 'resolutions' && sentence.has('facet', 'wording') ? 'wording' : undefined;
  const facet = asked.facet ?? wording ?? (of === 'items' ? behindOf(sentence) : undefined);
  const plan = of === 'activities' ? { values: [id.split('/')[0] ?? ''] } : undefined;
  return { ...asked, of, where: compact({ plan, ids: { values: [id] } }), ...compact({ facet }) };
}

/** "who wrote the report", "contact for the paper" after a figure or a line of money: the paper that it is from. */
function paperBehind(said: ReadonlySet<Part>, id: string, { sentence }: Parts): Query | undefined {
  const { register } = sentence.knowledge;
  const source = (register.indicator(id) ?? register.records.finance.find(line => line.id === id))?.source;
  const [, agendaNumber] = /^Agenda item (\d+)/.exec(source?.where ?? '') ?? [];
  const isOfPaper = sentence.tokens.some(({ text }) => text === 'paper' || text === 'report');
  const asks = said.has('partPresented') || (isOfPaper && (said.has('partSponsored') || said.has('partLed')));
  if (!source || agendaNumber === undefined || !asks) return undefined;
  const where = {
    meeting: { values: [`meeting/${source.document.slice(0, 10)}`] },
    agendaNumber: { values: [agendaNumber] },
  };
  return { ask: 'who', of: 'items', where, ...compact({ facet: behindOf(sentence) }) };
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

/** Where they work, what they do and what they lead for a board stands in their role. */
function ofPerson(
  said: ReadonlySet<Part>,
  id: string,
  { sentence }: Parts,
  { query: { of } }: Last,
): Query | undefined {
  const { register } = sentence.knowledge;
  // "who is snb chair" asks for somebody.
  if (sentence.tokens.some(({ text }) => text === 'who') && !saysSomebody({ sentence })) return undefined;
  const leads = register.records.activities.some(({ lead, sponsor }) => lead === id || sponsor === id);
  const isLead = !leads && said.has('partLed') && / lead\b/i.test(` ${register.person(id)?.role}`);
  const isDuty = said.has('partDuty') && (!leads || of !== 'people');
  return said.has('partHome') || isDuty || isLead
    ? { ask: 'show', of: 'people', where: { ids: { values: [id] } }, facet: 'role' }
    : undefined;
}

const saysSomebody = ({ sentence }: Pick<Parts, 'sentence'>): boolean => sentence.has('followUp', 'person');

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
