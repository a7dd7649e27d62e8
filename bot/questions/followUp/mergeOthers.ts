import type { Session } from '../../conversation/turn.ts';
import { compact } from '../candidate.ts';
import { themeChoice } from '../frames/activities.ts';
import { financeCandidates } from '../frames/finance.ts';
import { meetingsNamed } from '../frames/meetingNames.ts';
import { othersInOffice, peopleCandidates } from '../frames/people.ts';
import { termCandidates } from '../frames/terms.ts';
import { hardWords } from '../matter.ts';
import { wordsOf } from '../names.ts';
import type { Parts } from '../parts.ts';
import type { Facet, Query, Where } from '../query.ts';
import type { Cues } from './cues.ts';
import type { Merged } from './merge.ts';

type Last = NonNullable<Session['last']>;

/** A question about money, people or terms with a part changed. */
export function mergedOthers(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  switch (last.query.of) {
    case 'finance':
      return mergedFinance(parts, last, cues);
    case 'people':
      return mergedPeople(parts, last, cues);
    case 'terms': {
      const own = termCandidates(parts).find(c => c.query.ask === 'define');
      return own ? { query: own.query, named: 1 } : undefined;
    }
    case 'measures':
      return mergedMeasures(parts, last, cues);
    case 'bot':
      return mergedRound(parts, last);
    default:
      return undefined;
  }
}

/** "what about theme 4" after a cut-off. */
function mergedRound(parts: Parts, last: Last): Merged | undefined {
  const theme = themeChoice(parts, [parts.sentence.context.planInForce]);
  const { meeting } = meetingsNamed(parts);
  const where = compact({ theme, meeting });
  return last.query.facet === 'updatesDue' && Object.keys(where).length > 0
    ? { query: { ...last.query, where }, named: 1 }
    : undefined;
}

/** "whats the national average", "and the community resolutions one" after a measure of an earlier plan's paper. */
function mergedMeasures(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const { sentence } = parts;
  const { measures, register, rooting } = sentence.knowledge;
  const shown = register.records.measures.filter(m => last.ids.includes(m.id));
  const words = hardWords(sentence, { hard: [] }).filter(word => /\p{L}/u.test(word));
  const beside = measures
    .rank(words)
    .find(match =>
      shown.some(m => register.records.measures.some(other => other.id === match.id && other.plan === m.plan)),
    );
  const told = new Set(rooting(shown.flatMap(m => wordsOf(`${m.performance} ${m.target} ${m.objective}`))));
  const isTold = words.length > 0 && rooting(words).every(root => told.has(root));
  const isAnother = beside !== undefined && beside.said >= 0.99 && !last.ids.includes(beside.id);
  const asks = cues.that && sentence.has('ask', 'count', 'howMuch');
  if (isTold || (asks && words.length === 0)) return ofMeasures(last.ids);
  return isAnother ? ofMeasures([beside.id]) : undefined;
}

const ofMeasures = (ids: readonly string[]): Merged => ({
  query: { ask: 'figure', of: 'measures', where: { ids: { values: ids } } },
  named: 2,
  settled: true,
});

const MONEY: readonly Facet[] = ['variance', 'slippage', 'underspend', 'budget', 'actual'];

function mergedFinance(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const own = financeCandidates(parts).find(c => c.query.of === 'finance');
  const facet = MONEY.find(f => parts.sentence.has('facet', f));
  const total = totalOfAnother(parts, last, cues);
  if (total) return { query: { ...last.query, where: { ids: { values: [total] } } }, named: 3 };
  const sure = own?.query.where.ids && (own.because.line ?? 0) > 1 ? own.query.where.ids : undefined;
  const lined = sure ?? (cues.opening || cues.correcting ? lineCalled(parts) : undefined) ?? totalOfIt(parts, last);
  const spoken = last.query.where.ids?.values ?? [];
  const isBeside = parts.sentence.has('ask', 'compare') && spoken.length === 1;
  if (lined && isBeside && lined.values.every(id => !spoken.includes(id)))
    return {
      query: { ask: 'figure', of: 'finance', where: { ids: { values: [...spoken, ...lined.values] } } },
      named: 3,
    };
  if (lined) {
    const query: Query = {
      ask: 'figure',
      of: 'finance',
      where: { ids: lined },
      ...compact({ facet: facet ?? last.query.facet }),
    };
    return { query, named: 1 + Number(facet !== undefined) };
  }
  const again = cues.that && parts.sentence.has('ask', 'howMuch') && last.ids.length === 1;
  if (!facet && again)
    return { query: { ask: 'figure', of: 'finance', where: { ids: { values: last.ids } } }, named: 1 };
  if (!facet) return undefined;
  const where = last.query.where.ids
    ? last.query.where
    : last.ids.length === 1
      ? { ids: { values: last.ids } }
      : last.query.where;
  return { query: { ask: where.ids ? 'figure' : last.query.ask, of: 'finance', where, facet }, named: 1 };
}

/** "sorry, I meant the SNB" after the total of one table: the total of the table that is called so. */
function totalOfAnother({ sentence }: Parts, last: Last, cues: Cues): string | undefined {
  const { finance } = sentence.knowledge.register.records;
  const id = last.query.where.ids?.values[0] ?? last.ids[0] ?? '';
  if (!TOTAL.test(id) || !(cues.correcting || cues.opening)) return undefined;
  const words = new Set(sentence.tokens.filter(t => t.kind === 'word').map(t => t.text));
  return finance
    .map(line => line.id)
    .find(
      other =>
        other !== id &&
        TOTAL.test(other) &&
        (other.split('/')[1] ?? '').split('-').some(w => words.has(w) && w !== 'grant'),
    );
}

/** "what about the total" after a line: of its own table. */
function totalOfIt({ sentence }: Parts, last: Last): Where['ids'] {
  const [group] = /^finance\/[^/]+/.exec(last.query.where.ids?.values[0] ?? last.ids[0] ?? '') ?? [];
  const isOther = sentence.has('term') || sentence.has('financeGroup') || hardWords(sentence, { hard: [] }).length > 0;
  const isAsked = sentence.tokens.some(t => t.text === 'total') && !isOther;
  const total = sentence.knowledge.register.records.finance.find(line => isAsked && line.id === `${group}/total`);
  return total && { values: [total.id] };
}
const TOTAL = /\/total$/;

/** "and the custody suite": of money the line that has all the words. */
function lineCalled(parts: Parts): { values: readonly string[] } | undefined {
  const words = hardWords(parts.sentence, { hard: [], hold: ['financeGroup'] });
  const [best, second] = parts.sentence.knowledge.finance.rank(words);
  const alone = best && best.said >= 0.99 && best.score > (second?.score ?? 0);
  return words.length > 0 && alone ? { values: [best.id] } : undefined;
}

function mergedPeople(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const [spoken] = last.ids.length === 1 ? last.ids : [];
  const beside = cues.person && parts.sentence.has('relation', 'before', 'after', 'succession');
  const others = spoken !== undefined && beside ? othersInOffice(parts.sentence, spoken) : undefined;
  if (others && others.length > 0)
    return { query: { ask: 'who', of: 'people', where: { ids: { values: others } } }, named: 2 };
  const own = peopleCandidates(parts)[0];
  if (own && parts.people.ids.length > 0) return { query: { ...last.query, where: own.query.where }, named: 1 };
  if (own && cues.opening) return { query: own.query, named: 1 };
  const role = parts.sentence.has('subject', 'people');
  return role && last.ids.length > 0 && (cues.person || cues.that || cues.those)
    ? { query: { ask: 'show', of: 'people', where: { ids: { values: last.ids } }, facet: 'role' }, named: 1 }
    : undefined;
}
