import { meetingEntries } from '../../answers/meetingEntries.ts';
import { themeChoice } from '../../frames/activities/activities.ts';
import { datedMeetings } from '../../frames/meetings/names.ts';
import { padded } from '../../parts/codes.ts';
import type { Parts } from '../../parts.ts';
import type { Choice, Query } from '../../query.ts';
import type { Last } from '../last.ts';
import { meetingSpokenOf, recordsNamed } from '../spokenOf.ts';
import { subjectOf } from '../subject.ts';
import type { Place } from './place.ts';
import type { StepKind } from './stepWords.ts';

/** The record that was spoken of, of the kind that is stepped to; where no kind is said, the one record that the last question was about. */
export function placeSpokenOf(parts: Parts, last: Last, kind: StepKind | undefined): Place | undefined {
  const whole = () => WHOLE.flatMap(each => (isOf(last, each) ? (partSpokenOf(parts, last, each) ?? []) : []))[0];
  const named = [itemByNumber(parts, last), ...oneOf(recordsNamed(last.query))];
  // A pledge that has one activity is the pledge; a paper and the day it comes are told together.
  const part = named.some(id => id !== undefined) || OF_MEETINGS.has(last.query.of) ? undefined : whole();
  const shown = oneOf(last.ids.filter(id => last.query.of !== 'items' || subjectOf(id) === 'items'));
  const [only] = [...named.map(placeOfId), part, ...shown.map(placeOfId)].filter(
    place => place !== undefined && (kind === undefined || place.kind === kind),
  );
  return only ?? (kind === undefined ? whole() : partSpokenOf(parts, last, kind));
}

/** What is asked of a meeting is of what it was asked about first. */
export const OF_MEETINGS: ReadonlySet<Query['of']> = new Set(['meetings', 'items', 'resolutions', 'attendance']);

const oneOf = (ids: readonly string[] | undefined): readonly string[] => (ids?.length === 1 ? ids : []);

/** What kind of record an id names, as one of its order. */
export function placeOfId(id: string | undefined): Place | undefined {
  const of = id === undefined ? undefined : subjectOf(id.split('#')[0] ?? '');
  const kind = id?.includes('#') ? 'items' : KINDS.find(each => each === of);
  return id === undefined || kind === undefined ? undefined : { kind, id };
}

const KINDS: readonly StepKind[] = [
  'activities',
  'indicators',
  'meetings',
  'items',
  'resolutions',
  'finance',
  'themes',
];

/** "item 7" is asked by its number, and may stand on the agenda alone. */
function itemByNumber({ sentence }: Parts, { query: { of, where } }: Last): string | undefined {
  const meeting = sentence.knowledge.register.meeting(onlyOf(where.meeting) ?? '');
  const number = onlyOf(where.agendaNumber);
  if (of !== 'items' || number === undefined || !meeting) return undefined;
  return meetingEntries(meeting).find(entry => String(entry.agenda?.number) === number)?.key;
}

/** What a question is about that names no record: a theme, a pledge, a plan, a section, a meeting. */
const WHOLE = ['meetings', 'themes', 'pledges', 'sections', 'plans'] as const;

function isOf({ query: { of, where } }: Last, kind: (typeof WHOLE)[number]): boolean {
  const named = Object.keys(where).filter(part => part !== 'plan');
  switch (kind) {
    case 'meetings':
      return of === 'attendance' || of === 'meetings' || of === 'items' || of === 'resolutions';
    case 'themes':
      return of === 'themes';
    case 'pledges':
      return of === 'activities' && named.length === 1 && where.pledge !== undefined;
    case 'sections':
      return of === 'indicators' && named.length === 1 && where.section !== undefined;
    case 'plans':
      return of === 'plans';
    default:
      return kind satisfies never;
  }
}

/** The part of the last question's filter, else of the one record it was about, that is of this kind. */
function partSpokenOf(parts: Parts, last: Last, kind: StepKind): Place | undefined {
  const { register } = parts.sentence.knowledge;
  const { where } = last.query;
  const [id = ''] = [...oneOf(recordsNamed(last.query)), ...oneOf(last.ids)];
  const activity = register.activity(id);
  const plan = onlyOf(where.plan) ?? activity?.plan;
  const placed = (at: string | number | undefined): Place | undefined =>
    at === undefined ? undefined : { kind, id: String(at) };
  switch (kind) {
    case 'meetings':
      return placed(meetingSpokenOf(parts, last));
    case 'themes': {
      const theme = onlyOf(where.theme) ?? activity?.theme;
      return theme === undefined || plan === undefined ? undefined : placed(`${plan}/${theme}`);
    }
    case 'pledges':
      return placed(onlyOf(where.pledge) ?? oneOf(activity?.pledges)[0]);
    case 'plans':
      return placed(plan);
    case 'sections':
      return placed(onlyOf(where.section) ?? register.indicator(id)?.section);
    default:
      return oneOf(last.before).flatMap(before => {
        const place = placeOfId(before);
        return place?.kind === kind ? [place] : [];
      })[0];
  }
}

const onlyOf = <T>(choice: Choice<T> | undefined): T | undefined =>
  choice && !choice.except && choice.values.length === 1 ? choice.values[0] : undefined;

/** The record that the sentence itself names between two of its tokens by a code or a number: "3.C10", "F2.3", "3A.1", "PL5", "theme 3". */
export function placeNamed(
  parts: Parts,
  last: Last | undefined,
  [from, to]: readonly [number, number],
  kind?: StepKind,
): Place | undefined {
  const { register } = parts.sentence.knowledge;
  const { records } = register;
  // "the plan before the 2016 one"
  const plan = kind === 'plans' ? onlyOf(parts.plans) : undefined;
  if (plan !== undefined) return { kind: 'plans', id: plan };
  const pledge = kind === 'pledges' ? pledgeNumbered(parts, from, to) : undefined;
  if (pledge) return pledge;
  const [code] = [...parts.codes.at].flatMap(([each, at]) => (at >= from && at < to ? [each] : []));
  if (code === undefined) return meetingNamed(parts, last, from, to) ?? themeNamed(parts, last, from, to);
  const { codes } = parts;
  if (codes.indicators.includes(code)) {
    const indicator = records.indicators.find(i => i.code === code);
    return indicator && { kind: 'indicators', id: indicator.id };
  }
  if (codes.sections.includes(code)) return { kind: 'sections', id: code };
  if (codes.pledges.includes(code)) return { kind: 'pledges', id: code };
  const resolution = records.resolutions.find(r => r.number === code || r.numberPrinted === code);
  if (resolution) return { kind: 'resolutions', id: resolution.id };
  const activity = activityCoded(parts, last, code);
  return activity === undefined ? undefined : { kind: 'activities', id: activity };
}

/** "the pledge after 7.2" */
function pledgeNumbered({ sentence }: Parts, from: number, to: number): Place | undefined {
  const code = sentence.tokens.slice(from, to).map(t => `PL${t.text}`);
  const pledge = sentence.knowledge.register.records.pledges.find(p => code.includes(p.code));
  return pledge && { kind: 'pledges', id: pledge.code };
}

/** Of the plan that is named or was spoken of, and a part of a reference in the theme spoken of; else the one that there is. */
function activityCoded(parts: Parts, last: Last | undefined, code: string): string | undefined {
  const { records } = parts.sentence.knowledge.register;
  const plans = parts.plans?.values.length ? parts.plans.values : (last?.query.where.plan?.values ?? []);
  const spoken = new Set([...(last?.query.where.ids?.values ?? []), ...(last?.ids ?? [])]);
  const themes = new Set(records.activities.filter(a => spoken.has(a.id)).map(a => `${a.plan}/${a.theme}`));
  const part = `.${padded(code)}`;
  const coded = records.activities.filter(a => a.ref === code || a.ref.endsWith(part));
  const found =
    [coded.filter(a => themes.has(`${a.plan}/${a.theme}`)), coded.filter(a => plans.includes(a.plan)), coded].find(
      list => list.length > 0,
    ) ?? [];
  const whole = found.filter(a => a.ref === code);
  const [only, ...others] = whole.length > 0 ? whole : found;
  return others.length === 0 ? only?.id : undefined;
}

/** "the one after July", where meetings were spoken of. */
function meetingNamed(parts: Parts, last: Last | undefined, from: number, to: number): Place | undefined {
  const isDated = parts.moments.some(
    ({ month, tokens }) => month !== undefined && tokens.every(at => at >= from && at < to),
  );
  const [id, ...others] = isDated && last && isOf(last, 'meetings') ? datedMeetings(parts) : [];
  return id === undefined || others.length > 0 ? undefined : { kind: 'meetings', id };
}

function themeNamed(parts: Parts, last: Last | undefined, from: number, to: number): Place | undefined {
  if (![...parts.themes.tokens].some(at => at >= from && at < to)) return undefined;
  const plan = onlyOf(parts.plans) ?? onlyOf(last?.query.where.plan) ?? parts.sentence.context.planInForce;
  const number = onlyOf(themeChoice(parts, [plan]));
  return number === undefined ? undefined : { kind: 'themes', id: `${plan}/${number}` };
}
