import type { Activity } from '../../data/records/activity.ts';
import type { Update } from '../../data/records/update.ts';
import type { Records } from '../../data/records.ts';

/**
 * The reference records with so many activities instead of their own, each with a title, keywords and an update. Texts are chains of word pairs
 * as the documents have them: a few words stand everywhere, most are rare, and phrases such as "domestic abuse" stay together. The same
 * number gives the same records.
 */
export function manyActivities(reference: Records, count: number): Records {
  const random = seeded(20210506);
  const titles = chainOf(reference.activities.map(activity => activity.title));
  const narratives = chainOf(reference.updates.map(update => update.summary));
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const activities: Activity[] = [];
  const updates: Update[] = [];
  for (let n = 0; n < count; n++) {
    const model = picked(reference.activities, random);
    const id = `${model.plan}/${model.theme}.${n + 100}`;
    const ref = `${model.theme}.${n + 100}`;
    const keywords = Array.from({ length: between(1, 4) }, () => chained(titles, between(1, 2), random));
    activities.push({ ...model, id, ref, title: chained(titles, between(6, 14), random), keywords });
    const update = picked(reference.updates, random);
    const summary = chained(narratives, between(15, 45), random);
    if (random() < UPDATED) updates.push({ ...update, id: `update/${id}/${update.period.to}`, activity: id, summary });
  }
  return {
    ...reference,
    activities: [...reference.activities, ...activities],
    updates: [...reference.updates, ...updates],
  };
}

/** Some activities never had an update. */
const UPDATED = 0.8;

/** After each word, every word that follows it in the texts, as often as it does; under the empty word, those that begin. */
type Chain = ReadonlyMap<string, readonly string[]>;

function chainOf(texts: readonly string[]): Chain {
  const chain = new Map<string, string[]>();
  for (const text of texts) {
    let before = '';
    for (const word of text.split(/\s+/u)) {
      const after = chain.get(before);
      if (after) after.push(word);
      else chain.set(before, [word]);
      before = word;
    }
  }
  return chain;
}

function chained(chain: Chain, length: number, random: () => number): string {
  const words: string[] = [];
  while (words.length < length) {
    const after = chain.get(words.at(-1) ?? '') ?? chain.get('') ?? [];
    // Now and then the text goes on about something else, or titles would repeat the documents' own.
    const from = random() < ASTRAY ? (chain.get(picked([...AFTER_ANY], random)) ?? after) : after;
    words.push(picked(from, random));
  }
  return words.join(' ');
}

const ASTRAY = 0.15;
const AFTER_ANY = ['and', 'of', 'the', 'for', 'with', 'to'];

const picked = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;

/** A small generator of numbers from 0 to 1 that begins the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
