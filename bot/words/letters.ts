/** Which letters a word has, as bits: two words whose bits differ in many places are many slips apart, and need not be compared. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) % 32);
  return bits;
}

/** In how many letters two words differ; each slip of the finger changes two at most. */
export function lettersApart(a: number, b: number): number {
  let count = 0;
  for (let rest = a ^ b; rest !== 0; rest &= rest - 1) count++;
  return count;
}
