import { figuresUnder } from '../../../data/measureFigures.ts';
import { spokenName } from '../../../data/personName.ts';
import type { Measure, MeasureFigure } from '../../../data/records/measure.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { admits } from './choices.ts';
import { monthText, shortDayText } from './days.ts';
import { countText, numberText } from './figures.ts';
import { type Finding, found, nothing } from './finding.ts';
import { planText, sentenceStart } from './names.ts';

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
  if (query.ask === 'who') return answerOwner(first, world);
  const one = measures.length === 1;
  return found({
    ids: measures.map(measure => measure.id),
    value: query.ask === 'count' ? measures.length : one ? (first.figures[0]?.value ?? null) : null,
    headline: one
      ? `${first.name} (${planText(first.plan)}): ${standing(first)}`
      : `${countText(measures.length, 'measure')}:`,
    lines: one ? linesOf(first) : measures.map(rowOf),
    notes: [`${given(first).length > 0 ? 'What was printed is as' : 'As'} at ${monthText(first.asAt)}. ${first.note}`],
  });
}

/** Who gives a measure's figures: whom a manager named for it. The papers name nobody. */
function answerOwner(measure: Measure, { register }: World): Finding {
  const owner = measure.owner === undefined ? undefined : register.person(measure.owner);
  const code = `measure ${measure.theme}.${measure.number}`;
  if (!owner)
    return nothing(
      `Nobody is named for ${measure.name}: a manager of the office gives its figures. Say “make … the owner of ${code}” to name somebody.`,
      [measure.id],
    );
  const name = spokenName(owner);
  return found({ ids: [owner.id], value: name, headline: `${name} gives the figures of ${measure.name}.` });
}

const rowOf = (measure: Measure): string => `${measure.number}. ${measure.name}: ${standing(measure)}`;

/** The figures as they stand, where one was given here since; else what the paper says. */
const standing = (measure: Measure): string =>
  given(measure).length > 0
    ? `${measure.figures.map(figure => newest(figure, measure)).join('; ')}.`
    : measure.performance;

const given = ({ figures }: Measure): readonly MeasureFigure[] => figures.filter(({ filed }) => filed !== undefined);

function linesOf(measure: Measure): readonly string[] {
  const figures = given(measure);
  return [
    ...figures.flatMap(figure => givenLines(measure, figure)),
    ...(figures.length > 0 ? [`The paper says: ${measure.performance}`] : []),
    `Objective: ${measure.objective}.`,
    `Target: ${measure.target}.`,
  ];
}

/** By whom a figure was given, and those before it. */
function givenLines(measure: Measure, { label, unit, filed }: MeasureFigure): readonly string[] {
  if (!filed) return [];
  const before = figuresUnder(measure, label)
    .slice(0, -1)
    .map(({ value, asAt }) => `${figureText(value, unit)} (${monthText(asAt)})`);
  const was = filed.replaced?.at(-1);
  const instead = was ? `, in place of ${figureText(was.value, unit)}` : '';
  const because = filed.kept?.because ? ` “${filed.kept.because}”` : '';
  const earlier = before.length > 0 ? ` Before: ${before.join(', ')}.` : '';
  return [
    `${sentenceStart(label)}: given by ${filed.by.name} on ${shortDayText(filed.at.slice(0, 10))}${instead}.${because}${earlier}`,
  ];
}

const newest = ({ label, value, unit, asAt }: MeasureFigure, measure: Measure): string =>
  `${label} ${figureText(value, unit)} as at ${monthText(asAt ?? measure.asAt)}`;

const figureText = (value: number, unit: string): string =>
  `${Number.isInteger(value) ? numberText(value) : String(value)}${unit === 'percent' ? '%' : ''}`;
