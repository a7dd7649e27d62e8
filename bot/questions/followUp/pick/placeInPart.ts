import { phraseAt } from '../../../words/phraseAt.ts';
import type { Parts } from '../../parts.ts';
import { meansOne } from '../../stretches/spans.ts';
import type { Last } from '../last.ts';
import { orderOf, type Place } from '../step/place.ts';
import { placeSpokenOf } from '../step/steppedFrom.ts';

/**
 * "the first in that theme", "last one in the section", "last item on that agenda", "the last of the year": a place among all that the theme, section, agenda or year
 * of what was spoken of has, whatever list was shown.
 */
export function placeInPart(parts: Parts, last: Last): string | undefined {
  const { sentence } = parts;
  const { tokens, knowledge } = sentence;
  const said = sentence.first('ordinal');
  const at = said ? said.to : tokens.findIndex(t => t.text === 'last') + 1;
  const place = said ? Number(meansOne(said, 'ordinal')) : -1;
  if (at === 0 || !Number.isInteger(place) || place === 0) return undefined;
  const noun = knowledge.lists.stepOne.has(tokens[at]?.text ?? '') ? at + 1 : at;
  const of = knowledge.lists.placeWithin.has(tokens[noun]?.text ?? '') ? noun + 1 : undefined;
  const length = of === undefined ? undefined : phraseAt(knowledge.lists.pointedPart, tokens, of);
  const isAll = of !== undefined && length !== undefined && tokens.slice(of + length).every(t => t.kind === 'mark');
  const part = isAll ? (tokens[of + length - 1]?.text ?? '') : '';
  return inPart(parts, last, part)?.at(place > 0 ? place - 1 : place);
}

function inPart(parts: Parts, last: Last, part: string): readonly string[] | undefined {
  const { register } = parts.sentence.knowledge;
  const { activities, indicators } = register.records;
  const spoken = placeSpokenOf(parts, last, undefined);
  if (!spoken) return undefined;
  const activity = register.activity(spoken.id);
  const indicator = register.indicator(spoken.id);
  const isSuch = (other: { readonly theme: number | null; readonly plan: string }, one: typeof other) =>
    part === 'plan' || (part === 'theme' && other.theme === one.theme);
  if (activity) return some(activities.filter(a => a.plan === activity.plan && isSuch(a, activity)));
  if (indicator && part === 'section') return some(indicators.filter(i => i.section === indicator.section));
  if (indicator) return some(indicators.filter(i => isSuch(i, indicator)));
  return OF_MEETING[spoken.kind]?.has(part) ? orderOf(spoken.kind, spoken.id, register) : undefined;
}

const some = (records: readonly { readonly id: string }[]): readonly string[] | undefined =>
  records.length > 0 ? records.map(({ id }) => id) : undefined;

const OF_MEETING: Partial<Record<Place['kind'], ReadonlySet<string>>> = {
  items: new Set(['agenda', 'meeting', 'day', 'programme', 'list']),
  resolutions: new Set(['meeting', 'day', 'minutes', 'list']),
};
