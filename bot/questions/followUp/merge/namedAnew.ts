import type { EntryRole } from '../../../words/lexicon.ts';
import { compact } from '../../candidate.ts';
import { padded, refsLeftOut } from '../../parts/codes.ts';
import { choose, isTurned, takesOut } from '../../parts/negation.ts';
import { numbersFrom } from '../../parts/numbers.ts';
import type { Parts } from '../../parts.ts';
import type { Choice, Where } from '../../query.ts';
import { entriesOf, means } from '../../stretches/spans.ts';
import { topicOf } from '../../topic.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { recordsNamed } from '../spokenOf.ts';

/** What the sentence names anew. */
export function deltaOf(parts: Parts, own: Where, last: Last, cues: Cues): Where {
  const theme = own.theme ?? looseTheme(parts, last);
  const themed = theme !== undefined && own.theme === undefined;
  const matter = cues.which ? topicOf(parts, { hard: OF_MATTER })?.text : own.topic;
  const topic = themed || isQuantity(parts) || cues.person ? undefined : matter;
  return compact({
    plan:
      parts.plans && parts.plans.values.length > 0
        ? (planBeside(parts, last) ?? own.plan)
        : (planBeside(parts, last) ?? planNow(parts, last, cues)),
    theme: refs(parts) ? undefined : theme,
    status: own.status,
    leadGroup: own.leadGroup,
    person: own.person && takesOut(parts.sentence) ? { ...own.person, except: true } : own.person,
    pledge: own.pledge,
    isNew: own.isNew,
    revised: own.revised,
    marked: own.marked,
    ids: refs(parts) ? refsIn(parts, last, own) : undefined,
    topic,
    overdue: own.overdue,
    updated: own.updated,
  });
}

/** Words that ask for something else elsewhere, and here say what one of those shown is about: "which is about call handling". */
const OF_MATTER: readonly EntryRole[] = ['author', 'unit', 'facet', 'direction'];

/** "and now" after another plan: the one in force. */
function planNow(parts: Parts, last: Last, cues: Cues): Where['plan'] {
  const { sentence } = parts;
  const { planInForce } = sentence.context;
  const before = last.query.where.plan?.values ?? [];
  const said = sentence.tokens.filter(t => t.kind !== 'mark').map(t => t.text);
  const asked =
    cues.opening && said.includes('now') && said.every(word => sentence.knowledge.lists.besideNow.has(word));
  // "what's amber in theme 3 now", "who leads it these days"
  const end = sentence.stretches.findLast(s => sentence.tokens[s.from]?.kind !== 'mark');
  const endsInNow = end !== undefined && means(end, 'time', 'now') && said.some(word => OF_TODAY.has(word));
  const isThere = before.every(plan => plan === planInForce);
  // "how many officers are there now" is asked of no activity.
  return (asked || endsInNow) && !isThere && !isQuantity(parts) ? { values: [planInForce] } : undefined;
}
const OF_TODAY = new Set('whats is are who whos whose does do has have hows how where which colour status'.split(' '));

/** "and the plan before it", "the later plan": counted from the plan spoken of. */
function planBeside({ sentence }: Parts, last: Last): Where['plan'] {
  const [spoken, ...others] = last.query.where.plan?.values ?? [];
  const said = sentence.tokens
    .filter(t => t.kind !== 'mark')
    .map(t => t.text)
    .join(' ');
  const step =
    /\b(?:plan|one|framework) (?:before|prior)\b|\b(?:earlier|previous|preceding) (?:plan|framework)\b|^(?:and |n |so |what about |how about )*before (?:that|then)$/.test(
      said,
    )
      ? -1
      : /\b(?:plan|framework) (?:after|following)\b|\b(?:later|next|following|subsequent) (?:plan|framework)\b/.test(
            said,
          )
        ? 1
        : 0;
  const plans = [...sentence.knowledge.register.records.plans]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(p => p.id);
  const beside =
    spoken === undefined || others.length > 0 || step === 0 ? undefined : plans[plans.indexOf(spoken) + step];
  return beside === undefined ? undefined : { values: [beside] };
}

const refs = (parts: Parts): boolean => parts.codes.refs.length > 0 || parts.codes.partRefs.length > 0;

/** "how many cameras", "how much money": the words say what is counted, not which activities ("how many ambers in theme 2"). */
export const isQuantity = (parts: Parts): boolean =>
  parts.sentence.has('ask', 'count', 'howMuch') &&
  !parts.sentence.has('subject', 'activities', 'things') &&
  parts.statuses === undefined &&
  parts.pledges === undefined &&
  parts.themes.tokens.size === 0;

/** A reference said alone is of the plan spoken of, where that has it; "F05" is of the theme spoken of. */
function refsIn(parts: Parts, last: Last, own: Where): Where['ids'] {
  const { register } = parts.sentence.knowledge;
  const plans = parts.plans?.values.length ? [] : (last.query.where.plan?.values ?? []);
  const here = [
    ...parts.codes.refs,
    ...parts.codes.partRefs.flatMap(p => themesSpokenOf(last).map(t => `${t}.${padded(p)}`)),
  ]
    .flatMap(ref => plans.map(p => `${p}/${ref}`))
    .filter(id => register.activity(id));
  const found = here.length > 0 ? here : own.ids?.values;
  if (found === undefined) return undefined;
  return { values: found, ...(refsLeftOut(parts) && { except: true as const }) };
}

/** Those of the filter, else of the activities that were shown; who leads one is answered with people, and it was asked of the activity. */
function themesSpokenOf({ query, ids }: Last): readonly number[] {
  if (query.where.theme) return query.where.theme.values;
  const themes = [ids, recordsNamed(query) ?? []].map(themesOf);
  return themes.find(list => list.length > 0) ?? [];
}

const themesOf = (ids: readonly string[]): number[] => [
  ...new Set(ids.map(id => Number(/\/(\d+)\./.exec(id)?.[1] ?? 0)).filter(n => n > 0)),
];

/** "same for seven", "3 not 7", "and victims?": a bare number or theme name, where a theme was spoken of. */
function looseTheme(parts: Parts, last: Last): Choice<number> | undefined {
  if (!last.query.where.theme || refs(parts) || parts.pledges) return undefined;
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
    if (
      found.length > 0 &&
      !sentence.has('doing') &&
      words - (stretch.to - stretch.from) <= 2 &&
      !isTurned(sentence, stretch, () => false)
    )
      return { values: [Number(found[0]?.means.split('/')[1])] };
  }
  return undefined;
}

/** "the ANPR one" is no theme, "for one" may be. */
export const isTheme = (tokens: Parts['sentence']['tokens'], at: number): boolean =>
  !COUNTING.has(tokens[at - 1]?.text ?? '') &&
  (!['one', 'ones'].includes(tokens[at]?.text ?? '') ||
    ['theme', 'for', 'and', 'not'].includes(tokens[at - 1]?.text ?? ''));

/** "which two are amber", "the other three": so many of them. */
const COUNTING = new Set(['page', 'which', 'those', 'these', 'them', 'all', 'other', 'top', 'first', 'bottom', 'of']);
