import type { Parts } from '../../parts.ts';
import type { Subject } from '../../query.ts';
import { meetingsText, planName } from '../../restate/words.ts';
import type { Last } from '../last.ts';
import { officeMatter } from '../ofPerson/officeMatter.ts';
import { personSpokenOf } from '../spokenOf.ts';
import { subjectOf } from '../subject.ts';

/** Something that was spoken of, and how a sentence that stands alone would call it. */
export interface Referent {
  readonly of: Subject | 'topic';
  readonly name: string;
  /** What it is about, where its name says what kind of record it is: "the county lines paper" is about county lines. */
  readonly matter?: string;
  /** Nothing else is asked of it: of the body that somebody works for, its money. */
  readonly only?: Subject;
  /** Other records may call it otherwise. */
  readonly loose?: true;
}

/** What "it" may be, the likeliest first: the one record that was shown or asked about, then what the last question was about in words. */
export function thingsSpokenOf({ sentence }: Parts, last: Last): readonly Referent[] {
  const { register } = sentence.knowledge;
  const { where, of } = last.query;
  const named = (where.ids?.values ?? []).filter(id => !id.startsWith('person/'));
  const shown = last.ids.filter(id => !id.startsWith('person/'));
  const [record] = [named, shown].find(ids => ids.length === 1) ?? [];
  const meeting = where.meeting && !where.meeting.except ? where.meeting.values : [];
  const topic = where.topic ?? where.term;
  const [person] = of === 'people' && last.ids.length === 1 ? last.ids.flatMap(id => register.person(id) ?? []) : [];
  const matter = person && officeMatter(person);
  const list: (Referent | undefined)[] = [
    matter === undefined ? undefined : { of: 'topic', name: matter },
    person?.organisation ? { of: 'people', name: `the ${person.organisation}`, only: 'finance' } : undefined,
    of === 'themes' || (of === 'activities' && topic === undefined) ? themeNamed(last, sentence) : undefined,
    record === undefined ? undefined : recordNamed(record, register),
    topic === undefined
      ? undefined
      : of === 'items'
        ? { of: 'items', name: `${topic} paper`, matter: topic }
        : { of: 'topic', name: topic },
    meeting.length === 1 ? { of: 'meetings', name: `the meeting of ${meetingsText(meeting)}` } : undefined,
    record === undefined ? undefined : topicNamed(record, register),
  ];
  return list.filter(referent => referent !== undefined);
}

/** The theme that was asked about, with its plan where that is another one. */
function themeNamed({ query: { where } }: Last, { knowledge, context }: Parts['sentence']): Referent | undefined {
  const [theme, ...others] = where.theme?.except ? [] : (where.theme?.values ?? []);
  if (theme === undefined || others.length > 0) return undefined;
  const [plan = context.planInForce] = where.plan?.values ?? [];
  const ofPlan = plan === context.planInForce ? '' : ` of the ${planName(plan, knowledge.register)} plan`;
  return { of: 'themes', name: `theme ${theme}${ofPlan}` };
}

/** What "he" or "her" may be. */
export const peopleSpokenOf = ({ sentence }: Parts, last: Last): readonly Referent[] =>
  (sponsorSpokenOf(sentence, last) ?? personSpokenOf(last)).flatMap(id => {
    const person = sentence.knowledge.register.person(id);
    const name = person?.name ?? person?.aliases[0];
    return name === undefined ? [] : [{ of: 'people' as const, name }];
  });

/** "does he sponsor anything else": of those spoken of, who sponsors anything. */
export function sponsorSpokenOf(sentence: Parts['sentence'], last: Last): readonly string[] | undefined {
  if (!sentence.has('ask', 'sponsor')) return undefined;
  const { activities } = sentence.knowledge.register.records;
  const spoken = [...personSpokenOf(last), ...(last.people ?? [])].find(id => activities.some(a => a.sponsor === id));
  return spoken === undefined ? undefined : [spoken];
}

type Register = Parts['sentence']['knowledge']['register'];

/** A record by the name that is its own: a date, a title, a number. What is asked of an activity or an indicator by its code is a changed question, and not one of its own. */
function recordNamed(id: string, register: Register): Referent | undefined {
  const of = subjectOf(id);
  const { records } = register;
  switch (of) {
    case 'meetings':
      return { of, name: `the meeting of ${meetingsText([id])}` };
    case 'items': {
      const item = records.meetings.flatMap(m => m.items).find(i => i.id === id);
      return item && { of, name: `the ${item.title} paper`, matter: item.title.split(' – ')[0] ?? item.title };
    }
    case 'resolutions': {
      const resolution = register.resolution(id);
      return resolution && { of, name: `resolution ${resolution.number}` };
    }
    case 'finance': {
      const line = records.finance.find(f => f.id === id);
      const name = `the ${(id.split('/')[1] ?? '').replaceAll('-', ' ')} outturn paper`;
      return { of, name, ...(line?.kind === 'line' && { matter: line.name }) };
    }
    case 'themes': {
      const [plan = '', number = ''] = id.split('/');
      return { of, name: `theme ${number} of the ${planName(plan, register)} plan` };
    }
    default:
      return undefined;
  }
}

/** A record by what it is about: how other records may speak of it. */
function topicNamed(id: string, register: Register): Referent | undefined {
  const indicator = register.indicator(id);
  const activity = register.activity(id);
  const name = indicator
    ? (indicator.aliases[0] ?? indicator.name)
    : (activity?.keywords[0] ?? register.resolution(id)?.item);
  return name === undefined ? undefined : { of: 'topic', name, loose: true };
}
