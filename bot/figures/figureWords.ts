import { readDay } from '../../data/dayAsTyped.ts';
import type { Indicator } from '../../data/records.ts';
import type { Register } from '../../data/register.ts';

/** Something said about a figure of an indicator. */
export type FigureCommand =
  | {
      readonly kind: 'give';
      readonly indicator: string;
      readonly value: number | undefined;
      /** `YYYY-MM`, where a month was named. */
      readonly to: string | undefined;
    }
  /** Pressed or typed under a preview: exactly this figure is meant. */
  | { readonly kind: 'confirm'; readonly indicator: string; readonly value: number; readonly to: string }
  | { readonly kind: 'owner'; readonly indicator: string; readonly person: string };

/**
 * Reads "3B.1 is 707 for the 12 months to March 2021", "set knife crime to 707", "figure for 3B.1", "make Supt Broadhead the owner of 3B.1".
 * Undefined for everything else, for questions above all: a figure is stated with a verb and a number, or asked for with "figure for" and
 * "update".
 * @param today `YYYY-MM-DD` in the office's zone
 */
export function readFigureCommand(text: string, register: Register, today: string): FigureCommand | undefined {
  const said = text.trim().slice(0, LONGEST_CHARACTERS).replace(/\.$/u, '');
  if (said.endsWith('?')) return undefined;
  return readOwner(said, register) ?? readGiven(said, register, today);
}

const LONGEST_CHARACTERS = 300;

function readOwner(said: string, register: Register): FigureCommand | undefined {
  const match =
    /^(?:please\s+)?make\s+(?<person>.+?)\s+(?:the\s+)?owner\s+of\s+(?<what>.+)$/iu.exec(said) ??
    /^(?<person>[^?]+?)\s+(?:owns|now\s+owns|is\s+(?:now\s+)?the\s+owner\s+of)\s+(?<what>.+)$/iu.exec(said);
  const { person, what } = match?.groups ?? {};
  if (!person || !what || /^(?:who|what|which|whoever|nobody)\b/iu.test(person)) return undefined;
  const indicator = indicatorNamed(what, register);
  return indicator && { kind: 'owner', indicator: indicator.id, person };
}

function readGiven(said: string, register: Register, today: string): FigureCommand | undefined {
  const confirms = /^confirm\s+/iu.exec(said)?.[0].length ?? 0;
  const stated = STATED.exec(said.slice(confirms));
  if (stated?.groups) {
    const { what = '', number = '', rest = '' } = stated.groups;
    const indicator = indicatorNamed(what.replace(/^(?:the\s+)?figure\s+(?:for|of)\s+/iu, ''), register);
    const value = readNumber(number);
    const to = readMonth(rest, today);
    if (!indicator || value === undefined || (rest.trim() !== '' && to === undefined)) return undefined;
    if (confirms > 0) return to === undefined ? undefined : { kind: 'confirm', indicator: indicator.id, value, to };
    return { kind: 'give', indicator: indicator.id, value, to };
  }
  const asked = ASKED.exec(said);
  const named = asked?.groups?.what ?? asked?.groups?.code;
  const indicator = named === undefined ? undefined : indicatorNamed(named, register);
  return indicator && { kind: 'give', indicator: indicator.id, value: undefined, to: undefined };
}

const NUMBER = '(?<number>[-−–]?£?\\s?\\d[\\d,]*(?:\\.\\d+)?)\\s*(?:%|per\\s?cent|percent|days?)?';
const STATED = new RegExp(
  `^(?:please\\s+)?(?:(?:set|record|file|put|change|correct|make)\\s+)?(?<what>.{2,80}?)\\s*(?:\\b(?:is|was|are|were|to|at|as|stands\\s+at|stood\\s+at|now)\\b|[=:])(?:\\s+(?:now|at))?\\s*${NUMBER}(?<rest>(?:[\\s,].*)?)$`,
  'iu',
);
/** "update hate crime" is about the activity of that name; only a code says that the indicator is meant. */
const ASKED =
  /^(?:please\s+)?(?:(?:(?:give|file|record|enter|submit|add|update|change|correct)\s+)?(?:(?:a|the|new|this\s+quarter['’]?s)\s+)*figures?\s+(?:for|of|on)\s+(?<what>.{2,80})|(?:update|change|correct)\s+(?<code>\d[a-z]\.\d{1,2}))$/iu;

/** A number as people write it: "1,234", "12.5", "−3". Undefined for what is none. */
export function readNumber(text: string): number | undefined {
  const plain = text
    .replace(/[,£\s]/gu, '')
    .replace(/^[−–]/u, '-')
    .replace(/(?:%|percent)$/iu, '');
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : undefined;
}

/** The month that "for the 12 months to March 2021" names; without a year the last such month. `YYYY-MM`. */
export function readMonth(text: string, today: string): string | undefined {
  const day = readDay(text.replace(/^.*\bmonths?\s+(?:to|ending|ended)\b/iu, 'to'), today)?.day;
  if (!day) return undefined;
  const isPast = day.slice(0, 7) < today.slice(0, 7) || /\d{4}/u.test(text.replace(/\b12\b/u, ''));
  return isPast
    ? day.slice(0, 7)
    : `${Number(day.slice(0, 4)) - (day.slice(0, 7) > today.slice(0, 7) ? 1 : 0)}${day.slice(4, 7)}`;
}

/** The one indicator of a code, a name or an alias; undefined where there is none, or more than one. */
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
