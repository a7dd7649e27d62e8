import type { Parts } from '../../parts.ts';
import type { Last } from '../last.ts';

/** "go back to 005", "and 7?" after a resolution: the one of the same year with that number. */
export function numberedResolution({ sentence, moments, themes, codes }: Parts, last: Last): string | undefined {
  const [year] = /^resolution\/(\d{4})/.exec(resolutionSpokenOf(last) ?? '')?.slice(1) ?? [];
  const isOfAgenda = last.query.of === 'items' && last.query.where.agendaNumber !== undefined;
  if (year === undefined || isOfAgenda || sentence.has('subject', 'items', 'activities', 'themes')) return undefined;
  const used = new Set([...moments.flatMap(m => m.tokens), ...themes.tokens, ...codes.at.keys()]);
  const number = sentence.tokens.find((t, at) => t.kind === 'number' && /^0*\d{1,3}$/.test(t.text) && !used.has(at));
  return number && sentence.knowledge.register.resolution(`resolution/${year}-${number.text.padStart(3, '0')}`)?.id;
}

const resolutionSpokenOf = ({ query, ids, before = [] }: Last): string | undefined =>
  [...(query.where.ids?.values ?? []), ...ids, ...before].find(id => id.startsWith('resolution/'));
