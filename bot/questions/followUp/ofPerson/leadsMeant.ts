import { type Parts, partsOf } from '../../parts.ts';
import { planName } from '../../restate/words.ts';
import { sentenceOf } from '../../stretches/sentenceOf.ts';
import type { Last } from '../last.ts';
import { inPlaceOf } from '../point/readAlone.ts';
import { recordsNamed } from '../spokenOf.ts';

/**
 * "what else have they got in that theme" after who leads something: the sentence with the one who does, a group or somebody, in the place of "they". Undefined where nobody is meant, or
 * several.
 */
export function withLeadsNamed(parts: Parts, last: Last): Parts | undefined {
  const { tokens, knowledge, context } = parts.sentence;
  const at = tokens.findIndex(t => t.text === 'they');
  const isAsked = tokens.some(t => knowledge.lists.having.has(t.text)) || parts.sentence.has('ask', 'lead', 'sponsor');
  if (at < 0 || last.query.of !== 'activities' || last.query.ask !== 'who' || !isAsked || parts.leadGroups)
    return undefined;
  const name = leadOf(parts, last);
  const [they] = tokens.slice(at);
  if (name === undefined || !they) return undefined;
  const isNamed = (parts.plans?.values.length ?? 0) > 0 || last.ids.some(id => id.startsWith('person/'));
  const plan = isNamed ? undefined : last.query.where.plan?.values[0];
  const ofPlan = plan === undefined ? [] : inPlaceOf(`of the ${planName(plan, knowledge.register)} plan`, they);
  const said = [...tokens.slice(0, at), ...inPlaceOf(name, they), ...tokens.slice(at + 1), ...ofPlan];
  return partsOf(sentenceOf(knowledge, context, said));
}

function leadOf({ sentence: { knowledge } }: Parts, last: Last): string | undefined {
  const { register } = knowledge;
  const people = last.ids.flatMap(id => register.person(id) ?? []);
  const activities = (recordsNamed(last.query) ?? last.ids).flatMap(id => register.activity(id) ?? []);
  const groups = new Set(activities.map(a => (a.lead === null ? a.leadGroup : undefined)));
  const [person] = people;
  const [group] = groups;
  if (person && people.length === 1) return person.name ?? person.aliases[0];
  return group && groups.size === 1 ? CALLED[group] : undefined;
}

const CALLED = { force: 'the force', partners: 'partners', commissioner: 'the commissioner' } as const;
