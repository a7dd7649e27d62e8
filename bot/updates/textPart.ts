/** The text of an update, said to be that: "text: two posts are empty" takes its place, "add: a third leaves in June" goes behind it. */
export interface TextPart {
  readonly words: string;
  readonly isAdded: boolean;
}

/** Undefined where the words are not said to be the text. */
export function readTextPart(said: string): TextPart | undefined {
  const { label = '', words = '' } = LABELLED.exec(said.trim())?.groups ?? {};
  return words === '' ? undefined : { words, isAdded: /^(?:please\s+)?add/iu.test(label) };
}

const LABELLED =
  /^(?<label>(?:please\s+)?add(?:\s+(?:this|to\s+(?:it|the\s+text)))?|(?:the\s+|new\s+)?(?:text|narrative))\s*[:=]\s*(?<words>\S[\s\S]*)$/iu;

/** A text with more behind it, as a sentence of its own. */
export function withAdded(text: string | undefined, words: string): string {
  if (!text) return words;
  const before = text.trimEnd();
  return `${before}${/[.!?…]$/u.test(before) ? ' ' : '. '}${words}`;
}
