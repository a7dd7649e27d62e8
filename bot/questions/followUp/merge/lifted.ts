import { isTurned, takesOut } from '../../parts/negation.ts';
import type { Parts } from '../../parts.ts';
import type { Choice, Where } from '../../query.ts';
import { sentenceText } from '../../sentence.ts';
import { means, type Stretch } from '../../stretches/spans.ts';
import { isTakenOff } from '../../stretches/takenOff.ts';

/**
 * The parts of the last question's filter that a sentence takes off again: "not just the force", "drop the new bit", "whatever the colour". What is left out
 * ("not the force") stays a part of the filter.
 */
export function liftedIn(parts: Parts): ReadonlySet<keyof Where> {
  const { sentence } = parts;
  const lifted = new Set<keyof Where>();
  if (sentence.has('followUp', 'anyStatus')) lifted.add('status');
  if (sentence.has('followUp', 'anyLead')) lifted.add('leadGroup').add('person');
  sentence.stretches.forEach((stretch, at) => {
    for (const [key, isOf] of PARTS)
      if (isOf(stretch) && (isLed(parts, at) || isNamedBit(parts, stretch) || isKindDropped(parts, at)))
        lifted.add(key);
  });
  for (const key of allOfThemIn(parts)) lifted.add(key);
  if (lifted.has('isNew') || lifted.has('revised')) lifted.add('marked');
  return lifted;
}

/**
 * The parts of the last question's filter that a sentence drops by what they are: after "force, theme 7", "drop the force" takes off that part, and leaves
 * nobody out. What was not asked for is left out ("drop theme 7" of all that is new).
 */
export function droppedIn({ sentence }: Parts, before: Where, delta: Where): ReadonlySet<keyof Where> {
  if (!takesOut(sentence)) return new Set();
  const dropped = CHOSEN.filter(part => isAllOf(before[part], delta[part]));
  const unmarked = (['isNew', 'revised'] as const).filter(part => before[part] === true && delta[part] === false);
  return new Set<keyof Where>([...dropped, ...unmarked]);
}

const CHOSEN = [
  'status',
  'leadGroup',
  'theme',
  'plan',
  'pledge',
  'person',
  'author',
  'section',
  'itemSection',
] as const;

const isAllOf = (one: Choice<unknown> | undefined, other: Choice<unknown> | undefined): boolean =>
  one !== undefined && other?.except === true && !one.except && one.values.every(value => other.values.includes(value));

const PARTS: readonly (readonly [keyof Where, (stretch: Stretch) => boolean])[] = [
  ['status', s => means(s, 'status')],
  ['leadGroup', s => means(s, 'leadGroup')],
  ['isNew', s => means(s, 'flag', 'new')],
  ['revised', s => means(s, 'flag', 'revised')],
  ['theme', s => means(s, 'subject', 'themes')],
  ['pledge', s => means(s, 'subject', 'pledges')],
];

/** "ok now PL7.2, all of them", "and the current plan, total": what narrowed the list before, and is not said again, narrows the new one no more. */
function allOfThemIn(parts: Parts): readonly (keyof Where)[] {
  const { sentence, pledges, themes, plans } = parts;
  const isElsewhere =
    pledges !== undefined ||
    themes.tokens.size > 0 ||
    (plans?.values.length ?? 0) > 0 ||
    pointsAt(/^(plan|framework)$/, sentence);
  const isSaid = isElsewhere ? saysAll(parts) || turnsToPledge(parts) : saysEverything(sentence);
  const before = sentence.context.last?.query.where ?? {};
  const isTaken = (key: keyof Where): boolean => isElsewhere || (key in before && !PLACES.has(key));
  return isSaid ? NARROWING.filter(([key, isNamed]) => isTaken(key) && !isNamed(parts)).map(([key]) => key) : [];
}

/** "everything under it" after the ambers of a pledge: of the same place, whatever narrowed the list there. */
const saysEverything = (sentence: Parts['sentence']): boolean =>
  !sentence.has('ask', 'who') && sentence.all('followUp', 'unfiltered').some(({ key }) => EVERYTHING.test(key));
const EVERYTHING = /^(everything|no filter|unfiltered|without|all of what)/;
const PLACES: ReadonlySet<keyof Where> = new Set<keyof Where>(['theme', 'pledge', 'plan']);

/** "the current plan, total", "all of theme 2", "pledge 6 in total"; "across all themes" takes off no more than the theme. */
export function saysAll({ sentence }: Parts): boolean {
  const { tokens } = sentence;
  const end = sentence.stretches.findLast(s => tokens[s.from]?.kind !== 'mark');
  return (
    sentence.has('followUp', 'unfiltered') ||
    sentence.all('followUp', 'those').some(({ key }) => key.startsWith('all of ')) ||
    sentence.all('followUp', 'overall').some(({ key }) => !OF_THEMES.test(key)) ||
    sentence.all('ask', 'all').some(s => s === end || OF_PLACE.has(tokens[s.to]?.text ?? '')) ||
    sentenceText(sentence).endsWith('all of it')
  );
}
const OF_THEMES = /theme|plan/;
const OF_PLACE = new Set(['of', 'in', 'under']);
const pointsAt = (part: RegExp, { tokens }: Parts['sentence']): boolean =>
  tokens.some(({ text }, at) => part.test(text) && /^(that|this|same|its)$/.test(tokens[at - 1]?.text ?? ''));

/** "now pledge 3", "ask 3 - how many?" of another pledge before: each is a list of its own, which cuts across themes and leads. "and pledge 3" asks the same of it. */
function turnsToPledge({ sentence, pledges }: Parts): boolean {
  const { query, root } = sentence.context.last ?? {};
  const isChanged = pledges !== undefined && (query?.where.pledge ?? root?.where.pledge) !== undefined;
  const [first] = sentence.stretches;
  const isNow = sentence.tokens.some(({ text }) => text === 'now');
  const isSame = first !== undefined && means(first, 'followUp', 'replace') && !isNow;
  return isChanged && !isSame && !sentence.has('followUp', 'those', 'narrow', 'add');
}

const NARROWING: readonly (readonly [keyof Where, (parts: Parts) => boolean])[] = [
  ['status', ({ statuses }) => statuses !== undefined],
  ['leadGroup', ({ leadGroups }) => leadGroups !== undefined],
  ['person', ({ people }) => people.ids.length > 0],
  ['isNew', ({ sentence }) => sentence.has('flag')],
  ['revised', ({ sentence }) => sentence.has('flag')],
  ['theme', ({ themes, sentence }) => themes.tokens.size > 0 || pointsAt(/^theme$/, sentence)],
  ['pledge', ({ pledges, sentence }) => pledges !== undefined || pointsAt(/^(pledge|ask)$/, sentence)],
  ['marked', ({ sentence }) => sentence.has('flag')],
];

/** "not only the force" */
const isLed = ({ sentence }: Parts, at: number): boolean => {
  const before = sentence.stretches[at - 1];
  const isSmall = before !== undefined && means(before, 'filler') && !means(before, 'followUp', 'lift');
  return [before, isSmall ? sentence.stretches[at - 2] : undefined].some(s => s && means(s, 'followUp', 'lift'));
};

/** "forget theme", "without the colour": what kind of part it is, and no one of them. */
function isKindDropped({ sentence, themes, pledges }: Parts, at: number): boolean {
  const [stretch, before, earlier] = [at, at - 1, at - 2].map(n => sentence.stretches[n]);
  const isKind =
    stretch !== undefined &&
    ((means(stretch, 'subject', 'themes') && themes.tokens.size === 0) ||
      (means(stretch, 'subject', 'pledges') && !pledges) ||
      means(stretch, 'status', 'anyColour'));
  const leaves = (s: Stretch | undefined) => s !== undefined && (isTakenOff(s) || IGNORING.has(s.key));
  return isKind && (leaves(before) || (before !== undefined && means(before, 'filler') && leaves(earlier)));
}
const IGNORING = new Set(['ignore', 'ignoring', 'without', 'without the', 'forget', 'leaving aside']);

/** "drop the new bit", "ignore the force filter" */
function isNamedBit({ sentence }: Parts, stretch: Stretch): boolean {
  const { ofFilter, forgetting } = sentence.knowledge.lists;
  const isBit = ofFilter.has(sentence.tokens[stretch.to]?.text ?? '');
  const isForgotten = sentence.tokens.slice(0, stretch.from).some(t => forgetting.has(t.text));
  return isBit && (isForgotten || isTurned(sentence, stretch, () => false));
}

/** The filter without some of its parts. */
export const less = (where: Where, parts: ReadonlySet<keyof Where>): Where =>
  parts.size === 0
    ? where
    : (Object.fromEntries(Object.entries(where).filter(([part]) => !parts.has(part as keyof Where))) as Where);
