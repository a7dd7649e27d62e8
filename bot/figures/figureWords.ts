import { readDay } from '../../data/dayAsTyped.ts';
import type { Register } from '../../data/register.ts';
import { type FigureSubject, subjectNamed } from '../naming/figureSubject.ts';

/** Something said about a figure of an indicator or a measure. */
export type FigureCommand =
  | {
      readonly kind: 'give';
      readonly subject: FigureSubject;
      readonly value: number | undefined;
      /** `YYYY-MM`, where a month was named. */
      readonly to: string | undefined;
      /** The number was said in per cent. */
      readonly isShare: boolean;
    }
  /** Pressed or typed under a preview: exactly this figure is meant. */
  | { readonly kind: 'confirm'; readonly subject: FigureSubject; readonly value: number; readonly to: string }
  | { readonly kind: 'owner'; readonly subject: FigureSubject; readonly person: string };

/**
 * Reads "3B.1 is 707 for the 12 months to March 2021", "set knife crime to 707", "measure 6.2, re-offending rate is 0.7 as at November 2016",
 * "figure for 3B.1", "make Supt Broadhead the owner of 3B.1". Undefined for everything else, for questions above all: a figure is stated with
 * a verb and a number, or asked for with "figure for" and "update".
 * @param today `YYYY-MM-DD` in the office's zone
 */
export function readFigureCommand(text: string, register: Register, today: string): FigureCommand | undefined {
  const said = text.trim().slice(0, LONGEST_CHARACTERS).replace(/\.$/u, '');
  if (said.endsWith('?')) return undefined;
  return readOwner(said, register) ?? readStated(said, register, today) ?? readAsked(said, register);
}

const LONGEST_CHARACTERS = 300;

function readOwner(said: string, register: Register): FigureCommand | undefined {
  const match =
    /^(?:please\s+)?make\s+(?<person>.+?)\s+(?:the\s+)?owner\s+of\s+(?<what>.+)$/iu.exec(said) ??
    /^(?<person>[^?]+?)\s+(?:owns|now\s+owns|is\s+(?:now\s+)?the\s+owner\s+of)\s+(?<what>.+)$/iu.exec(said);
  const { person, what } = match?.groups ?? {};
  if (!person || !what || /^(?:who|what|which|whoever|nobody)\b/iu.test(person)) return undefined;
  const subject = subjectNamed(what, register);
  return subject && { kind: 'owner', subject, person };
}

function readStated(said: string, register: Register, today: string): FigureCommand | undefined {
  const confirms = /^confirm\s+/iu.exec(said)?.[0].length ?? 0;
  const stated = STATED.exec(said.slice(confirms));
  const { what = '', number = '', unit = '', rest = '' } = stated?.groups ?? {};
  const value = stated ? readNumber(number) : undefined;
  if (value === undefined) return undefined;
  const to = readMonth(rest, today);
  if (rest.trim() !== '' && to === undefined) return undefined;
  const subject = subjectNamed(what.replace(/^(?:the\s+)?figure\s+(?:for|of)\s+/iu, ''), register);
  if (!subject) return undefined;
  if (confirms > 0) return to === undefined ? undefined : { kind: 'confirm', subject, value, to };
  return { kind: 'give', subject, value, to, isShare: isShare(unit) };
}

/** Whether what stands behind a number says that it is one of a hundred. */
export const isShare = (unit: string): boolean => /^(?:%|per\s?cent)/iu.test(unit.trim());

function readAsked(said: string, register: Register): FigureCommand | undefined {
  const asked = ASKED.exec(said);
  const named = asked?.groups?.what ?? asked?.groups?.code;
  const subject = named === undefined ? undefined : subjectNamed(named, register);
  return subject && { kind: 'give', subject, value: undefined, to: undefined, isShare: false };
}

const NUMBER = '(?<number>[-−–]?£?\\s?\\d[\\d,]*(?:\\.\\d+)?)\\s*(?<unit>%|per\\s?cent|percent|days?)?';
const STATED = new RegExp(
  `^(?:please\\s+)?(?:(?:set|record|file|put|change|correct|make)\\s+)?(?<what>.{2,160}?)\\s*(?:\\b(?:is|was|are|were|to|at|as|stands\\s+at|stood\\s+at|now)\\b|[=:])(?:\\s+(?:now|at))?\\s*${NUMBER}(?<rest>(?:[\\s,].*)?)$`,
  'iu',
);
/** "update hate crime" is about the activity of that name; only a code says that the indicator is meant. */
const ASKED =
  /^(?:please\s+)?(?:(?:(?:give|file|record|enter|submit|add|update|change|correct)\s+)?(?:(?:a|the|new|this\s+quarter['’]?s)\s+)*figures?\s+(?:for|of|on)\s+(?<what>.{2,160})|(?:update|change|correct)\s+(?<code>\d[a-z]\.\d{1,2}|measure\s+\d.{1,150}))$/iu;

/** A number as people write it: "1,234", "12.5", "−3". Undefined for what is none. */
export function readNumber(text: string): number | undefined {
  const plain = text
    .replace(/[,£\s]/gu, '')
    .replace(/^[−–]/u, '-')
    .replace(/(?:%|percent)$/iu, '');
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : undefined;
}

/** The month that "for the 12 months to March 2021" or "as at November 2016" names; without a year the last such month. `YYYY-MM`. */
export function readMonth(text: string, today: string): string | undefined {
  const day = readDay(
    text.replace(/^.*\bmonths?\s+(?:to|ending|ended)\b/iu, 'to').replace(/\bas\s+(?:at|of)\b/iu, 'to'),
    today,
  )?.day;
  if (!day) return undefined;
  const isPast = day.slice(0, 7) < today.slice(0, 7) || /\d{4}/u.test(text.replace(/\b12\b/u, ''));
  return isPast
    ? day.slice(0, 7)
    : `${Number(day.slice(0, 4)) - (day.slice(0, 7) > today.slice(0, 7) ? 1 : 0)}${day.slice(4, 7)}`;
}
