import type { Draft } from '../../data/draft.ts';
import type { Turn } from '../turn/turn.ts';
import { MOST_DETAIL_CHARACTERS } from './details.ts';
import { edited } from './draftEdit.ts';
import { cleanNarrative } from './narrative.ts';

/**
 * Reads "keep it: board agreed", "keep as it is because …", "confirm: …": the update is to stay as it is, and why. Undefined where no reason is
 * given: "keep it" alone is a steering word.
 */
export function readKeptBecause(text: string): string | undefined {
  const match = KEEP.exec(text.trim());
  const because = match?.groups?.because?.trim();
  return because ? because : undefined;
}

const KEEP =
  /^(?:keep|leave|confirm)(?:\s+(?:it|that|this))?(?:\s+(?:as\s+it\s+is|anyway|green|amber|red|blue))?\s*(?:[:,–—-]|\b(?:because|as|since)\b)\s*(?<because>\S[\s\S]*)$/iu;

/** The draft with the reason that was typed beside a preview's button, whichever it was; as it is where none was. */
export function withReason({ now }: Turn, draft: Draft, because = ''): Draft {
  const reason = cleanNarrative(because).slice(0, MOST_DETAIL_CHARACTERS);
  return reason === '' ? draft : edited(draft, { keptBecause: reason, via: draft.via }, now);
}
