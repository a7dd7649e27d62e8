import type { KnownCodes } from '../../words/knownCodes.ts';
import type { Sentence } from '../sentence.ts';
import type { Stretch } from '../stretches/spans.ts';
import { isTurned } from './negation.ts';
import { pledgeAgain } from './pledgeAgain.ts';

/** References as people type them, in capitals: activity refs, indicator codes, sections, pledges, resolutions. */
export interface Codes {
  /** `6.F03`, `C3.1`, `4.9`; a part of one (`F03`) stands in `partRefs`. */
  readonly refs: readonly string[];
  readonly partRefs: readonly string[];
  readonly indicators: readonly string[];
  readonly sections: readonly string[];
  readonly pledges: readonly string[];
  readonly resolutions: readonly string[];
  /** Codes of the right shape that no record has. */
  readonly unknown: readonly string[];
  /** The token of each code found. */
  readonly at: ReadonlyMap<string, number>;
}

/** "not P2.5", "all but 3.5 and 3.7": every reference that is named is to be left out. */
export function refsLeftOut({ sentence, codes }: { readonly sentence: Sentence; readonly codes: Codes }): boolean {
  const at = new Set(codes.at.values());
  const isCode = (s: Stretch) => at.has(s.from);
  const coded = sentence.stretches.filter(isCode);
  return codes.refs.length > 0 && coded.length > 0 && coded.every(s => isTurned(sentence, s, isCode));
}

/** Finds the codes of a sentence among the records. */
export function codesNamed(sentence: Sentence): Codes {
  const known = sentence.knowledge.codes;
  const found = {
    refs: [] as string[],
    partRefs: [] as string[],
    indicators: [] as string[],
    sections: [] as string[],
    pledges: [] as string[],
    resolutions: [] as string[],
    unknown: [] as string[],
    at: new Map<string, number>(),
  };
  const pledge = pledgeAgain(sentence);
  sentence.tokens.forEach((token, at) => {
    if ((token.kind !== 'code' && token.kind !== 'number') || at === pledge?.at) return;
    if (token.kind === 'number' && NUMBERED_OTHERWISE.test(sentence.tokens[at - 1]?.text ?? '')) return;
    const code = joined(sentence, at, known.refs) ?? token.text;
    const kind = kindOf(code, token.kind, known);
    if (!kind) return;
    found.at.set(code, at);
    const run = kind === 'refs' ? runTo(sentence, at, known.refs) : [];
    for (const each of [...run, code]) if (!found[kind].includes(each)) found[kind].push(each);
  });
  return found;
}

/** "2.9 to 2.12", "between 2.9 and 2.12": those between the two, of one theme; "2.9 and 2.12" are two. */
function runTo({ tokens }: Sentence, at: number, refs: ReadonlySet<string>): string[] {
  const [before, from, joint, to] = [tokens[at - 3], tokens[at - 2], tokens[at - 1], tokens[at]];
  const isRun = UP_TO.has(joint?.text ?? '') || (joint?.text === 'and' && before?.text === 'between');
  const [first, last] = [from, to].map(token => /^(\d\.|[CFP]\d\.|\d\.[CFP])(\d{1,2})$/.exec(token?.text ?? ''));
  if (!first || !last || first[1] !== last[1] || !isRun) return [];
  const width = first[2]?.startsWith('0') ? 2 : 1;
  const many = Math.max(0, Number(last[2]) - Number(first[2]) - 1);
  return Array.from(
    { length: many },
    (_, n) => `${first[1]}${`${Number(first[2]) + n + 1}`.padStart(width, '0')}`,
  ).filter(ref => refs.has(ref));
}

const UP_TO = new Set(['to', 'until', 'till', 'through', 'thru']);

/** A number after these is not an activity's: "pledge 2.1", "paragraph 3.3", "up by 5.91". */
const NUMBERED_OTHERWISE = /^(pledge|paragraph|para|page|figure|table|appendix)|^by$/;

type Kind = 'refs' | 'partRefs' | 'indicators' | 'sections' | 'pledges' | 'resolutions' | 'unknown';

function kindOf(code: string, tokenKind: string, known: KnownCodes): Kind | undefined {
  if (known.refs.has(code)) return 'refs';
  if (known.indicators.has(code)) return 'indicators';
  if (tokenKind === 'number') return /^[1-9]\.[1-9]\d?$/.test(code) ? 'unknown' : undefined;
  if (known.sections.has(code)) return 'sections';
  if (known.pledges.has(code)) return 'pledges';
  if (known.resolutions.has(code)) return 'resolutions';
  if (/^[CFP]\d{1,2}$/.test(code)) return known.refParts.has(padded(code)) ? 'partRefs' : 'unknown';
  return /^\d{4}-/.test(code) ? undefined : 'unknown';
}

/** "theme 3 number 15", "theme 3 activity 15": 3.15. */
function numberInTheme({ tokens }: Sentence, at: number): string | undefined {
  if (!/^\d{1,2}$/.test(tokens[at]?.text ?? '')) return undefined;
  let from = at - 1;
  while (NUMBERING.has(tokens[from]?.text ?? '')) from--;
  const theme = tokens[from];
  const isTheme = theme?.kind === 'number' && ['theme', 'th'].includes(tokens[from - 1]?.stem ?? '');
  return from < at - 1 && isTheme ? `${theme.text}.${tokens[at]?.text}` : undefined;
}

const NUMBERING = new Set(['number', 'no', 'activity', 'action', 'ref', 'reference', 'item']);

/** "F3" is said for "F03". */
export const padded = (code: string): string => (/^[CFP]\d$/.test(code) ? `${code[0]}0${code[1]}` : code);

/** The part of a reference that is said without its theme: F03 of 6.F03, F10 of F1.10. */
export const partOfRef = (ref: string): string => {
  const [, letter = '', number = ''] = /^([CFP])\d\.(\d+)$/.exec(ref) ?? [];
  return letter === '' ? ref.slice(ref.indexOf('.') + 1) : padded(`${letter}${number}`);
};

/** "6 F03" and "6.F3" are 6.F03; "C3 1" is C3.1. */
function joined(sentence: Sentence, at: number, refs: ReadonlySet<string>): string | undefined {
  const code = sentence.tokens[at]?.text ?? '';
  const short = /^(\d{1,2})\.([CFP]\d)$/.exec(code);
  if (short) return `${short[1]}.${padded(short[2] ?? '')}`;
  const inTheme = numberInTheme(sentence, at);
  if (inTheme !== undefined && refs.has(inTheme)) return inTheme;
  const dotless = /^(\d)([CFP]\d\d)$/.exec(code);
  if (dotless) return `${dotless[1]}.${dotless[2]}`;
  if (!/^[CFP]\d{1,2}$/.test(code)) return undefined;
  const before = sentence.tokens[at - 1];
  const whole = before?.kind === 'number' ? `${before.text}.${padded(code)}` : '';
  return refs.has(whole) ? whole : undefined;
}
