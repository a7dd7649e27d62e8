import type { Activity } from '../../data/records/activity.ts';
import type { Register } from '../../data/register.ts';

/**
 * A ref as somebody typed it. The three plans write theirs differently, and the style tells them apart: `3.5` (2020-21), `6.F03`
 * (2016-18), `C3.1` (2013-18). `bare` is the letter and number of a 2016-18 ref without its theme, as its papers print it: `F03`.
 */
export interface TypedRef {
  readonly style: 'number' | 'themeLetter' | 'letterTheme' | 'bare';
  readonly letter: string;
  readonly theme: number | undefined;
  readonly number: number;
  /** The plan it was said to be of: `2016-18/6.F03`, `6.F03 in the 2016-18 plan`. */
  readonly plan: string | undefined;
  /** The words, as typed. */
  readonly words: string;
  /** Where the words end in the text. */
  readonly end: number;
}

/** Reads the ref that a text begins with, and the plan and theme said with it. Undefined where it begins with none. */
export function readRef(text: string): TypedRef | undefined {
  const before = PLAN_BEFORE.exec(text);
  const at = before?.[0].length ?? 0;
  const core = REF.exec(text.slice(at));
  const parsed = core && parts(core);
  if (!core || !parsed) return undefined;
  let end = at + core[0].length;
  const theme = THEME_AFTER.exec(text.slice(end));
  end += theme?.[0].length ?? 0;
  const after = PLAN_AFTER.exec(text.slice(end));
  end += after?.[0].length ?? 0;
  return {
    ...parsed,
    theme: parsed.theme ?? (theme ? Number(theme[1]) : undefined),
    plan: planOf(before ?? after),
    words: text.slice(0, end).trim(),
    end,
  };
}

/**
 * The activities a typed ref can mean, by the plan rules of the contract: the plan that was named, else the plan in force, else the
 * newest plan that has it. Several where the ref leaves the theme open, or leaves out the letter of a plan that has letters ("5.4").
 */
export function activitiesWithRef(ref: TypedRef, register: Register, planInForce: string): readonly Activity[] {
  for (const isMeant of [isAsTyped, isButForTheLetter]) {
    for (const plan of plansToTry(ref, register, planInForce)) {
      const found = register.records.activities.filter(activity => activity.plan === plan && isMeant(activity, ref));
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** The activities whose ref is most like one that does not exist: of the plan it was written for, nearest number first. */
export function nearestToRef(ref: TypedRef, register: Register, planInForce: string, take = 3): readonly Activity[] {
  const [plan = planInForce] = plansToTry(ref, register, planInForce).filter(id =>
    register.records.activities.some(a => a.plan === id && styleOf(a.ref) === styleSought(ref)),
  );
  return register.records.activities
    .filter(activity => activity.plan === plan)
    .map(activity => ({ activity, away: awayFrom(activity, ref) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, take)
    .map(({ activity }) => activity);
}

/** `2016-18`, `2016/18` or `2016–18`, and what may stand between it and the ref. */
const PLAN_BEFORE = /^(?:20)?(\d\d)[-–/](?:20)?(\d\d)(?:\s+plan)?[\s/,:]+(?=\d|[cfp])/iu;
const REF =
  /^(?:ref(?:erence)?\s+|pcp\s+|activity\s+)?(?:(\d{1,2})\s?[.]?\s?([cfp])\s?[.]?([0-9o]?\d)|([cfp])\s?(\d)\.(\d{1,2})|([cfp])\s?([0-9o]?\d)|(\d)\.(\d{1,2}))(?![\p{L}\d%]|\.\d)/iu;
const THEME_AFTER = /^[\s,(]+(?:(?:in|of|from|under)\s+)?theme\s?(\d)\b\)?/iu;
const PLAN_AFTER =
  /^[\s,(]+(?:(?:in|of|from|under)\s+)?(?:the\s+)?(?:(?:20)?(\d\d)[-–/](?:20)?(\d\d)\b(?:\s+plan\b)?|20(\d\d)\s+plan\b)\)?/iu;

type Core = Pick<TypedRef, 'style' | 'letter' | 'theme' | 'number'>;

function parts(core: RegExpExecArray): Core | undefined {
  const [, theme, letter, number, letter2, theme2, number2, letter3, number3, theme4, number4] = core;
  if (theme && letter)
    return { style: 'themeLetter', letter: letter.toUpperCase(), theme: Number(theme), number: digits(number) };
  if (letter2)
    return { style: 'letterTheme', letter: letter2.toUpperCase(), theme: Number(theme2), number: digits(number2) };
  if (letter3) return { style: 'bare', letter: letter3.toUpperCase(), theme: undefined, number: digits(number3) };
  return theme4 ? { style: 'number', letter: '', theme: Number(theme4), number: digits(number4) } : undefined;
}

/** The letter O is typed for a nought. */
const digits = (typed: string | undefined): number => Number((typed ?? '').replace(/o/giu, '0'));

/** A plan's id, or as much of it as a year gives: "in the 2016 plan" is `2016-`. */
const planOf = (match: RegExpExecArray | null): string | undefined =>
  match ? `20${match[1] ?? match[3]}-${match[2] ?? ''}` : undefined;

function plansToTry(ref: TypedRef, register: Register, planInForce: string): string[] {
  const { plan: named } = ref;
  const newestFirst = [...register.records.plans].sort((a, b) => (a.from < b.from ? 1 : -1)).map(plan => plan.id);
  if (named !== undefined) return newestFirst.filter(id => id.startsWith(named));
  return [planInForce, ...newestFirst.filter(id => id !== planInForce)];
}

function isAsTyped(activity: Activity, ref: TypedRef): boolean {
  const own = readRef(activity.ref);
  if (!own || own.style !== styleSought(ref)) return false;
  return own.letter === ref.letter && own.number === ref.number && (ref.theme === undefined || own.theme === ref.theme);
}

function isButForTheLetter(activity: Activity, ref: TypedRef): boolean {
  const own = readRef(activity.ref);
  return ref.style === 'number' && own?.theme === ref.theme && own?.number === ref.number;
}

/** A bare ref is one of the 2016-18 style whose theme was left out. */
const styleSought = (ref: TypedRef): TypedRef['style'] => (ref.style === 'bare' ? 'themeLetter' : ref.style);
const styleOf = (ref: string): TypedRef['style'] | undefined => readRef(ref)?.style;

/** Another theme is further away than another letter, and that further than any other number. */
function awayFrom(activity: Activity, ref: TypedRef): number {
  const own = readRef(activity.ref);
  if (!own) return Number.POSITIVE_INFINITY;
  const theme = ref.theme === undefined || own.theme === ref.theme ? 0 : 1000;
  return theme + (own.letter === ref.letter ? 0 : 100) + Math.abs(own.number - ref.number);
}
