import { indicatorNamed } from '../../figures/figureWords.ts';
import type { Reading } from '../reading.ts';
import type { In } from './oneOf.ts';

/**
 * Reads "who owns 3B.1", "who gives the figures for violent knife crime": who may give an indicator's figures. "who is responsible for" an
 * indicator only by its code: by a name it may as well be an activity.
 */
export function readOwner(said: string, { phrases, register }: In): Reading | undefined {
  const owned = phrases.after('owns', said);
  const cared = owned === undefined ? phrases.after('responsible', said) : undefined;
  const what = owned ?? (cared !== undefined && CODE.test(cared) ? cared : undefined);
  if (what === undefined) return undefined;
  const code = /\((?<code>[^()]+)\)$/u.exec(what)?.groups?.code;
  const indicator = indicatorNamed(code ?? what, register) ?? indicatorNamed(what, register);
  if (!indicator) return undefined;
  return {
    kind: 'query',
    query: { ask: 'who', of: 'indicators', where: { ids: { values: [indicator.id] } } },
    notes: [],
    spans: [],
  };
}

const CODE = /^(?:indicator\s+)?\d[a-z]\.\d{1,2}$/iu;
