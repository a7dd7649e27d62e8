import { compact } from '../../candidate.ts';
import { isAmong, topicExists } from '../../frames/activities/activityTopic.ts';
import type { Parts } from '../../parts.ts';
import type { Choice, Query, Where } from '../../query.ts';
import { scopeByNeed } from '../../unmet/scope.ts';
import { isBareCount } from '../bareCount.ts';
import { asksWhole } from '../carry/asksWhole.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { topicSpokenOf } from '../spokenOf.ts';
import { droppedIn, less } from './lifted.ts';
import type { Merged } from './merged.ts';

/** The last question's filter of activities with what the sentence names put in, added or taken out. */
export function filterOf(
  parts: Parts,
  last: Last,
  named: Where,
  cues: Cues,
): { readonly where: Where; readonly notes: Merged['notes'] } {
  const dropped = droppedIn(parts, last.query.where, named);
  const delta = less(named, dropped);
  const base = less(baseOf(parts, last, named, cues), dropped);
  const changed = cues.adding && !cues.narrowing ? added(last.query.where, delta) : takenOut(last.query.where, delta);
  return settle(parts, leftOutOfNothing({ ...base, ...changed }), delta, last);
}

/** "add the greens": what was admitted before is still admitted, and what was left out ("put the force back in") no more. */
function added(before: Where, delta: Where): Where {
  const both = <T>(one: Choice<T> | undefined, other: Choice<T> | undefined): Choice<T> | undefined => {
    if (!one || !other || other.except) return other;
    if (one.except) return { values: one.values.filter(v => !other.values.includes(v)), except: true };
    return { values: [...new Set([...one.values, ...other.values])] };
  };
  return compact({
    ...delta,
    status: both(before.status, delta.status),
    theme: both(before.theme, delta.theme),
    leadGroup: both(before.leadGroup, delta.leadGroup),
    plan: both(before.plan, delta.plan),
  });
}

/** Where all that was left out was put back, nothing is left out. */
const leftOutOfNothing = (where: Where): Where =>
  less(where, new Set(PUT_BACK.filter(part => where[part]?.except && where[part].values.length === 0)));
const PUT_BACK = ['status', 'theme', 'leadGroup', 'plan'] as const;

/** "now without theme 1" of themes 1 and 2 leaves theme 2; "and without the partners'" after "not the force's" leaves out both. */
function takenOut(before: Where, delta: Where): Where {
  const without = <T>(one: Choice<T> | undefined, other: Choice<T> | undefined): Choice<T> | undefined => {
    if (one?.except && other?.except) return { values: [...new Set([...one.values, ...other.values])], except: true };
    const rest = one && other?.except && !one.except ? one.values.filter(v => !other.values.includes(v)) : [];
    return rest.length > 0 ? { values: rest } : other;
  };
  return compact({
    ...delta,
    status: without(before.status, delta.status),
    theme: without(before.theme, delta.theme),
    leadGroup: without(before.leadGroup, delta.leadGroup),
    ids: without(before.ids, delta.ids),
    plan: without(before.plan, delta.plan),
  });
}

/** What stays of the last question's filter. */
function baseOf(parts: Parts, last: Last, delta: Where, cues: Cues): Where {
  const where = (cues.that ? undefined : rootWhere(parts, last, delta, cues)) ?? last.query.where;
  const thatTheme = parts.sentence.tokens.some(
    (t, at) =>
      t.text === 'theme' && ['that', 'this', 'the', 'same'].includes(parts.sentence.tokens[at - 1]?.text ?? ''),
  );
  if (thatTheme && !delta.theme) return compact({ plan: where.plan, theme: where.theme ?? themeOfIds(parts, last) });
  const { plan, theme, ...rest } = where;
  const isAnew = cues.overall && delta.status !== undefined && parts.sentence.has('ask', 'count') && !cues.opening;
  if (isAnew && !delta.theme) return compact({ plan });
  if (cues.overall && !sumsUp(parts, last)) return delta.theme ? where : compact({ plan, ...rest, ids: undefined });
  // "what about NW" after who has something: what NW has.
  if (delta.person && !delta.person.except && last.query.ask === 'who') return compact({ plan, theme });
  const isOfThem = (where.ids?.values.length ?? 0) > 1 && (cues.narrowing || cues.those || cues.which);
  // "And legal highs?" after one activity, of which nothing of the kind is known to be asked.
  if (isAnotherOfList(last.query, delta, cues) && !cues.that && where === last.query.where) return compact({ plan });
  if (cues.opening && isOfAnother(parts, delta, where)) return compact({ plan });
  if (asksWhole(parts, cues, 'activities', delta)) return compact({ plan: where.plan });
  // "and what did 2013 have on stop and search": a plan and a matter, where no matter was asked about, are a question of their own.
  if (delta.plan && delta.topic !== undefined && where.topic === undefined) return {};
  const single = last.query.of === 'activities' && where.ids !== undefined && !where.ids.except && !isOfThem;
  const replaced =
    (delta.ids && !delta.ids.except) || (single && Object.keys(delta).some(k => k !== 'topic' && k !== 'plan'));
  if (replaced) return compact({ plan });
  return where;
}

/** "the green ones" after one of a theme was picked, with nothing else said: of that theme. */
export const isOfShelf = (parts: Parts, last: Last, delta: Where, cues: Cues): boolean =>
  cues.fragment &&
  !(cues.person || cues.that || cues.those) &&
  last.query.where.ids !== undefined &&
  delta.topic === undefined &&
  !delta.plan &&
  isShelf(rootWhere(parts, last, delta, cues) ?? {});

/** "and theme 4" after one of a list was picked is asked of the list, where that had a theme to be replaced. */
const rootWhere = ({ sentence }: Parts, { root, query }: Last, delta: Where, cues: Cues): Where | undefined =>
  root?.of === 'activities' &&
  query.of === 'activities' &&
  (isAnotherOfList(query, delta, cues) ||
    (delta.pledge !== undefined && root.where.pledge !== undefined) ||
    SHELVES.some(
      part =>
        part in delta &&
        (part in root.where || part === 'theme' || isShelf(root.where) || cues.which || saysBack(sentence)),
    ))
    ? root.where
    : undefined;

/** A theme, somebody's activities or a pledge's: "the green ones" after one of them was picked are of the same shelf, of a whole plan they may be any. */
const isShelf = ({ theme, person, pledge }: Where): boolean => (theme ?? person ?? pledge) !== undefined;

/** "and designing out crime?" after one of a list was picked by what it is about: another of the list. */
const isAnotherOfList = (query: Query, delta: Where, cues: Cues): boolean =>
  delta.topic !== undefined &&
  Object.keys(delta).length === 1 &&
  query.where.ids?.values.length === 1 &&
  !query.where.ids.except &&
  (cues.opening || cues.fragment || cues.which);

/** "and for missing people, which activity is it": a matter that the one activity spoken of has not. */
const isOfAnother = ({ sentence }: Parts, { topic }: Where, { ids }: Where): boolean =>
  topic !== undefined && ids?.values.length === 1 && !ids.except && !isAmong(sentence, topic, new Set(ids.values));

const saysBack = (sentence: Parts['sentence']): boolean => sentence.has('followUp', 'back');
const SHELVES = ['theme', 'plan', 'status', 'leadGroup', 'isNew', 'revised'] as const;

/** "how many altogether" of a list that was shown counts it; after a count it asks for the whole. */
const sumsUp = ({ sentence }: Parts, { query }: Last): boolean =>
  query.ask === 'list' &&
  (sentence.has('ask', 'count') || isBareCount(sentence)) &&
  sentence.all('followUp', 'overall').every(s => /^(altogether|in total|total|in all)$/.test(s.key));

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
  if (delta.marked) where = without(without(where, 'isNew'), 'revised');
  if (delta.isNew !== undefined || delta.revised !== undefined) where = without(where, 'marked');
  if (delta.ids && !delta.ids.except)
    where = compact({
      plan: { values: [...new Set(delta.ids.values.map(id => id.split('/')[0] ?? ''))] },
      ids: delta.ids,
    });
  if (delta.plan && where.ids && !where.ids.except && !delta.ids) where = elsewhere(parts, where, last);
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

/** "and in the 2016 plan" after one activity: the same reference there, else what that plan has on the same matter. */
function elsewhere(parts: Parts, where: Where, last: Last): Where {
  const { register } = parts.sentence.knowledge;
  const there = (where.ids?.values ?? [])
    .flatMap(id => (where.plan?.values ?? []).map(plan => `${plan}/${id.split('/')[1]}`))
    .filter(id => register.activity(id));
  if (there.length > 0) return { ...where, ids: { values: there } };
  const keywords = (where.ids?.values ?? []).flatMap(id => register.activity(id)?.keywords ?? []);
  const known = keywords.find(word => topicExists(parts.sentence, word, where.plan?.values ?? []));
  return compact({ ...without(where, 'ids'), topic: where.topic ?? known ?? topicSpokenOf(parts, last) });
}

function without(where: Where, key: keyof Where): Where {
  const { [key]: _, ...rest } = where;
  return rest;
}
