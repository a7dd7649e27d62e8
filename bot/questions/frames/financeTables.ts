import type { Parts } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import { entriesOf } from '../spans.ts';

/** The tables of money that a sentence names, and the words that do. */
export interface NamedTables {
  readonly groups: readonly string[];
  readonly tokens: ReadonlySet<number>;
  /** By the body that gets the grant, which is also a word of some of its lines ("SNB Analyst"). */
  readonly byBody: boolean;
}

export function tablesNamed(parts: Parts): NamedTables {
  const { sentence } = parts;
  const stretches = sentence.all('financeGroup');
  const tokens = new Set(stretches.flatMap(s => range(s.from, s.to)));
  const found = stretches.flatMap(s => entriesOf(s, 'financeGroup').map(e => e.means));
  if (found.includes('q3-forecast')) return { groups: ['q3-forecast'], tokens, byBody: false };
  if (found.length > 0) return { groups: [...new Set(found)], tokens, byBody: false };
  const bodies = bodiesNamed(sentence);
  return {
    groups: [...new Set(bodies.map(({ group }) => group))],
    tokens: new Set(bodies.map(({ at }) => at)),
    byBody: bodies.length > 0,
  };
}

const BODIES: Readonly<Record<string, string>> = { snb: 'snb-grant', cdp: 'cdp-grant', csp: 'csp-allocation' };

/** "what did the SNB get", and after a question about money "and the CDP?": the body alone is no table. */
function bodiesNamed(sentence: Sentence): { group: string; at: number }[] {
  const isOfMoney =
    sentence.context.last?.query.of === 'finance' ||
    sentence.has('ask', 'howMuch') ||
    sentence.tokens.some(
      t => sentence.knowledge.lists.granting.has(t.stem) || sentence.knowledge.lists.granting.has(t.text),
    );
  if (!isOfMoney) return [];
  return sentence.tokens.flatMap((t, at) => {
    const group = BODIES[t.text];
    const isLine = sentence.stretches.some(
      s => s.from <= at && at < s.to && s.to - s.from > 1 && entriesOf(s, 'finance').length > 0,
    );
    return group === undefined || isLine ? [] : [{ group, at }];
  });
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);
