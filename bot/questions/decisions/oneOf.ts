import type { Register } from '../../../data/register.ts';
import type { CommandReader } from '../../commands/commandReader.ts';
import type { ActivityMention } from '../../naming/activityMention.ts';
import type { Query } from '../query.ts';
import type { Reading } from '../reading.ts';
import { restate } from '../restate.ts';
import type { ReadingContext } from '../sentence.ts';
import type { Phrases } from './phrases.ts';

/** What a question about decisions is read against. */
export interface In {
  readonly register: Register;
  readonly phrases: Phrases;
  /** Hears “who has not submitted”, and nothing else. */
  readonly whoOwes: Pick<CommandReader, 'hear'>;
  readonly context: ReadingContext;
}

/** What is asked of one activity: of what was decided about it, where nothing else is said. */
export type Asks = Pick<Query, 'ask' | 'facet'> & Partial<Pick<Query, 'of'>>;
/** An activity named by its number, not by words of its title. */
export const isByNumber = (what: string, mention: ActivityMention): boolean =>
  mention.kind === 'several' ? mention.isRef : mention.kind === 'unknown' || /\d/u.test(what);

/** A question about the one activity that is meant; which one, where several can be; what is near, where none is. */
export function oneOf(mention: ActivityMention, asks: Asks, { register, context }: In): Reading | undefined {
  const query = (id: string): Query => ({ of: 'changes', ...asks, where: { ids: { values: [id] } } });
  const read = (id: string): Reading => ({ kind: 'query', query: query(id), notes: [], spans: [] });
  const which = (words: string, ids: readonly string[]): Reading => ({
    kind: 'clarify',
    question: `Which one do you mean by “${words}”?`,
    readings: ids.slice(0, MOST_OFFERS).map(id => ({ query: query(id), say: restate(query(id), register) })),
    notes: [],
    spans: [],
  });
  switch (mention.kind) {
    case 'one':
      return read(mention.id);
    case 'it': {
      const spoken = (context.last?.ids ?? []).filter(id => register.activity(id));
      const named = context.last?.query.where.ids?.values.filter(id => register.activity(id)) ?? [];
      const [only, ...others] = spoken.length > 0 ? spoken : named;
      if (only === undefined) return { kind: 'notUnderstood', unread: ['it'], notes: [], spans: [] };
      return others.length === 0 ? read(only) : which('it', [only, ...others]);
    }
    case 'several': {
      const given = mention.ids.filter(id => register.latestUpdate(id));
      const [only, another] = given.length > 0 ? given : mention.ids;
      if (only !== undefined && another === undefined) return read(only);
      const readings = mention.ids
        .slice(0, MOST_OFFERS)
        .map(id => ({ query: query(id), say: restate(query(id), register) }));
      return { kind: 'clarify', question: `Which ${mention.words} do you mean?`, readings, notes: [], spans: [] };
    }
    case 'unknown':
      return { kind: 'unknown', what: mention.words, offers: mention.nearest, notes: [], spans: [] };
    default:
      return mention satisfies never;
  }
}

const MOST_OFFERS = 5;
