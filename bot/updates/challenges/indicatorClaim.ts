import type { Indicator } from '../../../data/records/indicator.ts';
import { clausesOf } from './clauses.ts';

/** What a text says of an indicator: that it went up, down, or got better; or that it did not. */
export interface IndicatorClaim {
  /** All that the words can mean. */
  readonly indicators: readonly Indicator[];
  readonly says: 'up' | 'down' | 'better' | 'worse';
  readonly denied: boolean;
  /** As written. */
  readonly words: string;
}

/**
 * The plain statements of a text about indicators: the indicator by its name or an alias, and right after it a verb of direction
 * ("knife crime is rising"). Anything looser is left alone, because a wrong question costs more trust than a missed one: conditions,
 * hopes, single places and months, "the rise in …", "the knife crime helpline".
 */
export function indicatorClaims(text: string, indicators: readonly Indicator[]): readonly IndicatorClaim[] {
  const phrases = phrasesOf(indicators);
  return clausesOf(text).flatMap(clause => (QUALIFIED.test(clause) ? [] : claimsOfClause(clause, phrases)));
}

function claimsOfClause(clause: string, phrases: ReadonlyMap<string, readonly Indicator[]>): readonly IndicatorClaim[] {
  const said = clause.toLowerCase().replace(/[’]/gu, "'");
  for (const [phrase, indicators] of phrases) {
    const at = said.indexOf(phrase);
    if (at < 0 || !STARTS.test(said.slice(0, at))) continue;
    const rest = said.slice(at + phrase.length);
    const verb = VERB.exec(rest);
    const says = verb && directionOf(verb.groups?.direction ?? '');
    if (!verb || !says) continue;
    const words = clause.slice(at, at + phrase.length + verb[0].length).trim();
    return [{ indicators, says, denied: /\bnot\b|n't\b|\bnever\b/u.test(verb[0]), words }];
  }
  return [];
}

/** Every name and alias, the longest first, with the indicators that go by it. */
function phrasesOf(indicators: readonly Indicator[]): Phrases {
  const known = PHRASES.get(indicators);
  if (known) return known;
  const phrases = new Map<string, Indicator[]>();
  for (const indicator of indicators)
    for (const name of new Set([indicator.name, ...indicator.aliases].map(words => words.toLowerCase())))
      if (name.length >= SHORTEST_NAME) phrases.set(name, [...(phrases.get(name) ?? []), indicator]);
  const sorted: Phrases = new Map([...phrases].sort(([a], [b]) => b.length - a.length));
  PHRASES.set(indicators, sorted);
  return sorted;
}

type Phrases = ReadonlyMap<string, readonly Indicator[]>;
/** The list is the same from turn to turn until a figure is filed. */
const PHRASES = new WeakMap<readonly Indicator[], Phrases>();

const SHORTEST_NAME = 3;

/** What may stand before the name without making it a part of something else. */
const STARTS =
  /(?:^|\b(?:and|that|as|because|since|so|overall|while)\s+)(?:(?:the|our|overall|total|police|recorded|reported|all)\s+|(?:number|numbers|level|levels|rate|reports|cases|volume)\s+of\s+)*$/u;

const NOUNS =
  "(?:'s)?s?(?:\\s+(?:offences?|crimes?|incidents?|occurrences?|reports?|levels?|rates?|figures?|numbers?|cases|referrals|victims))*";
const WHERE =
  '(?:\\s+(?:among|amongst|of|by|for|in|across)\\s+(?:our\\s+|the\\s+)?(?:officers|staff|police|force(?:\\s+area)?|nottinghamshire|area|whole\\s+force))?';
const AUXILIARY =
  "(?:\\s+(?:has|have|had|is|are|was|were|did|does|do|been|being|continues?|continued|continuing|keeps?|kept|to|now|again|still|also|both|all|further|sharply|slightly|steadily|significantly|markedly|clearly|gone|going|come|coming|not|never|hasn't|haven't|isn't|aren't|didn't))*";
const DIRECTION =
  '(?<direction>rising|rises?|rose|risen|increas(?:e|es|ed|ing)|up|grew|grown|growing|grows|higher|climb(?:s|ed|ing)|fall(?:s|en|ing)?|fell|down|dropp(?:ed|ing)|drops?|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|reduc(?:ed|ing)|lower|improv(?:e|es|ed|ing)|better|worse(?:n|ned|ning)?)';
const VERB = new RegExp(`^${NOUNS}${WHERE}${AUXILIARY}\\s+${DIRECTION}\\b(?!-)`, 'u');

function directionOf(word: string): IndicatorClaim['says'] | undefined {
  if (/^(?:ris|rose|increas|up|gr[eo]w|higher|climb)/u.test(word)) return 'up';
  if (/^(?:fall|fell|down|drop|decreas|declin|reduc|lower)/u.test(word)) return 'down';
  if (/^(?:improv|better)/u.test(word)) return 'better';
  return word.startsWith('worse') ? 'worse' : undefined;
}

/** A condition, a hope, another place or another time than the indicator's. */
const QUALIFIED =
  /\b(?:[Ii]f|[Ww]hen|[Uu]nless|should|may\b(?!\s+\d)|might|could|would|aims?|hopes?|hoped|want|expect\w*|forecast\w*|targets?|[Nn]ational(?:ly)?|elsewhere|regionally|so far this month|this (?:week|month)|last (?:week|month)|last spring|last summer|year before last|alone)\b|\b(?:in|around|across|at|near|within|for)\s+(?:the\s+)?(?!Nottinghamshire|Notts|Force|Police)[A-Z]\p{L}+|\bsince\s+(?:19|20)\d\d\b|\b(?:January|February|April|June|July|August|September|October|November|December)\b/u;
