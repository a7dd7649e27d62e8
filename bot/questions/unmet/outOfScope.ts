import { wordsOf } from '../../words/names.ts';
import type { Candidate } from '../candidate.ts';
import { tablesNamed } from '../frames/finance/tables.ts';
import type { Parts } from '../parts.ts';
import type { Query } from '../query.ts';
import { createSearch } from '../search/search.ts';
import type { Sentence } from '../sentence.ts';
import { isOrder } from '../stretches/openings.ts';
import { entriesOf, type Stretch } from '../stretches/spans.ts';
import { isOwnCase } from './casework.ts';
import { isNotDivided } from './notDivided.ts';
import { addsToList, removesRecords } from './ofTheList.ts';
import { isMatterOfPlan, isPartOfMatter, placesCompared } from './ofThePlan.ts';

interface Cause {
  /** How strongly its words speak against answering; a reading that explains the sentence better wins. */
  readonly strength: number;
  /** The cause that is given to the speaker, where it is not the cause itself. */
  readonly told?: string;
  /** Where its words count at all: everywhere, when absent. */
  readonly counts?: (parts: Parts, stretch: Stretch) => boolean;
  /** Readings that cannot be right once such words are said, however well they explain the rest. */
  readonly rulesOut?: (parts: Parts, stretch: Stretch, best: Candidate) => boolean;
}

const isFigure = ({ of }: Query): boolean => of === 'indicators' || of === 'finance' || of === 'measures';
/** Activities that are meant by nothing but free words. */
const isTopicOnly = ({ of, where }: Query): boolean =>
  of === 'activities' && where.topic !== undefined && !where.ids && !where.status && !where.theme && !where.person;

const CAUSES: Readonly<Record<string, Cause>> = {
  change: { strength: 7 },
  // "drop theme 7" of a list leaves it out.
  removal: {
    strength: 7,
    told: 'change',
    counts: (parts, stretch) => isOrder(parts.sentence, stretch) && removesRecords(parts, stretch),
  },
  action: {
    strength: 9,
    counts: (parts, stretch) =>
      isOrder(parts.sentence, stretch) && !addsToList(parts, stretch) && !isLine(parts.sentence, stretch),
  },
  writing: { strength: 5 },
  personal: { strength: 5, counts: (parts, stretch) => !isPartOfMatter(parts, stretch) },
  ofPrivatePeople: {
    strength: 7,
    told: 'personal',
    counts: ({ sentence }, stretch) => !sentence.has('ask', 'lead') && saysPrivatePeople(sentence, stretch),
  },
  ofPerson: { strength: 7, told: 'personal', counts: ({ sentence, people }) => namesHolder(sentence, people.ids) },
  opinion: { strength: 5, counts: ({ sentence }, stretch) => !asksWhen(sentence, stretch) },
  judging: { strength: 7, told: 'opinion', counts: ({ sentence, people }) => namesHolder(sentence, people.ids) },
  shouldBe: {
    strength: 7,
    told: 'opinion',
    counts: ({ sentence }, stretch) => isFirst(sentence, stretch),
  },
  casework: {
    strength: 4.5,
    // "I've been told …" says how the question came up.
    counts: ({ sentence }, { key, to }) =>
      !key.endsWith(' been') || !sentence.knowledge.lists.busyWith.has(sentence.tokens[to]?.text ?? ''),
    rulesOut: (_, stretch, { query }) => isOwnCase(stretch) && (isFigure(query) || isTopicOnly(query)),
  },
  advice: { strength: 5 },
  world: { strength: 4, counts: parts => !isMatterOfPlan(parts) },
  politics: { strength: 4 },
  forecast: {
    strength: 3.6,
    counts: parts =>
      !isOfPaper(parts) &&
      !stepsOn(parts) &&
      !parts.sentence.has('facet', 'slippage') &&
      !tablesNamed(parts).includes('q3-forecast') &&
      !asksCover(parts) &&
      !asksProgramme(parts),
    rulesOut: (_, __, best) => isFigure(best.query) || isTopicOnly(best.query),
  },
  willBe: {
    strength: 3,
    told: 'forecast',
    counts: ({ sentence }, stretch) =>
      isFirst(sentence, stretch) &&
      sentence.tokens[stretch.to]?.text !== 'you' &&
      !sentence.has('paperKind') &&
      !sentence.has('subject', 'items', 'meetings'),
    rulesOut: (_, __, best) => isFigure(best.query) || isTopicOnly(best.query),
  },
  foretell: {
    strength: 3,
    told: 'forecast',
    counts: ({ sentence }, stretch) => isOrder(sentence, stretch),
    rulesOut: (_, __, { query }) => query.of === 'indicators' || isTopicOnly(query),
  },
  unrecorded: { strength: 8 },
  // The minutes say who was there, and of no meeting who led it.
  chairing: { strength: 8, told: 'unrecorded', counts: ({ sentence }) => isOfMeeting(sentence) },
  // No figure is kept by day or week.
  daily: {
    strength: 0,
    told: 'unrecorded',
    rulesOut: ({ sentence }, _, { query }) =>
      isFigure(query) || (isTopicOnly(query) && !sentence.has('ask', 'why', 'show')),
  },
  appraise: {
    strength: 7,
    told: 'opinion',
    counts: ({ sentence, people }, stretch) => isOrder(sentence, stretch) && namesHolder(sentence, people.ids),
  },
  breakdown: {
    strength: 0,
    rulesOut: (parts, stretch, { query }) =>
      (isFigure(query) && !isInName(parts, stretch, query)) || (query.ask === 'count' && isTopicOnly(query)),
  },
  place: {
    strength: 0,
    rulesOut: (parts, stretch, { query }) =>
      !isInMeasure(parts, stretch, query) &&
      (isFigure(query) ||
        (query.of === 'people' && !isOfPeople(parts, stretch, query)) ||
        parts.sentence.has('ask', 'compare') ||
        DOING.has(parts.sentence.tokens[stretch.from - 1]?.text ?? '') ||
        (!OF_PEOPLE.has(query.of) && !(saysPlan(parts.sentence) && isOnRecord(parts, stretch)))),
  },
};

/** "what's the national average" of a measure whose own words give it. */
const isInMeasure = ({ sentence }: Parts, { key }: Stretch, { of, where }: Query): boolean =>
  of === 'measures' &&
  sentence.knowledge.register.records.measures.some(
    m =>
      where.ids?.values.includes(m.id) &&
      m.performance.toLowerCase().includes((key.split(' ')[0] ?? key).replace(/ly$/, '')),
  );

/** "what did Leicestershire do": asked of the place itself. */
const DOING = new Set(['did', 'does', 'do', 'is', 'are', 'has', 'have', 'are']);

const OF_PEOPLE = new Set<Query['of']>(['people', 'terms', 'bot', 'attendance']);
const MORE_WORDS = 0.7;
/** A sentence that opens so wants nothing else. */
const OPENS = 2;
/** A second word of the same cause. */
const ALSO = 1.5;

/** What the sentence wants that this bot does not do, when that is the better reading; `why` is a cause of the vocabulary. */
export function outOfScopeOf(parts: Parts, best: Candidate | undefined): { why: string; score: number } | undefined {
  const found = [...parts.sentence.stretches, ...placesCompared(parts.sentence)].flatMap(s => causesAt(parts, s));
  const told = (why: string) => CAUSES[why]?.told ?? why;
  const ruling = found.find(f => best && CAUSES[f.why]?.rulesOut?.(parts, f.stretch, best));
  if (ruling) return { why: told(ruling.why), score: Math.max(ruling.score, best?.score ?? 0) };
  if (best && isNotDivided(parts, best)) return { why: 'breakdown', score: best.score };
  const strongest = found.filter(f => f.score > 0).sort((a, b) => b.score - a.score)[0];
  if (!strongest) return undefined;
  const score = strongest.score + ALSO * (found.filter(f => f.why === strongest.why).length - 1);
  return score > (best?.score ?? 0) ? { why: told(strongest.why), score } : undefined;
}

function causesAt(parts: Parts, stretch: Stretch): { why: string; score: number; stretch: Stretch }[] {
  return entriesOf(stretch, 'outOfScope').flatMap(({ means: why }) => {
    const { strength, counts } = CAUSES[why] ?? { strength: 4 };
    if (counts && !counts(parts, stretch)) return [];
    const words = MORE_WORDS * (stretch.to - stretch.from - 1);
    return [{ why, stretch, score: strength === 0 ? 0 : strength + words + (stretch.from === 0 ? OPENS : 0) }];
  });
}

/** "what will the July meeting cover": its programme says so, and nothing is foretold. */
const asksProgramme = ({ sentence }: Parts): boolean =>
  sentence.has('writing', 'coming') && (sentence.has('subject', 'meetings') || sentence.has('month'));

/** "what will the forensics paper cover": the work programme says what is planned. */
const asksCover = ({ sentence }: Parts): boolean =>
  sentence.has('writing', 'cover', 'coming') &&
  (sentence.has('subject', 'items') || sentence.context.last?.query.of === 'items');

/** "will there be a verbal update in July": the work programme says. */
const isOfPaper = ({ sentence }: Parts): boolean =>
  sentence.has('paperKind') || sentence.has('facet', 'paper') || sentence.has('subject', 'items');

/** "next quarter" after the figure of an earlier month: the one after that, which is on record. */
const stepsOn = ({ sentence }: Parts): boolean => {
  const month = sentence.context.last?.query.at?.at(-1);
  return (
    month !== undefined && month < (sentence.knowledge.months.at(-1) ?? '') && sentence.has('time', 'quarterAfter')
  );
};

/** "when should the build start": a day that the plan may give, and no opinion. */
const asksWhen = (sentence: Sentence, { from }: Stretch): boolean =>
  sentence.all('ask', 'when').some(s => s.from < from) && sentence.tokens[from]?.text === 'should';

const isFirst = (sentence: Sentence, stretch: Stretch): boolean =>
  sentence.tokens.slice(0, stretch.from).every(t => t.kind === 'mark');

/** "serious sexual offences: child", "the city": the record that would be answered with is called so. */
function isInName({ sentence }: Parts, stretch: Stretch, { where }: Query): boolean {
  const { rooting, register } = sentence.knowledge;
  const said = rooting(sentence.tokens.slice(stretch.from, stretch.to).map(t => t.text));
  const names = (where.ids?.values ?? []).flatMap(id => {
    const indicator = register.indicator(id);
    const line = register.records.finance.find(f => f.id === id);
    const measure = register.records.measures.find(m => m.id === id);
    return [indicator?.name, ...(indicator?.aliases ?? []), line?.name, ...(line?.aliases ?? []), measure?.name];
  });
  const roots = new Set(names.filter(name => name !== undefined).flatMap(name => rooting(wordsOf(name))));
  return where.ids === undefined || said.every(root => roots.has(root));
}

/** "chief constable of Derbyshire": nobody on record is anything there. */
const isOfPeople = ({ sentence }: Parts, { key }: Stretch, { where }: Query): boolean =>
  (where.ids?.values ?? []).some(id => {
    const person = sentence.knowledge.register.person(id);
    return `${person?.role ?? ''} ${person?.organisation ?? ''} ${person?.note ?? ''}`.toLowerCase().includes(key);
  });

/** "who's chairing in May": of a meeting, and of no board that somebody on record is the chair of. */
const isOfMeeting = (sentence: Sentence): boolean =>
  sentence.has('ask', 'who') &&
  !sentence.has('financeBody') &&
  !sentence.has('itemSection') &&
  (sentence.has('subject', 'meetings') ||
    sentence.has('month') ||
    ['meetings', 'items', 'attendance', 'resolutions'].includes(sentence.context.last?.query.of ?? ''));

/** "pay overspend": a line of money is called so, and an amount of it is asked for. */
const isLine = (sentence: Sentence, stretch: Stretch): boolean =>
  stretch.entries.some(({ role }) => role === 'finance') && sentence.has('subject', 'finance');

/** "names of the troubled families", "the young offenders, names please": of people who are in nobody's charge but their own. */
function saysPrivatePeople({ tokens, knowledge }: Sentence, { to }: Stretch): boolean {
  const after = tokens.slice(to, to + NEAR);
  return (after.some(t => t.kind === 'word') ? after : tokens).some(t => knowledge.lists.privatePeople.has(t.text));
}
const NEAR = 3;

/** Somebody, by name, rank or office: what is asked of them may be private. */
const namesHolder = (sentence: Sentence, ids: readonly string[]): boolean =>
  ids.length > 0 || sentence.has('office') || sentence.has('rank') || sentence.has('leadGroup', 'commissioner');

/** What the plan or the papers say is asked, not what is the case elsewhere. */
const saysPlan = (sentence: Sentence): boolean =>
  sentence.has('doing', 'work') ||
  sentence.has('subject', 'activities', 'items', 'resolutions', 'plans') ||
  sentence.has('ask', 'lead', 'who', 'existence');

/** Some places stand in the records: "the Merseyside approach". */
function isOnRecord({ sentence }: Parts, stretch: Stretch): boolean {
  const search = createSearch(sentence.knowledge.register);
  return (['activities', 'items', 'resolutions'] as const).some(of => search.best(of, stretch.key) !== undefined);
}
