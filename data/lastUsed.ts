/** So many values by their keys; the one that was longest without use goes first. */
export interface LastUsed<Value> {
  get(key: string): Value | undefined;
  keep(key: string, value: Value): void;
}

/** @param most how many are kept */
export function createLastUsed<Value>(most: number): LastUsed<Value> {
  // A map gives its keys in the order in which they came in: what is used comes in anew.
  const known = new Map<string, Value>();
  const keep = (key: string, value: Value) => {
    known.delete(key);
    known.set(key, value);
    const [oldest] = known.size > most ? known.keys() : [];
    if (oldest !== undefined) known.delete(oldest);
  };
  return {
    get(key) {
      const value = known.get(key);
      if (value !== undefined) keep(key, value);
      return value;
    },
    keep,
  };
}
