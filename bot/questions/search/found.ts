import { union } from './cursor.ts';
import { type Idea, ideaLook, placesOf } from './ideas.ts';

/** The places that a search found, each with its rank, in arrays side by side: at 100,000 records there is no object for each. */
export interface Found {
  readonly count: number;
  readonly places: Int32Array;
  readonly scores: Float64Array;
  /** 1 where every idea is in the title or keywords. */
  readonly strong: Uint8Array;
  /** The share of the topic's weight that the record has. */
  readonly coverage: Float64Array;
}

/** The places that have every idea. Light ideas only help a place up. */
export function havingAll(all: readonly Idea[]): Found {
  const telling = all.filter(idea => !idea.light);
  return telling.some(idea => !idea.known) ? NOTHING : found(all, WHOLE);
}

/**
 * The places that have at least a share of the topic's weight.
 * @param least above 0, up to 1
 */
export const havingSome = (all: readonly Idea[], least: number): Found => found(all, least);

const WHOLE = 1;
/** Sums of the same weights in another order differ by less. */
const ROUNDING = 1e-9;

/**
 * A place that lacks the rarest ideas cannot make the share up with the common ones: so only places of the rarest are looked at, as many ideas
 * of them as it takes, and each is given up as soon as what is left would not be enough.
 */
function found(all: readonly Idea[], least: number): Found {
  const ideas = all.filter(idea => !idea.light).sort((a, b) => b.weight - a.weight);
  const whole = ideas.reduce((sum, idea) => sum + idea.weight, 0);
  if (whole === 0) return NOTHING;
  const needed = least * whole - ROUNDING;
  const candidates = essential(ideas, needed).reduce<Int32Array>(
    (places, idea) => union(places, placesOf(idea)),
    NOWHERE,
  );
  const looks = ideas.map(ideaLook);
  const lightLooks = all.filter(idea => idea.light).map(ideaLook);
  const list = roomFor(candidates.length);
  let count = 0;
  for (const place of candidates) {
    let covered = 0;
    let left = whole;
    let score = 0;
    let strong = true;
    for (let n = 0; n < looks.length && covered + left >= needed; n++) {
      const weight = ideas[n]?.weight ?? 0;
      const worth = looks[n]?.(place) ?? 0;
      left -= weight;
      strong &&= worth > 0;
      if (worth !== 0) covered += weight;
      score += Math.abs(worth);
    }
    if (covered < needed || covered === 0) continue;
    for (const look of lightLooks) {
      const worth = look(place);
      score += Math.abs(worth);
    }
    list.places[count] = place;
    list.scores[count] = score;
    list.strong[count] = strong ? 1 : 0;
    list.coverage[count] = least === WHOLE ? 1 : covered / whole;
    count += 1;
  }
  return { ...list, count };
}

/** The rarest ideas of which a place must have at least one to reach what is needed. */
function essential(ideas: readonly Idea[], needed: number): readonly Idea[] {
  let rest = ideas.reduce((sum, idea) => sum + idea.weight, 0);
  const must = ideas.findIndex(idea => {
    rest -= idea.weight;
    return rest < needed;
  });
  return ideas.slice(0, must + 1);
}

const NOWHERE = new Int32Array(0);
const roomFor = (count: number): Omit<Found, 'count'> => ({
  places: new Int32Array(count),
  scores: new Float64Array(count),
  strong: new Uint8Array(count),
  coverage: new Float64Array(count),
});
const NOTHING: Found = { ...roomFor(0), count: 0 };
