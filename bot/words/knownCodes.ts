import type { Records } from '../../data/records.ts';

/** Every code that a record has, by kind. */
export interface KnownCodes {
  readonly refs: ReadonlySet<string>;
  /** The last parts of references: `F03`. */
  readonly refParts: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
  readonly pledges: ReadonlySet<string>;
  readonly resolutions: ReadonlySet<string>;
}

export function knownCodes(records: Records): KnownCodes {
  const refs = records.activities.map(a => a.ref.toUpperCase());
  return {
    refs: new Set(refs),
    refParts: new Set(refs.map(ref => ref.split('.')[1] ?? '').filter(part => /^[CFP]/.test(part))),
    indicators: new Set(records.indicators.flatMap(i => i.code ?? [])),
    sections: new Set(records.indicators.map(i => i.section)),
    pledges: new Set(records.pledges.map(p => p.code)),
    resolutions: new Set(records.resolutions.flatMap(r => [r.number, r.numberPrinted])),
  };
}
