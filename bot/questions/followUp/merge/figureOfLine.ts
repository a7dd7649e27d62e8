import { compact } from '../../candidate.ts';
import { AMOUNTS } from '../../frames/finance/amounts.ts';
import { tableTokens } from '../../frames/finance/tables.ts';
import { amountOf as amountOfLine } from '../../lineStanding.ts';
import { hardTokens } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Facet, Query } from '../../query.ts';
import type { Sentence } from '../../sentence.ts';
import type { Last } from '../last.ts';

/** What is asked of lines of money that are named one by one. */
export const figureOf = (values: readonly string[], facet: Facet | undefined): Query => ({
  ask: 'figure',
  of: 'finance',
  where: { ids: { values } },
  ...compact({ facet }),
});

/** An amount that was asked for is asked of the next line too; why, and how far it has come, is asked of one. */
export const amountOf = ({ query }: Last): Facet | undefined =>
  AMOUNTS.find(f => f === (query.where.amount?.of ?? query.facet ?? query.sort?.by));

/** What makes a line stand so: the largest of those over budget is the furthest over. */
export const AMOUNT_OF_STANDING: Readonly<Partial<Record<string, 'variance' | 'underspend' | 'slippage'>>> = {
  over: 'variance',
  under: 'underspend',
  slipped: 'slippage',
};

/** Whether a line gives what is asked for, or what is asked is no amount. */
export function printsAmount({ knowledge }: Sentence, id: string | undefined, facet: Facet): boolean {
  const line = knowledge.register.records.finance.find(f => f.id === id);
  const isAmount = AMOUNTS.some(amount => amount === facet);
  return !isAmount || (line !== undefined && amountOfLine(line, facet) !== undefined);
}

/** The words that may name a line, and no table. */
export function lineWords(parts: Parts): string[] {
  const { tokens, knowledge } = parts.sentence;
  const skip = new Set([...tableTokens(parts), ...parts.moments.flatMap(m => m.tokens)]);
  return hardTokens(parts.sentence, { hard: [], skip })
    .flatMap(at => tokens[at] ?? [])
    .filter(
      ({ kind, text, stem }) =>
        kind === 'word' &&
        !knowledge.lists.wholeOfTable.has(stem) &&
        ![knowledge.lists.receiving, knowledge.lists.wholeOfTable, knowledge.lists.partOfTable].some(l => l.has(text)),
    )
    .map(({ text }) => text);
}
