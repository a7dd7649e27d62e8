import type { Hearing } from '../commands/commands.ts';
import { type Heard, heardAs } from '../commands/heard.ts';

/** A question about what the bot says by itself. `who` and `when` are the words that were said; '' for none. */
export type ExplainCommand =
  | { readonly kind: 'whyThis' | 'whatIOwe' | 'howSending' }
  | { readonly kind: 'whyNot'; readonly who: string }
  | { readonly kind: 'ahead'; readonly when: string; readonly who: string };

/**
 * Reads "why did I get this?", "why didn't Det Supt Firth get a reminder?", "what will you send before the September meeting?". Undefined
 * for everything else.
 */
export function readExplainCommand(hearing: Hearing): ExplainCommand | undefined {
  const { heard } = hearing;
  const one = heardAs(heard, ['whatIOwe', 'howSending', 'whyThis', 'whyNot', 'ahead']);
  switch (one?.means) {
    case undefined:
      return undefined;
    case 'whyThis':
    case 'whatIOwe':
    case 'howSending':
      return { kind: one.means };
    case 'whyNot':
      return { kind: 'whyNot', who: one.slots.who ?? 'me' };
    case 'ahead':
      // "What will you send next?" is the queue.
      return heardAs(heard, ['queue']) ? undefined : { kind: 'ahead', ...tailOf(one, hearing) };
    default:
      return one satisfies never;
  }
}

/** "to Insp Harris before the September meeting": to whom, and until when. */
function tailOf({ slots }: Heard, { days, beginsWhen }: Hearing): { readonly who: string; readonly when: string } {
  if (slots.who !== undefined) return { who: slots.who, when: '' };
  const words = days.written(slots.tail ?? '').split(' ');
  // "For Insp Harris" says to whom, "for June" until when.
  const at = words.findIndex(
    (word, n) => beginsWhen(word) && (word.toLowerCase() !== 'for' || days.areOnlyDays(words.slice(n).join(' '))),
  );
  const to = (at < 0 ? words : words.slice(0, at)).join(' ');
  return { who: to.replace(/^(?:to|for)(?:\s+|$)/iu, ''), when: at < 0 ? '' : words.slice(at).join(' ') };
}
