import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';

/** The days to simulate, both included, `YYYY-MM-DD`; or everything that is wrong with what was typed. */
export type Span =
  | { readonly ok: true; readonly from: string; readonly to: string }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads `--from DATE --to DATE`.
 * @param args what was typed after the command
 * @param years the first and last year that can be simulated: those whose bank holidays are known
 */
export function readSpan(args: readonly string[], years: { readonly from: number; readonly to: number }): Span {
  const problems: string[] = [];
  const typed = readOptions(args, problems);
  const from = readDay('--from', typed.from, years, problems);
  const to = readDay('--to', typed.to, years, problems);
  if (from && to && to < from) problems.push(`--to ${to} lies before --from ${from}. Give the earlier day first.`);
  return problems.length === 0 && from && to ? { ok: true, from, to } : { ok: false, problems };
}

interface Typed {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function readOptions(args: readonly string[], problems: string[]): Typed {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: { from: { type: 'string' }, to: { type: 'string' } },
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    const unknown =
      token.kind === 'positional'
        ? token.value
        : token.kind === 'option' && !Object.hasOwn(OPTIONS, token.name)
          ? token.rawName
          : '';
    if (unknown) problems.push(`"${unknown}" is not known here. The options are --from and --to.`);
  }
  return { from: textOf(values.from), to: textOf(values.to) };
}

const OPTIONS = { from: true, to: true };
const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

function readDay(
  option: string,
  text: string | undefined,
  years: { readonly from: number; readonly to: number },
  problems: string[],
): string | undefined {
  const day = text === undefined ? undefined : DateTime.fromFormat(text, 'yyyy-MM-dd', { zone: 'utc' });
  if (text !== undefined && day?.isValid && day.year >= years.from && day.year <= years.to) return text;
  problems.push(problemOf(option, text, day?.isValid === true, years));
  return undefined;
}

function problemOf(
  option: string,
  text: string | undefined,
  isDay: boolean,
  years: { from: number; to: number },
): string {
  if (text === undefined) return `${option} is missing. It takes a day, for example ${option} 2021-04-01.`;
  if (!isDay) return `${option} is "${text}". It takes a day, for example ${option} 2021-04-01.`;
  return `${option} is ${text}. Bank holidays are known from ${years.from} to ${years.to}, and only those years can be simulated.`;
}
