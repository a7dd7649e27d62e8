/**
 * The same function, remembering what it came to. For pure functions of one word that are asked about the same words all day.
 * @param most so many words are remembered; then it begins afresh, so that hostile text cannot fill the memory
 */
export function remembered<Result>(make: (word: string) => Result, most = 20_000): (word: string) => Result {
  const known = new Map<string, Result>();
  return word => {
    let result = known.get(word);
    if (result === undefined) {
      result = make(word);
      if (known.size >= most) known.clear();
      known.set(word, result);
    }
    return result;
  };
}
