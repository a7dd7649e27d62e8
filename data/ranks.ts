/** A rank as the documents print it, how it is said before a surname, and what else people type for it (all lower case). */
interface Rank {
  readonly spoken: string;
  readonly typed: readonly string[];
}

const RANKS: Readonly<Record<string, Rank>> = {
  'Chief Constable': { spoken: 'Chief Constable', typed: ['cc', 'chief con'] },
  'Deputy Chief Constable': { spoken: 'DCC', typed: ['dcc', 'dep chief constable'] },
  'Assistant Chief Constable': { spoken: 'ACC', typed: ['acc', 'asst chief constable'] },
  'Assistant Commissioner': { spoken: 'Assistant Commissioner', typed: ['asst commissioner'] },
  'Detective Superintendent': { spoken: 'Det Supt', typed: ['det supt', 'dsupt', 'd supt', 'det super', 'supt'] },
  Superintendent: { spoken: 'Supt', typed: ['supt', 'super'] },
  'Chief Inspector': { spoken: 'Chief Inspector', typed: ['ci', 'ch insp', 'chief insp'] },
  Inspector: { spoken: 'Inspector', typed: ['insp'] },
  'Police Sergeant': { spoken: 'Sgt', typed: ['sgt', 'ps', 'sergeant'] },
  PC: { spoken: 'PC', typed: ['police constable', 'constable'] },
  PCSO: { spoken: 'PCSO', typed: [] },
};

/** How a rank stands before a surname: `Det Supt`. A rank that is in no table is said as printed. */
export const spokenRank = (rank: string): string => RANKS[rank]?.spoken ?? rank;

/** Every way to type a rank, lower case, the printed one first. */
export function typedRanks(rank: string): readonly string[] {
  const known = RANKS[rank];
  return [...new Set([rank, known?.spoken ?? rank, ...(known?.typed ?? [])].map(text => text.toLowerCase()))];
}

/** Whether the first word of a name is a rank or part of one: "Inspector Morse". */
export function beginsWithRank(words: string): boolean {
  const first = words.toLowerCase().split(' ')[0] ?? '';
  const known = Object.keys(RANKS).flatMap(typedRanks);
  return known.some(typed => typed.split(' ')[0] === first);
}
