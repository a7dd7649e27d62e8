/** A time of day found in what somebody typed. */
export interface TimeTyped {
  /** `HH:mm` */
  readonly time: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The first time of day that a text names: "2pm", "10:30", "10.30 am", "at 9", "noon". A bare hour needs its "at"; from 1 to 7 it is the
 * afternoon, because nobody meets at three in the morning. Undefined where the text names none.
 */
export function readTime(text: string): TimeTyped | undefined {
  for (const { pattern, minutes } of PATTERNS) {
    const match = pattern.exec(text);
    const total = match ? minutes(match.groups ?? {}) : undefined;
    if (match && total !== undefined)
      return { time: clockText(total), start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

const PATTERNS: readonly { readonly pattern: RegExp; minutes(groups: Groups): number | undefined }[] = [
  {
    pattern: /(?:\bat\s+)?\b(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))?\s*(?<half>[ap])\.?m\b\.?/iu,
    minutes: twelveHours,
  },
  { pattern: /(?:\bat\s+)?\b(?<hour>\d{1,2})[:](?<minute>\d\d)\b/iu, minutes: wholeDay },
  { pattern: /\bat\s+(?<hour>\d{1,2})[.](?<minute>\d\d)\b(?![./]\d)/iu, minutes: wholeDay },
  { pattern: /(?:\bat\s+)?\b(?:noon|midday)\b/iu, minutes: () => 12 * 60 },
  { pattern: /\bat\s+(?<hour>\d{1,2})(?:\s*o['’]?clock)?(?=\s*(?:$|[,.;]|in\b|at\b|on\b))/iu, minutes: bareHour },
];

function twelveHours({ hour, minute = '0', half = 'a' }: Groups): number | undefined {
  const hours = Number(hour);
  if (hours < 1 || hours > 12 || Number(minute) > 59) return undefined;
  return ((hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 60 + Number(minute);
}

function wholeDay({ hour, minute = '0' }: Groups): number | undefined {
  return Number(hour) < 24 && Number(minute) < 60 ? Number(hour) * 60 + Number(minute) : undefined;
}

function bareHour({ hour }: Groups): number | undefined {
  const hours = Number(hour);
  if (hours < 1 || hours > 23) return undefined;
  return (hours <= 7 ? hours + 12 : hours) * 60;
}

const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
