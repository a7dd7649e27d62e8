/**
 * A text cut where one statement ends and another begins: at full stops, semicolons, dashes, and words that turn it round ("but",
 * "although", "so that"). What is negated or made good in one clause says nothing of the next.
 */
export function clausesOf(text: string): readonly string[] {
  return text
    .split(
      /(?<=[\p{L}\d)%”"’'])[.;!?:]+(?=\s|$)|\n+|\s+[–—-]\s+|,?\s+\b(?:(?<!\ball\s+)but|although|though|however|whereas|while|yet(?!\s+to\b)|so\s+that|except\s+that)\b\s*|,\s+(?=and\b)/iu,
    )
    .map(clause => clause.trim())
    .filter(clause => /[\p{L}\d]/u.test(clause));
}
