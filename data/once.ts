/**
 * The same function, working out once what several frames ask about one sentence. What it came to is kept as long as what it was asked
 * about, and no longer: nothing is carried from one sentence to the next.
 */
export function once<About extends object, Result>(make: (about: About) => Result): (about: About) => Result {
  const known = new WeakMap<About, { readonly result: Result }>();
  return about => {
    const before = known.get(about);
    if (before) return before.result;
    const result = make(about);
    known.set(about, { result });
    return result;
  };
}
