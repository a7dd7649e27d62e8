/** One word, number, reference or quoted passage of a sentence. */
export interface Token {
  /** Lower case, without apostrophes; for a quoted passage the passage as it was typed. */
  readonly text: string;
  /** `text` without a plural or possessive ending: what vocabularies are matched by. */
  readonly stem: string;
  /** Offsets into the sentence. */
  readonly start: number;
  readonly end: number;
  /** As typed. */
  readonly raw: string;
  readonly kind: 'word' | 'number' | 'code' | 'years' | 'ordinal' | 'quote' | 'mark';
}

/** So many characters are read; what a person means fits in them, and what is longer is pasted or hostile. */
export const READ_CHARACTERS = 700;

/**
 * Cuts a sentence into tokens. "6.F03", "3B.12" and "2016-18" stay whole, "theme2" and "co-location" are cut, "what's" is `whats`.
 * Sentence marks are tokens of kind `mark`, so that "…? He is new" can be told from one sentence.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const read = text
    .slice(0, READ_CHARACTERS)
    .replace(SHORTENED, word => `${word.slice(0, -1)} `)
    .replace(LEFT_OPEN, ' ');
  for (const match of read.matchAll(PATTERN)) {
    const kind = KINDS.find(name => match.groups?.[name] !== undefined);
    if (kind) tokens.push(...tokensOf(kind, match[0], match.index));
  }
  return tokens;
}

/** A full stop that shortens a word ends no sentence: "total no. of", "approx. how many". */
const SHORTENED = /\b(?:no|nos|approx|dept|vs|incl|excl|ref|inc|cllr|mr|mrs|dr|st)\.(?=\s\S)/giu;

/** "the number of ambers =", "director of public health = who": what stands after is asked for. */
const LEFT_OPEN = /=(?=\s*(?:who|when|where)\b)|(?<=(?:\S+\s+){4})=(?=\s*$)/giu;

const KINDS = ['quote', 'years', 'code', 'ordinal', 'number', 'word', 'sign', 'mark'] as const;

/** The longest shapes first. A code is a reference (6.F03, C3.1, F03, 4.9), a section (3B.12, 4C), a pledge (PL7.3) or a resolution (2021/007). */
const PATTERN = new RegExp(
  [
    '(?<quote>“[^”]{1,200}”|"[^"]{1,200}")',
    '(?<years>\\b(?:20)?[0-3]\\d\\s?[-–—/]\\s?(?:20)?[0-3]\\d\\b(?![./]\\d)(?!-\\d))',
    '(?<code>\\b20\\d\\d[/-]\\d{3}\\b|\\b20\\d\\d\\/\\d\\b(?![/.]\\d)|\\b\\d{4}-\\d\\d(?:-\\d\\d)?\\b|\\b\\d{1,2}\\.\\s?[cfpCFP]\\s?\\d{1,2}\\b|\\b\\d[cfpCFP]\\d{2}\\b|\\b[cfpCFP]\\d{1,2}(?:\\.\\d{1,2})?\\b|\\b[cfpCFP]\\s\\d\\.\\d{1,2}\\b(?!%|[mk]\\b)|\\b[CFP]\\s0\\d\\b|\\b[pP][lL]\\d{1,2}(?:\\.\\d{1,2})?\\b|\\b\\d[a-cA-C](?:\\.\\d{1,2})?\\b|\\b\\d[a-zA-Z]\\.\\d{1,2}\\b)',
    '(?<ordinal>\\b\\d{1,2}(?:st|nd|rd|th)\\b)',
    '(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)',
    "(?<word>\\bw\\/o(?:ut)?\\b|\\p{L}\\p{M}*(?:[\\p{L}\\p{M}]|['’‘`](?=\\p{L}))*)",
    '(?<sign>[%£&=]|(?<=\\p{L}\\s?)\\+(?=\\s?\\p{L}))',
    '(?<mark>[.?!;…]+(?=\\s|$)|\\n|,|:|\\s[-–—]\\s)',
  ].join('|'),
  'gu',
);

function tokensOf(kind: (typeof KINDS)[number], raw: string, start: number): Token[] {
  const token = (text: string, as: Token['kind']): Token => ({
    text,
    stem: as === 'word' ? stemOf(INITIALS.test(raw) || isOwner(raw, text) ? text.slice(0, -1) : text) : text,
    start,
    end: start + raw.length,
    raw,
    kind: as,
  });
  switch (kind) {
    case 'quote':
      return [token(raw.slice(1, -1).trim(), 'quote')];
    case 'years': {
      const number = shortNumber(raw);
      return [number === undefined ? token(yearsText(raw), 'years') : token(number, 'code')];
    }
    case 'code':
      return [
        token(
          raw
            .replace(/\s/g, '')
            .replace(RESOLUTION, '$1/$2')
            .replace(SHORT, (_, year, number) => `${year}00${number}`)
            .toUpperCase(),
          'code',
        ),
      ];
    case 'ordinal':
      return [token(raw.toLowerCase(), 'ordinal')];
    case 'number':
      return [token(raw.replaceAll(',', ''), 'number')];
    case 'word':
      return [token(raw.includes('/') ? 'without' : raw.toLowerCase().replace(/['’‘`]/g, ''), 'word')];
    case 'sign':
      return [token(SIGNS[raw] ?? raw, 'word')];
    case 'mark':
      return [token(raw.trim() || '.', 'mark')];
    default:
      return kind satisfies never;
  }
}

/** "2021-008" is the resolution 2021/008. */
const RESOLUTION = /^(20\d\d)-(\d{3})$/;

/** "2021/7" */
const SHORT = /^(20\d\d\/)(\d)$/;

/** "2021/11": no years, since the second is not after the first, but a resolution's number without its noughts. */
function shortNumber(raw: string): string | undefined {
  const [, year = '', number = ''] = /^(20\d\d)\/(\d\d)$/.exec(raw) ?? [];
  return number !== '' && Number(number) <= Number(year.slice(-2)) ? `${year}/0${number}` : undefined;
}

/** "KM's", "rf's": initials are too short for their ending to be told from a word's; without a vowel they are no word in small letters either. */
const INITIALS = /^(\p{Lu}{1,3}|[b-df-hj-np-tv-xz]{2})['’‘`]s$/u;

/** "Basu's": an ending that would stay on the word. */
const isOwner = (raw: string, text: string): boolean =>
  /.{4}['’‘`]s$/u.test(raw) && stemOf(text) === text && text.length > 4;

const SIGNS: Readonly<Record<string, string>> = { '%': 'percent', '£': 'pounds', '&': 'and', '+': 'and', '=': 'means' };

/** "16–18", "2016/2018" and "2016-18" are all `2016-18`. */
function yearsText(raw: string): string {
  const [from = '', to = ''] = raw.split(/\s?[-–—/]\s?/);
  return `20${from.slice(-2)}-${to.slice(-2)}`;
}

/** Takes a plural or possessive ending off: "statuses" and "status's" need their own entry, "activities" and "theme's" do not. */
export function stemOf(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (/(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ches|shes|xes|sses)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
