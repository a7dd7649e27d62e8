import type { Indicator } from '../../data/records/indicator.ts';
import type { Measure } from '../../data/records/measure.ts';
import type { Register } from '../../data/register.ts';
import { measureCode } from './figureSeries.ts';

/** What somebody named to give a figure of: a record, and of a measure which of its figures, in their words. */
export type FigureSubject =
  | { readonly kind: 'indicator'; readonly indicator: Indicator }
  | {
      readonly kind: 'measure';
      readonly measure: Measure;
      /** As said; absent where none was. */
      readonly label?: string;
      /** Said to be a figure that the measure has not had yet. */
      readonly isNew?: true;
    };

/** The one indicator or measure of a code, a name or an alias; undefined where there is none, or more than one. */
export function subjectNamed(words: string, register: Register): FigureSubject | undefined {
  const indicator = indicatorNamed(words, register);
  return indicator ? { kind: 'indicator', indicator } : measureNamed(words, register.records.measures);
}

/** The indicator or measure of an id. */
export function subjectWithId(id: string, register: Register): FigureSubject | undefined {
  const indicator = register.indicator(id);
  if (indicator) return { kind: 'indicator', indicator };
  const measure = register.records.measures.find(each => each.id === id);
  return measure && { kind: 'measure', measure };
}

/** Which of a measure's figures the words mean: exactly, or as a part of one label alone. */
export function labelOf({ figures }: Measure, words: string): string | undefined {
  const sought = plain(words);
  const labels = figures.map(({ label }) => label);
  const exact = labels.find(label => plain(label) === sought);
  const partly = labels.filter(label => sought.length >= SHORTEST_PART && plain(label).includes(sought));
  return exact ?? (partly.length === 1 ? partly[0] : undefined);
}

const SHORTEST_PART = 4;

export function indicatorNamed(words: string, register: Register): Indicator | undefined {
  const sought = words
    .trim()
    .replace(/^(?:the|indicator)\s+/iu, '')
    .toLowerCase();
  const all = register.records.indicators;
  const byCode = all.filter(({ code }) => code?.toLowerCase() === sought);
  const found =
    byCode.length > 0
      ? byCode
      : all.filter(({ name, aliases }) => [name, ...aliases].some(each => each.toLowerCase() === sought));
  return found.length === 1 ? found[0] : undefined;
}

function measureNamed(words: string, measures: readonly Measure[]): FigureSubject | undefined {
  const said = words.trim().replace(/^the\s+/iu, '');
  const named = measures.flatMap(measure => namedBy(measure, said));
  const [first, another] = named.filter(({ length }) => length === Math.max(...named.map(each => each.length)));
  if (first && !another) return withLabel(first.measure, said.slice(first.length));
  if (another) return undefined;
  const [owner, second] = measures.filter(({ figures }) => figures.some(({ label }) => plain(label) === plain(said)));
  return owner && !second ? { kind: 'measure', measure: owner, label: said } : undefined;
}

interface Named {
  readonly measure: Measure;
  /** How many characters of what was said name it. */
  readonly length: number;
}

/** The longest way in which the words begin with the measure's code, id, name or an alias. */
function namedBy(measure: Measure, said: string): readonly Named[] {
  const { id, name, shortName, aliases } = measure;
  const ways = [id, measureCode(measure), name, shortName, ...aliases];
  const lengths = ways
    .filter(
      way => plain(said.slice(0, way.length)) === plain(way) && /^(?:$|[\s,:;(–—-])/u.test(said.slice(way.length)),
    )
    .map(way => way.length);
  return lengths.length > 0 ? [{ measure, length: Math.max(...lengths) }] : [];
}

/** What stands behind the measure's name names one of its figures: after a comma or the like, or where it is one that the measure has. */
function withLabel(measure: Measure, rest: string): FigureSubject | undefined {
  const label = rest
    .replace(/^[\s,:;(–—-]+/u, '')
    .replace(/\)$/u, '')
    .trim();
  if (label === '') return { kind: 'measure', measure };
  const isSetOff = /^\s*[,:;(–—-]/u.test(rest);
  if (!isSetOff && labelOf(measure, label) === undefined) return undefined;
  const fresh = /^(?:a\s+)?new\s+figure,?\s+(?<label>.+)$/iu.exec(label)?.groups?.label;
  return fresh ? { kind: 'measure', measure, label: fresh, isNew: true } : { kind: 'measure', measure, label };
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[’']/gu, '')
    .replace(/[-–\s]+/gu, ' ')
    .trim();
