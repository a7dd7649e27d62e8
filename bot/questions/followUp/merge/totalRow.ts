import { compact } from '../../candidate.ts';
import { matterOf } from '../../frames/indicators/indicatorMatter.ts';
import { monthsNamed } from '../../frames/indicators/months.ts';
import type { Parts } from '../../parts.ts';
import type { Last } from '../last.ts';
import { idsSpokenOf } from './indicatorsNamedAnew.ts';
import type { Merged } from './merged.ts';

/** "both together", "the total row", "and in total?" after rural and urban crime: what their section gives as the total of them, for the month spoken of. */
export function totalRow(parts: Parts, last: Last): Merged | undefined {
  const { sentence } = parts;
  const { register } = sentence.knowledge;
  const asked = sentence.has('followUp', 'together', 'overall') || sentence.tokens.some(t => t.text === 'total');
  if (!asked || sentence.has('subject', 'indicators', 'themes') || matterOf(parts).some(word => !OF_TABLE.has(word)))
    return undefined;
  const [spoken, ...others] = (idsSpokenOf(last)?.values ?? []).flatMap(id => register.indicator(id) ?? []);
  if (!spoken || others.length > 1) return undefined;
  const isTotal = ({ name }: { name: string }) => /\btotal\b/i.test(name);
  const beginning = spoken.name.split(':')[0];
  const total = register.records.indicators.find(
    i => i.section === spoken.section && isTotal(i) && i.name.split(':')[0] === beginning && i.id !== spoken.id,
  );
  if (!total) return undefined;
  const { at } = monthsNamed(parts, last.query.at?.at(-1));
  return {
    query: {
      ask: 'figure',
      of: 'indicators',
      where: { ids: { values: [total.id] } },
      ...compact({ at: at.length > 0 ? at : last.query.at }),
    },
    named: 3,
    settled: true,
  };
}

/** Words for the line of a table that sums it up. */
const OF_TABLE = new Set(['row', 'line', 'combined', 'together', 'sum', 'total']);
