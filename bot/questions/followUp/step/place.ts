import type { Register } from '../../../../data/register.ts';
import { meetingEntries } from '../../answers/meetingEntries.ts';
import type { Choice, Query, Where } from '../../query.ts';
import { TABLES } from '../../restate/others.ts';
import { meetingsText, planName } from '../../restate/words.ts';
import type { StepKind } from './stepWords.ts';

/** A record as one of an order: what there is one before and one after of. */
export interface Place {
  readonly kind: StepKind;
  /** The record's id; of a theme `2016-18/3`, of a pledge or section its code, of what only an agenda has `meeting/2021-05-19#3`. */
  readonly id: string;
}

/** The place before or after this one in its own order: activities as in their plan, meetings by date, items by agenda, lines of money by table. */
export function beside({ kind, id }: Place, way: 1 | -1, register: Register): Place | undefined {
  const order = orderOf(kind, id, register);
  const at = order.indexOf(id);
  const next = at < 0 ? undefined : order[at + way];
  return next === undefined ? undefined : { kind, id: next };
}

/** The ids of the order that a record is one of. */
export function orderOf(kind: StepKind, id: string, register: Register): readonly string[] {
  const { records } = register;
  switch (kind) {
    case 'activities':
      return idsOf(records.activities.filter(a => a.plan === register.activity(id)?.plan));
    case 'indicators':
      return idsOf(records.indicators);
    case 'meetings':
      return idsOf(records.meetings).sort();
    case 'items':
      return itemsBeside(id, register);
    case 'resolutions':
      return idsOf(records.resolutions);
    case 'finance':
      return idsOf(records.finance.filter(f => f.group === records.finance.find(line => line.id === id)?.group));
    case 'themes':
      return (register.plan(planOf(id))?.themes ?? []).map(({ number }) => `${planOf(id)}/${number}`);
    case 'pledges':
      return records.pledges.filter(p => p.parent === parentOf(id, register)).map(({ code }) => code);
    case 'plans':
      return idsOf([...records.plans].sort((a, b) => (a.from < b.from ? -1 : 1)));
    case 'sections':
      return [...new Set(records.indicators.map(({ section }) => section))];
    default:
      return kind satisfies never;
  }
}

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
const planOf = (id: string): string => id.split('/')[0] ?? '';

const parentOf = (code: string, { records }: Register): string | null | undefined =>
  records.pledges.find(p => p.code === code)?.parent;

/** What is on the agenda has its order; what a meeting has no agenda for, that of the work programme. */
function itemsBeside(key: string, register: Register): readonly string[] {
  const meeting = register.meeting(/^meeting\/[^/#]+/.exec(key)?.[0] ?? '');
  if (!meeting) return [];
  const entries = meetingEntries(meeting);
  const agenda = (meeting.agenda ?? []).flatMap(on => entries.find(entry => entry.agenda === on)?.key ?? []);
  return agenda.includes(key) ? agenda : idsOf(meeting.items);
}

/** The filter that lets through this record and nothing else. */
export function whereOf({ kind, id }: Place, register: Register): Where {
  switch (kind) {
    case 'activities':
      return { plan: { values: [planOf(id)] }, ids: { values: [id] } };
    case 'meetings':
      return { meeting: { values: [id] } };
    case 'items':
      return whereOfItem(id, register);
    case 'themes':
      return { plan: { values: [planOf(id)] }, theme: { values: [Number(id.split('/')[1])] } };
    case 'pledges':
      return { plan: { values: [planOfPledge(id, register)] }, pledge: { values: [id] } };
    case 'plans':
      return { plan: { values: [id] } };
    case 'sections':
      return { section: { values: [id] } };
    default:
      return { ids: { values: [id] } };
  }
}

function whereOfItem(key: string, register: Register): Where {
  const [meeting = '', index] = key.split('#');
  if (index === undefined) return { ids: { values: [key] } };
  const number = register.meeting(meeting)?.agenda?.[Number(index)]?.number;
  return { agendaNumber: { values: [String(number)] }, meeting: { values: [meeting] } };
}

const planOfPledge = (code: string, { records }: Register): string =>
  records.pledges.find(p => p.code === code)?.plan ?? '';

/** The record whole, as it is shown where nothing more is asked of it. */
export function shownAt(place: Place, register: Register): Query {
  const where = whereOf(place, register);
  switch (place.kind) {
    case 'indicators':
    case 'finance':
      return { ask: 'figure', of: place.kind, where };
    case 'pledges':
      return { ask: 'list', of: 'activities', where };
    case 'sections':
      return { ask: 'list', of: 'indicators', where };
    default:
      return { ask: 'show', of: place.kind, where };
  }
}

/** Several records of one kind. */
export function shownTogether(places: readonly [Place, ...Place[]], register: Register): Query {
  const { ask, of } = shownAt(places[0], register);
  const together: Record<string, unknown> = {};
  for (const where of places.map(place => whereOf(place, register)))
    for (const [part, choice] of Object.entries(where) as [string, Choice<unknown> | string][]) {
      const before = (together[part] as Choice<unknown> | undefined)?.values ?? [];
      together[part] = typeof choice === 'string' ? choice : { values: [...new Set([...before, ...choice.values])] };
    }
  return { ask: ask === 'show' ? 'list' : ask, of, where: together };
}

/** What the record is called in a sentence that stands alone. */
export function nameOf({ kind, id }: Place, register: Register): string {
  switch (kind) {
    case 'activities':
      return `activity ${id.slice(id.indexOf('/') + 1)} of the ${planName(planOf(id), register)} plan`;
    case 'indicators':
      return register.indicator(id)?.code ?? register.indicator(id)?.name ?? '';
    case 'meetings':
      return `the meeting of ${meetingsText([id])}`;
    case 'items':
      return nameOfItem(id, register);
    case 'resolutions':
      return `resolution ${register.resolution(id)?.number}`;
    case 'finance':
      return nameOfLine(id, register);
    case 'themes':
      return `theme ${id.split('/')[1]} of the ${planName(planOf(id), register)} plan`;
    case 'pledges':
      return `pledge ${id} of the ${planName(planOfPledge(id, register), register)} plan`;
    case 'plans':
      return `the ${planName(id, register)} plan`;
    case 'sections':
      return `section ${id}`;
    default:
      return kind satisfies never;
  }
}

function nameOfLine(id: string, { records }: Register): string {
  const line = records.finance.find(f => f.id === id);
  return line === undefined ? '' : `${line.name} (${TABLES[line.group] ?? line.group})`;
}

function nameOfItem(key: string, register: Register): string {
  const [meeting = '', index] = key.split('#');
  const agenda = index === undefined ? undefined : register.meeting(meeting)?.agenda?.[Number(index)];
  if (agenda) return `agenda item ${agenda.number} at the meeting of ${meetingsText([meeting])}`;
  const held = key.split('/').slice(0, 2).join('/');
  const item = register.meeting(held)?.items.find(i => i.id === key);
  return `the item about “${item?.title}” at the meeting of ${meetingsText([held])}`;
}
