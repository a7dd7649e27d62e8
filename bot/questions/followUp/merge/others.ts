import { compact } from '../../candidate.ts';
import { themeChoice } from '../../frames/activities/activities.ts';
import { meetingsNamed } from '../../frames/meetings/names.ts';
import { othersInOffice } from '../../frames/people/officeHolders.ts';
import { peopleCandidates } from '../../frames/people/people.ts';
import { termCandidates } from '../../frames/terms/terms.ts';
import { hardWords } from '../../matter.ts';
import { isOfRound } from '../../ofRound.ts';
import type { Parts } from '../../parts.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { mergedFinance } from './finance.ts';
import { mergedMeasures } from './measures.ts';
import type { Merged } from './merged.ts';

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
