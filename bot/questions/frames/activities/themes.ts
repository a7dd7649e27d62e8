import { type Candidate, candidate, compact } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import type { Choice } from '../../query.ts';
import { type Sentence, sentenceText, stretchAt } from '../../sentence.ts';
import { means, type Stretch } from '../../stretches/spans.ts';
import { topicOf } from '../../topic.ts';
import { newestFirst, scopeOf } from '../../unmet/scope.ts';
import { themeChoice } from './activities.ts';
import { groupOf } from './grouping.ts';

/** Readings about themes as such: what they are, what one is about, how one stands. */
export function themeCandidates(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const { register } = sentence.knowledge;
  if (!sentence.has('subject', 'themes') && parts.themes.byName.length === 0) return [];
  const numbers = parts.themes.numbers?.values ?? [];
  const scope = scopeOf(parts, [
    ...numbers.map(n => ({ what: `theme ${n}`, existsIn: (plan: string) => register.theme(plan, n) !== undefined })),
    ...parts.themes.byName.map(ids => ({
      what: 'that theme',
      existsIn: (plan: string) => ids.some(id => id.startsWith(`${plan}/`)),
    })),
  ]);
  const theme = themeChoice(parts, scope.plan.values);
  const topic = topicOf(parts);
  const count = sentence.has('ask', 'count') && !theme;
  const status = sentence.has('status', 'anyColour') || sentence.has('ask', 'show');
  const about =
    sentence.has('ask', 'about') ||
    /\b(what|whats|wot|wots) (is|was|s|are|were)? ?(the )?(theme|priority|th)\b/.test(words(parts)) ||
    sentence.has('ask', 'define') ||
    (!sentence.has('subject', 'meetings') &&
      !sentence.has('ask', 'when') &&
      sentence.tokens.some(t => sentence.knowledge.lists.aboutTheme.has(t.text))) ||
    /\b(name of|which theme|what theme)\b/.test(words(parts));
  const whole = listsThemes(parts, numbers, scope.plan.values);
  const number = asksThemeNumber(parts);
  const other = [
    ['says activities', -3, sentence.has('subject', 'activities') || (!about && saysThings(parts))],
    ['status', -3, parts.statuses !== undefined],
    [
      'other subject',
      -3,
      sentence
        .all('subject', 'indicators', 'meetings', 'items', 'resolutions', 'finance', 'panel')
        .some(stretch => !parts.themes.tokens.has(stretch.from)),
    ],
    [
      'other flag',
      -3,
      sentence.has('flag', 'exception', 'pending', 'overdue') ||
        parts.isNew !== undefined ||
        parts.revised !== undefined,
    ],
    ['lead', -2.5, sentence.has('ask', 'lead') || parts.leadGroups !== undefined],
    ['topic', -1.5, topic !== undefined],
    ['somebody', -2.5, parts.people.ids.length > 0],
    ['all but it', -3, parts.themes.numbers?.except === true],
    ['all of it', -1.5, sentence.has('ask', 'all', 'existence') && !sentence.has('status', 'anyColour')],
    ['grouped', -3, groupOf(sentence) !== undefined],
    ['compared', -2, sentence.has('ask', 'compare')],
    ['counted', -2, sentence.has('ask', 'count') && theme !== undefined && !number],
  ] as const;
  const lost = numbers.find(n => !scope.plan.values.some(p => register.theme(p, n)));
  const unknown =
    lost === undefined ? {} : { unknown: { what: `theme ${lost}`, offers: offersOf(parts, scope.plan.values) } };
  const byPlan = countsByPlan(parts) ? plansCounted(parts) : undefined;
  if (!theme || whole)
    return [
      candidate(
        byPlan
          ? { ask: 'group', of: 'themes', by: 'plan', where: { plan: byPlan } }
          : { ask: count ? 'count' : 'list', of: 'themes', where: { plan: scope.plan } },
        [
          ['counted plan by plan', 3.5, byPlan !== undefined],
          [
            'says themes',
            3.5,
            sentence.tokens.some(t => t.stem === 'theme' || t.stem === 'priority' || t.stem === 'strand'),
          ],
          ['all of their numbers', 1, whole],
          ...other.filter(([n]) => n !== 'counted' && !(byPlan && (n === 'compared' || n === 'grouped'))),
        ],
        {
          notes: scope.notes,
        },
      ),
    ];
  return [
    candidate(
      {
        ask: 'show',
        of: 'themes',
        where: { plan: scope.plan, theme },
        ...compact({ facet: status && !about ? ('status' as const) : undefined }),
      },
      [
        ['theme', 2.5, true],
        ['asks about it', 2, about],
        ['asks how it stands', 1.5, status],
        ['asks its number', 5, number],
        ['alone', 0.5, topic === undefined],
        // "The theme 1 ones" are records of it.
        ['ones of it', -2.5, sentence.tokens.some(t => t.text === 'ones')],
        ...other,
      ],
      { notes: scope.notes, ...unknown },
    ),
  ];
}

/** "2013 vs 2016 how many themes each", "themes per plan": of the themes of several plans it is their number that differs. */
const countsByPlan = (parts: Parts): boolean =>
  !parts.statuses &&
  !parts.leadGroups &&
  !parts.codes.refs.length &&
  (groupOf(parts.sentence) === 'plan' || asksWhichHasMore(parts) || (severalPlans(parts) && counts(parts.sentence)));

const severalPlans = ({ plans }: Parts): boolean => (plans?.values.length ?? 0) > 1;

/** "how many themes in 2013 and in 2016", "themes, 2013 against 2020": by number. */
const counts = (sentence: Sentence): boolean => sentence.has('ask', 'count', 'compare');

/** "which plan has more themes", "which has the fewest themes, 2013 or 2020" */
const asksWhichHasMore = (parts: Parts): boolean =>
  (severalPlans(parts) || parts.sentence.tokens.some(t => t.stem === 'plan')) &&
  /\b(more|most|fewer|fewest|less|least) (of )?(themes|priorities)\b/.test(words(parts));

/** Those that are named; all of them where none is. */
const plansCounted = ({ plans, sentence }: Parts): Choice<string> => ({
  values: plans?.values.length ? plans.values : newestFirst(sentence.knowledge.register).reverse(),
});

/** "the themes, one to seven": every number that a plan has means the themes themselves. */
const listsThemes = ({ sentence }: Parts, numbers: readonly number[], plans: readonly string[]): boolean =>
  numbers.length >= MANY &&
  plans.every(id => sentence.knowledge.register.plan(id)?.themes.every(t => numbers.includes(t.number)));
const MANY = 3;

/** "what number is the supporting victims theme": which it is, and not how much is in it. */
const asksThemeNumber = (parts: Parts): boolean =>
  parts.themes.byName.length > 0 && parts.statuses === undefined && NUMBER_OF.test(words(parts));
const NUMBER_OF = /\b(what|which|whats the|what is the|theme) number\b/;

/** "the 2016 one" is a plan and "themes one to four" a number; any other "one" is a record. */
const saysThings = ({ sentence, themes: { tokens } }: Parts): boolean =>
  sentence
    .all('subject', 'things')
    .some(({ from, key }) => key !== 'one' || !(tokens.has(from) || isPlan(sentence, stretchAt(sentence, from - 1))));

const isPlan = ({ tokens }: Sentence, stretch: Stretch | undefined): boolean =>
  stretch !== undefined &&
  (means(stretch, 'plan') || means(stretch, 'planWord') || YEAR.test(tokens[stretch.from]?.text ?? ''));
const YEAR = /^20\d\d/;

const words = (parts: Parts): string => sentenceText(parts.sentence);

const offersOf = (parts: Parts, plans: readonly string[]): string[] =>
  plans.flatMap(p => parts.sentence.knowledge.register.plan(p)?.themes.map(t => `Theme ${t.number}: ${t.name}`) ?? []);
