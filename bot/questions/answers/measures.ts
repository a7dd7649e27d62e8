import type { Measure } from '../../../data/records.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { admits } from './choices.ts';
import { monthText } from './days.ts';
import { countText } from './figures.ts';
import { type Finding, found, nothing } from './finding.ts';
import { planText } from './names.ts';

/** Answers a question about the three measures of the 2016 theme 6 paper. */
export function answerMeasures(query: Query, world: World): Finding {
  const { where } = query;
  const measures = world.register.records.measures.filter(
    measure => admits(where.ids, measure.id) && admits(where.plan, measure.plan) && admits(where.theme, measure.theme),
  );
  const [first] = measures;
  if (!first)
    return nothing(
      'No measure on record matches.',
      world.register.records.measures.map(measure => measure.id),
    );
  const one = measures.length === 1;
  return found({
    ids: measures.map(measure => measure.id),
    value: query.ask === 'count' ? measures.length : one ? (first.figures[0]?.value ?? null) : null,
    headline: one
      ? `${first.name} (${planText(first.plan)}): ${first.performance}`
      : `${countText(measures.length, 'measure')}:`,
    lines: one ? [`Objective: ${first.objective}.`, `Target: ${first.target}.`] : measures.map(rowOf),
    notes: [`As at ${monthText(first.asAt)}. ${first.note}`],
  });
}

const rowOf = (measure: Measure): string => `${measure.number}. ${measure.name}: ${measure.performance}`;
