import type { Session } from '../../../conversation/turn.ts';
import { compact } from '../../candidate.ts';
import { themeChoice } from '../../frames/activities/activities.ts';
import { meetingsNamed } from '../../frames/meetings/names.ts';
import { othersInOffice } from '../../frames/people/officeHolders.ts';
import { peopleCandidates } from '../../frames/people/people.ts';
import { termCandidates } from '../../frames/terms/terms.ts';
import { hardWords } from '../../matter.ts';
import { isOfRound } from '../../ofRound.ts';
import type { Parts } from '../../parts.ts';
import { wordsOf } from '../../words/names.ts';
import type { Cues } from '../cues.ts';
import { mergedFinance } from './finance.ts';
import type { Merged } from './merged.ts';

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

/** "what about theme 4", "and for September" after a day that goes with a meeting: the cut-off, the sign-off, when papers go out. */
function mergedRound(parts: Parts, last: Last): Merged | undefined {
  const theme = themeChoice(parts, [parts.sentence.context.planInForce]);
  const { meeting } = meetingsNamed(parts);
  const where = compact({ theme, meeting });
  return isOfRound(last.query) && Object.keys(where).length > 0
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

function mergedPeople(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const [spoken] = last.ids.length === 1 ? last.ids : [];
  const isBare = (cues.that || cues.fragment) && hardWords(parts.sentence, { hard: [] }).length === 0;
  const beside = (cues.person || isBare) && parts.sentence.has('relation', 'before', 'after', 'succession');
  const others = spoken !== undefined && beside ? othersInOffice(parts.sentence, spoken) : undefined;
  if (others && others.length > 0)
    return { query: { ask: 'who', of: 'people', where: { ids: { values: others } } }, named: 2 };
  const own = peopleCandidates(parts)[0];
  if (own && parts.people.ids.length > 0) return { query: { ...last.query, where: own.query.where }, named: 1 };
  if (own && cues.opening) return { query: own.query, named: 1 };
  const role = parts.sentence.has('subject', 'people');
  return role && last.ids.length > 0 && (cues.person || cues.that || cues.those || cues.fragment)
    ? { query: { ask: 'show', of: 'people', where: { ids: { values: last.ids } }, facet: 'role' }, named: 1 }
    : undefined;
}
