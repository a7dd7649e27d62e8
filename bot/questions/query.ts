import type { LeadGroup, Status } from '../../data/records/plan.ts';
import type { LineStanding } from './standing.ts';

/**
 * A question, understood. What is asked × of what × where × how: one flat value, so that a follow-up can replace a part, two
 * queries can be compared, and a query can be printed as a sentence that reads back as the same query (`restate.ts`).
 * Undefined parts are absent, never null.
 *
 * How the kinds of question are written down (`where` in braces):
 *
 * | question | ask · of · where |
 * |---|---|
 * | what's amber in theme 3 | list · activities · {plan, theme, status} |
 * | how many … / 2013 by status / greens theme by theme | count · activities / group · activities, `by` |
 * | tell me about 3.5 / any updates on Ranby prison | show · activities · {plan, ids} / {plan, topic}: the best match first |
 * | why was P03 green / was F4.5 green or amber / what colour | show · activities · …, facet `why` / `status` |
 * | how many cameras did it say | show · activities · {plan, ids}, facet `quantity`, `about` "cameras" |
 * | who leads 6.F02 / who leads on knife crime | who · activities · {plan, ids or topic} |
 * | what does Firth lead | list · activities · {plan, person as `lead` or `either`} |
 * | what are we doing about cyber crime | list · activities · {plan, topic} |
 * | what did each plan say about hate crime | history · activities · {plan: the plans asked for, topic} |
 * | theme 3 against theme 5, which had more greens | compare · activities · {plan, theme, status}, by `theme` (or `plan`) |
 * | what are the themes / what was theme 6 about / theme 6 status | list · themes · {plan} / show · themes · {plan, theme}, facet `status` |
 * | which plans have you got / tell me about the 2013 plan | list · plans / show · plans · {plan} |
 * | knife crime in June / 101 calls latest | figure · indicators · {ids: one, or all that are called so}, `at` (none: the latest) |
 * | how many points up | figure · indicators · {ids}, facet `change`; `at` of two months: from, to |
 * | worst quarter for abandoned calls | figure · indicators · {ids}, sort by `value`, take 1: the month with that extreme |
 * | is that +0.1 an error | figure · indicators · {ids}, facet `caveat` |
 * | is knife crime going up | trend · indicators · {ids}, `at` of two months when named (from, to) |
 * | 999 against 101 / is 101 or 999 dropping quicker | compare · indicators · {ids}, facet `change` when it is about the change |
 * | exceptions in theme 2 / still pending for March | list · indicators · {exception, theme} / {pending}, `at` |
 * | five steepest falls in per cent | list · indicators · {direction}, sort by `changePercent` ascending, take 5 |
 * | what's got worse on domestic abuse | list · indicators · {direction `worse`, topic} |
 * | youth re-offending rate in the 2016 paper | figure · measures · {ids} |
 * | next meeting / time / panel / days until | when · meetings · {when `next` or meeting}, facet `time`, `place`, `panelDate`, `daysUntil` |
 * | is the September programme a draft / the meeting before March | when · meetings · {meeting}, facet `draft` / `previous` |
 * | which meeting takes theme 4 / dates still to come | when · meetings · {theme} / list · meetings · {when `upcoming`} |
 * | what's coming to July / how many items | list or count · items · {meeting} |
 * | the strategic ones | list · items · {meeting, itemSection} |
 * | when does the estates strategy come / which meeting is it for | when · items · {topic} |
 * | who writes the neighbourhood policing paper / who is bringing it | who · items · {topic, meeting} |
 * | item 7 of 19 May / is there a paper to read / my report for the 19th | show · items · {meeting, agendaNumber} / {topic}, facet `paper` / list · items · {meeting, person as `author`} |
 * | what did March resolve / on hate crime / resolution 2021/007 | list · resolutions · {meeting} / {meeting, topic} / show · resolutions · {ids}, facet `wording` |
 * | who sent apologies / was he there / who else | list · attendance · {meeting, attendance} / show · attendance · {meeting, person as `any`} / the first with person `except` |
 * | new HQ budget and actual / ESN spend | figure · finance · {ids}, facet `budget`, `actual`, `underspend`, `slippage`, `variance` (none: all of it) |
 * | why was transport over / is the SARC finished | figure · finance · {ids}, facet `why` / `progress` |
 * | which revenue lines were over, but for income | list · finance · {finance `revenue`, standing `over`, ids but that one} |
 * | slippage over 500k | list · finance · {finance `capital`, amount: of `slippage`, over 500,000 (pounds)} |
 * | which capital project slipped most | list · finance · {finance `capital`}, sort by `slippage`, take 1: lines only, no totals |
 * | what's MAPPA / what did amber mean in 2016 | define · terms · {term} / define · statuses · {plan, status} |
 * | who is the chief constable / what is Anthony May's role | who · people · {ids: all who hold it} / show · people · {ids}, facet `role` |
 * | why 15 or 18 / what does not add up | explain · discrepancies · {plan, status, theme, ids} as far as named |
 * | what was amber on 1 June / how many were red | the query without the day, with `asOf` |
 * | what changed since March / since the last meeting | list · changes · {since, plan, theme, ids} as far as named |
 * | who changed F03 and when / history of 3.5 / who accepted it | who or history · changes · {ids}, facet `review` |
 * | help, hi, thanks, where is your data from, are the colours official | help, greet, thank, explain · bot, facet `source`, `provisional`, `privacy`, `updatesDue` |
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
  /** What was decided here: updates, reviews, changes of lead. */
  | 'changes'
  | 'bot';

/** What an indicator's record says is to be done about it; `none`: the record gives no aim. */
export type Aim = 'increase' | 'reduce' | 'monitor' | 'none';

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
  readonly person?: Choice<string> /* ids; 'none' where no person is named */ & {
    /** `under`: the first leads and the second sponsors. */
    readonly as: 'lead' | 'sponsor' | 'either' | 'under' | 'author' | 'any';
  };
  /** Pledge codes; a parent code stands for its children too, `none` for activities under no pledge. */
  readonly pledge?: Choice<string>;
  readonly isNew?: boolean;
  readonly revised?: boolean;
  /** Marked as new, as revised or as both. */
  readonly marked?: 'newOrRevised';
  /** Records named one by one: an activity's ref, an indicator's code, "the second one". */
  readonly ids?: Choice<string>;
  /** Free words, looked up by ranked search within the rest of the filter. */
  readonly topic?: string;
  /** Indicator section codes ("3B"), upper case. */
  readonly section?: Choice<string>;
  readonly exception?: boolean;
  /** Indicators whose figure for the month asked is not in yet. */
  readonly pending?: boolean;
  /** Indicators with one of these aims. */
  readonly aim?: readonly Aim[];
  /** Indicators that went this way, or turned for the better or worse. */
  readonly direction?: 'up' | 'down' | 'level' | 'better' | 'worse';
  readonly meeting?: Choice<string>;
  /** Meetings and items before or after today. */
  readonly when?: 'upcoming' | 'past' | 'next' | 'last';
  /** Sections of a work programme: "Strategic Items". */
  readonly itemSection?: Choice<string>;
  /** The numbers on the agenda. */
  readonly agendaNumber?: Choice<string>;
  /** Items by what kind of business the agenda makes them: a verbal update, a written report for consideration … */
  readonly paperKind?: Choice<PaperKind>;
  /** Who writes the paper: `Force`, `OPCC`, `VRU`. */
  readonly author?: Choice<string>;
  readonly attendance?: 'present' | 'absent' | 'others';
  /** Finance groups (`capital`, `revenue` …). */
  readonly finance?: Choice<string>;
  /** Finance lines by how they stand against their budget, or how far their work is. */
  readonly standing?: LineStanding;
  /** Finance lines with more or less than an amount, in pounds. */
  readonly amount?: {
    readonly of: 'baseBudget' | 'virement' | 'variance' | 'slippage' | 'underspend' | 'budget' | 'actual';
    readonly over?: number;
    readonly under?: number;
  };
  /** Activities last updated on or after / before a day. */
  readonly updated?: { readonly since?: string; readonly before?: string };
  readonly overdue?: boolean;
  /** As the records stood at the end of this day, `YYYY-MM-DD`; absent: as they stand now. */
  readonly asOf?: string;
  /** Of changes: those on this day or later. */
  readonly since?: string;
  readonly term?: string /* of the glossary, a status or another thing to be explained */;
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

export type PaperKind = 'verbal' | 'written' | 'presentation' | 'consideration' | 'information';

export interface Sort {
  readonly by:
    | 'change'
    | 'changePercent'
    | 'changePoints'
    | 'value'
    | 'variance'
    | 'offBudget'
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
  /** The date of the meeting before, where no more than its date is known. */
  | 'previous'
  /** Whether the report marks it as an exception. */
  | 'exception'
  | 'daysUntil'
  | 'members'
  | 'draft'
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
  | 'baseBudget'
  | 'virement'
  | 'progress'
  | 'role'
  | 'sponsor'
  | 'contact'
  | 'updatesDue'
  | 'papersDue'
  | 'papersOut'
  | 'review'
  | 'signOff'
  /** What the record tells of the words in `about`. */
  | 'told'
  | 'attention' // Of the plan: what is red, amber, overdue or waits for review.
  | 'document' // Who wrote it, when, for whom.
  /** Of an indicator: what it aims at and which way is good, and out of how many its percentage is. */
  | 'aim'
  | 'base';
