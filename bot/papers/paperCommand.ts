import type { Hearing } from '../commands/commands.ts';
import { heardAs } from '../commands/heard.ts';

/** What a manager says of papers. `whose` names a body, `who` a person, `which` a paper or a meeting; all are the words that were said, '' for none. */
export type PaperCommand =
  | { readonly kind: 'name'; readonly whose: string; readonly who: string }
  /** `who`: the one who was reminded of them so far. */
  | { readonly kind: 'nobody'; readonly whose: string; readonly who: string }
  | { readonly kind: 'note'; readonly which: string; readonly isIn: boolean }
  | { readonly kind: 'missing'; readonly which: string }
  | { readonly kind: 'who'; readonly whose: string };

/**
 * Reads "papers from the Force go to Supt Broadhead", "the rural crime paper is in", "which papers are missing for the September
 * meeting?". Undefined for everything else.
 */
export function readPaperCommand({ heard }: Pick<Hearing, 'heard'>): PaperCommand | undefined {
  const one = heardAs(heard, OF_PAPERS);
  const { whose = '', who = '', what: which = '', meeting = '' } = one?.slots ?? {};
  switch (one?.means) {
    case undefined:
      return undefined;
    case 'paperWho':
      return { kind: 'who', whose };
    case 'papersMissing':
      return { kind: 'missing', which: meeting };
    case 'paperNobody':
      return one.isQuestion ? undefined : { kind: 'nobody', whose, who };
    case 'paperName':
      return one.isQuestion ? undefined : { kind: 'name', whose, who };
    case 'paperNotIn':
    case 'paperIn':
      return one.isQuestion ? undefined : { kind: 'note', which, isIn: one.means === 'paperIn' };
    default:
      return one satisfies never;
  }
}

const OF_PAPERS = ['paperWho', 'papersMissing', 'paperNobody', 'paperName', 'paperNotIn', 'paperIn'] as const;
