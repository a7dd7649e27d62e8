import type { LeadGroup, Status } from '../../data/records.ts';

/**
 * A question, understood. What is asked × of what × where × how: one flat value, so that a follow-up can replace a part, two
 * queries can be compared, and a query can be printed as a sentence that reads back as the same query (`restate.ts`).
 * Undefined parts are absent, never null.
 */
export interface Query {
  readonly ask: Ask;
  readonly of: Subject;
  readonly where: Where;
  /** With `group`: the count is broken down by this. With `compare`: what is set side by side. */
  readonly by?: GroupBy;
  readonly sort?: Sort;
  /** At most so many records ("top five"). */
  readonly take?: number;
  /** 1-based page of a list on a card. The ids of an answer are always complete. */
  readonly page?: number;
  /** The months (`YYYY-MM`, the last month of a 12-month period) whose figures are asked for, oldest first. */
  readonly at?: readonly string[];
  /** Which part of the record the question is after, where it is not the whole. */
  readonly facet?: Facet;
  /** The words of a question after something inside a narrative ("how many cameras"), for the answer to point at. */
  readonly about?: string;
}

/**
 * list: the records · count: how many · group: how many by … · show: one record whole · who: the persons or bodies behind it · when: its
 * date · figure: an indicator's or a line's number · trend: which way · compare: side by side · define: what it means · history: what
 * each plan said, oldest first · help, greet, thank, explain: the bot itself (`of: 'bot'`).
 */
export type Ask =
  | 'list'
  | 'count'
  | 'group'
  | 'show'
  | 'who'
  | 'when'
  | 'figure'
  | 'trend'
  | 'compare'
  | 'define'
  | 'history'
  | 'help'
  | 'greet'
  | 'thank'
  | 'explain';

export type Subject =
  | 'activities'
  | 'themes'
  | 'plans'
  | 'indicators'
  | 'measures'
  | 'meetings'
  | 'items'
  | 'resolutions'
  | 'attendance'
  | 'people'
  | 'finance'
  | 'terms'
  | 'statuses'
  | 'discrepancies'
  | 'bot';

/** A set of admitted values, or with `except` the set of refused ones ("everything but the ambers"). */
export interface Choice<T> {
  readonly values: readonly T[];
  readonly except?: true;
}

export interface Where {
  /** Plan ids. Scope is always resolved by the reader: a query about activities names its plan(s). */
  readonly plan?: Choice<string>;
  readonly theme?: Choice<number>;
  /** `none`: no update yet. */
  readonly status?: Choice<Status | 'none'>;
  readonly leadGroup?: Choice<LeadGroup | 'none'>;
  /** Persons, and as what they stand in the record. */
  readonly person?: Choice<string> & { readonly as: 'lead' | 'sponsor' | 'either' | 'author' | 'any' };
  /** Pledge codes; a parent code stands for its children too. */
  readonly pledge?: Choice<string>;
  readonly isNew?: boolean;
  readonly revised?: boolean;
  /** Records named one by one: an activity's ref, an indicator's code, "the second one". */
  readonly ids?: Choice<string>;
  /** Free words, looked up by ranked search within the rest of the filter. */
  readonly topic?: string;
  /** Indicator section codes ("3B"), upper case. */
  readonly section?: Choice<string>;
  readonly exception?: boolean;
  /** Indicators whose figure for the month asked is not in yet. */
  readonly pending?: boolean;
  /** Indicators that went this way, or turned for the better or worse. */
  readonly direction?: 'up' | 'down' | 'level' | 'better' | 'worse';
  readonly meeting?: Choice<string>;
  /** Meetings and items before or after today. */
  readonly when?: 'upcoming' | 'past' | 'next' | 'last';
  /** Sections of a work programme: "Strategic Items". */
  readonly itemSection?: Choice<string>;
  /** The number on the agenda. */
  readonly agendaNumber?: string;
  /** Who writes the paper: `Force`, `OPCC`, `VRU`. */
  readonly author?: Choice<string>;
  readonly attendance?: 'present' | 'absent' | 'others';
  /** Finance groups (`capital`, `revenue` …). */
  readonly finance?: Choice<string>;
  /** Activities last updated on or after / before a day. */
  readonly updated?: { readonly since?: string; readonly before?: string };
  readonly overdue?: boolean;
  /** Glossary term, status or other thing to be explained. */
  readonly term?: string;
}

export type GroupBy =
  | 'theme'
  | 'status'
  | 'leadGroup'
  | 'plan'
  | 'pledge'
  | 'section'
  | 'meeting'
  | 'author'
  | 'person';

export interface Sort {
  readonly by:
    | 'change'
    | 'changePercent'
    | 'changePoints'
    | 'value'
    | 'variance'
    | 'slippage'
    | 'underspend'
    | 'budget'
    | 'actual'
    | 'date'
    | 'count';
  readonly order: 'ascending' | 'descending';
}

export type Facet =
  | 'status'
  | 'why'
  | 'quantity'
  | 'time'
  | 'place'
  | 'panelDate'
  | 'daysUntil'
  | 'paper'
  | 'wording'
  | 'caveat'
  | 'provisional'
  | 'source'
  | 'privacy'
  | 'change'
  | 'budget'
  | 'actual'
  | 'underspend'
  | 'slippage'
  | 'variance'
  | 'role'
  | 'updatesDue';
