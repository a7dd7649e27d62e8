import { monthText } from '../../answers/days.ts';
import { type Candidate, candidate } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import type { Last } from '../last.ts';
import { pickedFrom } from '../pick/pickedFrom.ts';
import type { StepSaid } from './stepSaid.ts';

/**
 * "and the one before" after a figure of some month: the figure of the month before, where the figures have one. Of the newest figure of one that was named, and not picked
 * out of a list, the one before is that of the quarter before.
 */
export function steppedPeriod(parts: Parts, last: Last, said: StepSaid): Candidate | undefined {
  const { months } = parts.sentence.knowledge;
  const { of, ask, at = [], where } = last.query;
  // "march against the one before" names its own.
  const isTimed = parts.sentence.all('time').some(s => s.from < said.from || s.from >= said.to);
  if (parts.moments.length > 0 || isTimed) return undefined;
  const isOfFigure = of === 'indicators' && ask === 'figure' && at.length < 2 && where.ids?.values.length === 1;
  if (!isOfFigure || said.kind !== undefined || said.anchor !== undefined || said.inDocument) return undefined;
  const isPicked = pickedFrom(parts, last).length > 1;
  const spoken = at[0] ?? (isPicked ? undefined : months.at(-1));
  const from = spoken === undefined ? -1 : months.indexOf(spoken);
  const month = from < 0 || said.many !== undefined ? undefined : months[from + said.way * said.by];
  if (month !== undefined) return candidate({ ask, of, where, at: [month] }, [['steps on', 12, true]]);
  // Of a month that was asked for, the one before the first is no other indicator.
  const what = `a figure ${said.way > 0 ? 'after' : 'before'} ${monthText(spoken ?? '')}`;
  return at.length > 0 && from >= 0 && said.many === undefined
    ? candidate({ ask, of, where }, [['steps on', 10, true]], { unknown: { what, offers: [] } })
    : undefined;
}
