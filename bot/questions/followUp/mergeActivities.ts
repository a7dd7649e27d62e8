import type { Session } from '../../conversation/turn.ts';
import { compact } from '../candidate.ts';
import { activityCandidates } from '../frames/activities.ts';
import { topicExists } from '../frames/activityTopic.ts';
import { groupOf } from '../frames/grouping.ts';
import { choose, isTurned } from '../parts/negation.ts';
import { numbersFrom } from '../parts/numbers.ts';
import type { Parts } from '../parts.ts';
import type { Ask, Choice, Query, Where } from '../query.ts';
import { scopeByNeed } from '../scope.ts';
import { entriesOf } from '../spans.ts';
import type { Cues } from './cues.ts';
import type { Merged } from './merge.ts';

type Last = NonNullable<Session['last']>;

/** A question about activities with a part changed. */
export function mergedActivities(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const own = activityCandidates(parts)[0];
  if (!own) return undefined;
  const delta = deltaOf(parts, own.query.where, last, cues);
  const named = Object.keys(delta).length;
  const ask = askOf(parts, cues, last, named);
  if (named === 0 && ask === undefined && !cues.overall) return undefined;
  if (last.query.of !== 'activities' && named > 0 && !delta.theme && !delta.plan) return undefined;
  const base = baseOf(parts, last, delta, cues);
  const where = settle(parts, { ...base, ...delta }, delta, last);
  const query = queryOf(parts, last, where.where, ask, named);
  const loose = named === 1 && delta.topic !== undefined;
  return {
    query,
    named: named + (ask === undefined ? 0 : 1),
    notes: where.notes ?? [],
    loose,
    ...(own.unknown && delta.ids === undefined && parts.codes.refs.length > 0 && { unknown: own.unknown }),
  };
}

/** What the sentence names anew. */
function deltaOf(parts: Parts, own: Where, last: Last, cues: Cues): Where {
  const theme = own.theme ?? looseTheme(parts, last);
  const themed = theme !== undefined && own.theme === undefined;
  const topic = themed || isQuantity(parts) || cues.person ? undefined : own.topic;
  return compact({
    plan: parts.plans && parts.plans.values.length > 0 ? own.plan : undefined,
    theme: refs(parts) ? undefined : theme,
    status: own.status,
    leadGroup: own.leadGroup,
    person: own.person,
    pledge: own.pledge,
    isNew: own.isNew,
    revised: own.revised,
    ids: refs(parts) ? refsIn(parts, last, own) : undefined,
    topic,
    overdue: own.overdue,
    updated: own.updated,
  });
}

const refs = (parts: Parts): boolean => parts.codes.refs.length > 0 || parts.codes.partRefs.length > 0;

/** "how many cameras", "how much money": the words say what is counted, not which activities. */
const isQuantity = (parts: Parts): boolean =>
  parts.sentence.has('ask', 'count', 'howMuch') && !parts.sentence.has('subject', 'activities', 'things');

/** A reference said alone is of the plan spoken of, where that has it; "F05" is of the theme spoken of. */
function refsIn(parts: Parts, last: Last, own: Where): Where['ids'] {
  const { register } = parts.sentence.knowledge;
  const plans = parts.plans?.values.length ? [] : (last.query.where.plan?.values ?? []);
  const here = [
    ...parts.codes.refs,
    ...parts.codes.partRefs.flatMap(p => (last.query.where.theme?.values ?? themesOf(last)).map(t => `${t}.${p}`)),
  ]
    .flatMap(ref => plans.map(p => `${p}/${ref}`))
    .filter(id => register.activity(id));
  return here.length > 0 ? { values: here } : own.ids;
}

const themesOf = (last: Last): number[] => [
  ...new Set(last.ids.map(id => Number(/\/(\d+)\./.exec(id)?.[1] ?? 0)).filter(n => n > 0)),
];

/** "same for seven", "3 not 7", "and victims?": a bare number or theme name, where a theme was spoken of. */
function looseTheme(parts: Parts, last: Last): Choice<number> | undefined {
  if (!last.query.where.theme || refs(parts)) return undefined;
  const { sentence } = parts;
  const plans = parts.plans?.values.length ? parts.plans.values : (last.query.where.plan?.values ?? []);
  for (let at = 0; at < sentence.tokens.length; at++) {
    const list = numbersFrom(sentence, at).filter(n => n.value > 0 && n.value < 20 && isTheme(sentence.tokens, n.at));
    if (list.length === 0) continue;
    return choose(list.map(n => ({ value: n.value, turned: sentence.tokens[n.at - 1]?.text === 'not' })));
  }
  for (const stretch of sentence.stretches) {
    const found = entriesOf(stretch, 'theme').filter(e => plans.some(p => e.means.startsWith(`${p}/`)));
    const words = sentence.tokens.filter(t => t.kind !== 'mark').length;
    if (found.length > 0 && words - (stretch.to - stretch.from) <= 2 && !isTurned(sentence, stretch, () => false))
      return { values: [Number(found[0]?.means.split('/')[1])] };
  }
  return undefined;
}

/** "the ANPR one" is no theme, "for one" may be. */
const isTheme = (tokens: Parts['sentence']['tokens'], at: number): boolean =>
  !['one', 'ones'].includes(tokens[at]?.text ?? '') ||
  ['theme', 'for', 'and', 'not'].includes(tokens[at - 1]?.text ?? '');

/** What stays of the last question's filter. */
function baseOf(parts: Parts, last: Last, delta: Where, cues: Cues): Where {
  const { where } = last.query;
  const thatTheme = parts.sentence.stretches.some(s => s.key === 'that theme' || s.key === 'this theme');
  if (thatTheme) return compact({ plan: where.plan, theme: where.theme ?? themeOfIds(parts, last) });
  const { plan, theme, ...rest } = where;
  if (cues.overall) return delta.theme ? where : compact({ plan, ...rest, ids: undefined });
  const single = last.query.of === 'activities' && where.ids !== undefined;
  const replaced = delta.ids || (single && Object.keys(delta).some(k => k !== 'topic' && k !== 'plan'));
  if (replaced) return compact({ plan });
  return where;
}

const themeOfIds = (parts: Parts, last: Last): Choice<number> | undefined => {
  const themes = new Set(
    last.ids.map(id => parts.sentence.knowledge.register.activity(id)?.theme).filter(t => t !== undefined),
  );
  return themes.size > 0 ? { values: [...themes] } : undefined;
};

/** Parts that shut one another out, and a plan in which what is named now exists. */
function settle(parts: Parts, merged: Where, delta: Where, last: Last): { where: Where; notes: Merged['notes'] } {
  let where = merged;
  if (delta.revised !== undefined && delta.isNew === undefined) where = without(where, 'isNew');
  if (delta.isNew !== undefined && delta.revised === undefined) where = without(where, 'revised');
  if (delta.ids)
    where = compact({
      plan: { values: [...new Set(delta.ids.values.map(id => id.split('/')[0] ?? ''))] },
      ids: delta.ids,
    });
  if (delta.plan && where.ids && !delta.ids) where = without(where, 'ids');
  const named = parts.plans !== undefined && parts.plans.values.length > 0;
  if (named || delta.ids) return { where, notes: [] };
  const { register } = parts.sentence.knowledge;
  const inForce = last.query.where.plan?.values[0] ?? parts.sentence.context.planInForce;
  const themes = delta.theme && !delta.theme.except ? delta.theme.values : [];
  const persons = delta.person?.values ?? [];
  const topic =
    delta.topic !== undefined && !Object.keys(merged).some(k => k !== 'plan' && k !== 'topic') ? [delta.topic] : [];
  const scope = scopeByNeed(register, inForce, [
    ...themes.map(n => ({ what: `theme ${n}`, existsIn: (p: string) => register.theme(p, n) !== undefined })),
    ...persons.map(id => ({
      what: register.person(id)?.name ?? id,
      existsIn: (p: string) =>
        register.records.activities.some(a => a.plan === p && (a.lead === id || a.sponsor === id)),
    })),
    ...topic.map(t => ({ what: t, existsIn: (p: string) => topicExists(parts.sentence, t, [p]) })),
  ]);
  if (scope.notes.length === 0) return { where: { ...where, plan: where.plan ?? scope.plan }, notes: [] };
  return { where: { ...where, plan: scope.plan }, notes: scope.notes };
}

function without(where: Where, key: keyof Where): Where {
  const { [key]: _, ...rest } = where;
  return rest;
}

/** What is asked anew of the same records, or undefined: what was asked before. */
function askOf(parts: Parts, cues: Cues, last: Last, named: number): Ask | undefined {
  const { sentence } = parts;
  if (sentence.has('ask', 'who') && (sentence.has('ask', 'lead', 'sponsor') || cues.those || cues.that)) return 'who';
  if (sentence.has('ask', 'lead') && !parts.leadGroups && named === 0) return 'who';
  if (sentence.has('ask', 'why')) return 'show';
  if (groupOf(sentence)) return 'group';
  if (sentence.has('ask', 'howMuch') && last.ids.length === 1) return 'show';
  if (sentence.has('ask', 'count', 'howMuch'))
    return last.ids.length === 1 && isQuantity(parts) && parts.sentence.tokens.length > 3 && !isHowMany(parts)
      ? 'show'
      : 'count';
  if (sentence.has('ask', 'show') && named === 0) return 'show';
  const status = sentence.has('status', 'anyColour') && named === 0;
  if (status) return 'show';
  return sentence.has('ask', 'list', 'existence', 'all') ? 'list' : undefined;
}

/** "how many is that" counts the records; "how many cameras did it say" is after something inside them. */
const isHowMany = (parts: Parts): boolean =>
  !parts.sentence.stretches.some(
    s =>
      s.entries.length === 0 ||
      s.entries.every(e => ['term', 'indicator', 'finance', 'item', 'synonym'].includes(e.role)) ||
      s.entries.some(e => e.role === 'subject' && e.means === 'finance'),
  );

function queryOf(parts: Parts, last: Last, where: Where, ask: Ask | undefined, named: number): Query {
  const { sentence } = parts;
  const single = where.ids !== undefined || (last.ids.length === 1 && named === 0);
  const kept = keptAsk(last.query.ask, named, where);
  const next = ask ?? kept;
  if (next === 'group') return { ask: 'group', of: 'activities', by: groupOf(sentence) ?? 'theme', where };
  if (last.query.of === 'themes' && ask === undefined)
    return {
      ask: last.query.ask,
      of: 'themes',
      where: compact({ plan: where.plan, theme: where.theme }),
      ...compact({ facet: last.query.facet }),
    };
  if (next === 'compare') return { ...last.query, where };
  if (next !== 'show') return { ask: next, of: 'activities', where };
  const target = single && named === 0 && last.ids[0] ? narrowTo(where, last) : where;
  const quantity = sentence.has('ask', 'count', 'howMuch');
  const facet = sentence.has('ask', 'why')
    ? 'why'
    : quantity
      ? 'quantity'
      : sentence.has('status', 'anyColour')
        ? 'status'
        : undefined;
  const about = quantity ? aboutOf(parts) : undefined;
  return { ask: 'show', of: 'activities', where: target, ...compact({ facet, about } as const) };
}

function narrowTo(where: Where, last: Last): Where {
  const id = last.ids[0] ?? '';
  if (last.ids.length !== 1 || !/^\d{4}-\d\d\//.test(id) || /\/\d+$/.test(id)) return where;
  return { plan: { values: [id.split('/')[0] ?? ''] }, ids: { values: [id] } };
}

function keptAsk(ask: Ask, named: number, where: Where): Ask {
  if (where.ids) return 'show';
  if (named === 0) return ask;
  return ask === 'show' || ask === 'who' || ask === 'history' || ask === 'define' ? 'list' : ask;
}

/** The words after "how many" or "how much": what is looked for in the narrative. */
function aboutOf(parts: Parts): string | undefined {
  const { sentence } = parts;
  const cue = sentence.first('ask', 'count', 'howMuch');
  const words = sentence.stretches
    .filter(s => cue && s.from >= cue.to)
    .filter(s => !s.entries.some(e => e.role === 'filler' || e.role === 'followUp' || e.role === 'ask'))
    .flatMap(s => sentence.tokens.slice(s.from, s.to))
    .filter(t => t.kind === 'word')
    .map(t => t.text);
  return words.length > 0 ? words.join(' ') : undefined;
}
