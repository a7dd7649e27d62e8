import { NUMBER_SAID, numberSaid } from './numberSaid.ts';

/** "18 of the 20 constables in place", "the first two of three waves": fewer than all are done. Undefined where all are, or none is counted. */
export function partDone(clause: string): string | undefined {
  for (const match of [...clause.matchAll(OF_ALL), ...clause.matchAll(SHARE_OF)]) {
    const { some = '', all = '100', what = '' } = match.groups ?? {};
    const [done, whole] = [numberSaid(some), numberSaid(all)];
    if (done !== undefined && whole !== undefined && done < whole && FINISHED.test(what)) return match[0].trim();
  }
  return undefined;
}

const WHAT = "(?<what>(?:\\s+[\\p{L}’'-]+){0,7})";
const OF_ALL = new RegExp(
  `(?<![\\p{L}\\d])(?<some>${NUMBER_SAID})\\s+(?:out\\s+)?of\\s+(?:(?:the|our|its|these|all)\\s+)*(?<all>${NUMBER_SAID})(?![\\p{L}\\d%])${WHAT}`,
  'giu',
);
const SHARE_OF = new RegExp(`(?<![\\p{L}\\d.])(?<some>${NUMBER_SAID})\\s?(?:%|per\\s?cent)\\s+of${WHAT}`, 'giu');

/** Of people who were asked, or of victims, a part is a result and not a part of the work. */
const FINISHED =
  /\b(?:in\s+place|open(?:ed)?|live|done|complete[d]?|finished|delivered|trained|signed|installed|recruited|appointed|filled|launched|moved|migrated|closed|implemented|fitted|adopted|built|set\s+up|waves?|phases?|stages?|sites?|actions|recommendations|sessions|workshops|courses|parts|strands|milestones|modules|posts|hubs|districts|divisions)\b/iu;
