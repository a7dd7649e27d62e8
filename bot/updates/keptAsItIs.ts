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
