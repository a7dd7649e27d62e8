/** Something said to teach a word, to see what was taught, or to take it back. Sayings and meanings are as typed, without quotation marks. */
export type TeachingCommand =
  | { readonly kind: 'teach'; readonly says: string; readonly means: string }
  | { readonly kind: 'list' }
  /** `sure`: it cannot be about anything but a taught word ("forget the word X"). */
  | { readonly kind: 'forget'; readonly says: string; readonly sure: boolean }
  | { readonly kind: 'undo' }
  /** "what does X mean": of interest where X was taught. */
  | { readonly kind: 'meaning'; readonly says: string };

/**
 * Reads "VAWG means violence against women and girls", "call theme 3 'crime'", "when I say the tags I mean 3.12", "what words have you been
 * taught", "forget VAWG", "undo". Undefined for everything else, and for whatever ends in a question mark and is no list.
 */
export function readTeaching(text: string): TeachingCommand | undefined {
  const typed = text.trim().replace(/\s+/gu, ' ');
  if (typed.length > LONGEST_CHARACTERS) return undefined;
  const said = typed.replace(POLITE, '').replace(/[\s.!]+$/u, '');
  const bare = said.replace(/[\s?]+$/u, '');
  return (
    listed(bare) ??
    meaningAsked(bare) ??
    (said === bare ? (forgotten(said) ?? undone(said) ?? taught(said)) : undefined)
  );
}

/** A saying and its meaning fit in it with room to spare. */
const LONGEST_CHARACTERS = 300;

const POLITE =
  /^(?:(?:ok|okay|hi|hello|hey|please|pls|can you|could you|from now on|and|also|just|so|well|right|then|remember|learn|note|fyi|bot|teach(?: you)?)(?: that)?[ ,:]+)*/iu;

const LISTS = [
  /\btaught (?:words?|names?|phrases?|vocabulary)$/iu,
  /^(?:what|which|show|list|tell me|any|how many)\b.*\b(?:words?|names?|phrases?|nicknames?|vocabulary)\b.*\b(?:taught|learnt|learned|teach)\b/iu,
  /^what (?:have|has|did) (?:you|i|we|anybody|anyone|people) (?:been |be )?(?:taught|teach|learnt|learned)(?: you)?(?: so far)?$/iu,
];

const listed = (said: string): TeachingCommand | undefined =>
  LISTS.some(pattern => pattern.test(said)) ? { kind: 'list' } : undefined;

function meaningAsked(said: string): TeachingCommand | undefined {
  const says =
    /^what (?:does|do|did) (.+?) (?:mean|stand for|refer to)(?: here| to you)?$/iu.exec(said)?.[1] ??
    // A meaning that is a question word is asked for, and not taught: "DVPO stands for what".
    /^(.+?) (?:means?|stands? for|is short for|refers? to) w(?:hat|ot|at)\b.{0,200}$/iu.exec(said)?.[1];
  return says === undefined ? undefined : { kind: 'meaning', says: unquoted(says) };
}

const FORGETS: readonly { readonly pattern: RegExp; readonly sure: boolean }[] = [
  { pattern: /^(?:forget|unlearn|remove|delete|drop) the (?:word|name|phrase|nickname) (.+)$/iu, sure: true },
  { pattern: /^unlearn (.+)$/iu, sure: true },
  { pattern: /^forget (["“'‘].+)$/iu, sure: true },
  { pattern: /^forget what (.+) means$/iu, sure: true },
  { pattern: /^(.+?) no longer (?:means?|stands? for) .+$/iu, sure: false },
  { pattern: /^(?:stop|don['’]?t) call(?:ing)? .+ (["“'‘].+?["”'’])(?: any ?more)?$/iu, sure: true },
  { pattern: /^forget (.+)$/iu, sure: false },
];

function forgotten(said: string): TeachingCommand | undefined {
  for (const { pattern, sure } of FORGETS) {
    const says = pattern.exec(said)?.[1];
    if (says !== undefined) return { kind: 'forget', says: unquoted(says), sure };
  }
  return undefined;
}

const undone = (said: string): TeachingCommand | undefined =>
  /^(?:undo|undo (?:that|it|this|the last(?: one| word)?)|take (?:that|it) back)$/iu.test(said)
    ? { kind: 'undo' }
    : undefined;

const QUOTED = '["“\'‘](?<says>[^"”]{1,120}?)["”\'’]';
const RECORD = '(?<means>themes? \\d{1,2}(?: of (?:the )?[\\w–-]+(?: plan)?)?|\\d{1,2}\\.[\\w.]+)';
const WHO = '(?:i|we|you|they|people|everyone|everybody|somebody|someone|officers)';

/** Each has the groups `says` and `means`. */
const TEACHES: readonly RegExp[] = [
  new RegExp(`^(?:let['’]?s |${WHO} )?(?:call|name|nickname) (?<means>.+?) ${QUOTED}$`, 'iu'),
  new RegExp(`^(?:let['’]?s |${WHO} )?(?:call|nickname) ${RECORD} (?<says>.+)$`, 'iu'),
  new RegExp(`^(?:let['’]?s |${WHO} )?(?:refer to|know) (?<means>.+) as (?<says>.+)$`, 'iu'),
  new RegExp(
    `^(?:when(?:ever)?|if|where) ${WHO} (?:say|says|write|writes|type|types|ask about|ask for|talk about) (?<says>.+?),? (?:${WHO}|that|it|this) means? (?<means>.+)$`,
    'iu',
  ),
  new RegExp(`^by (?<says>.+?),? ${WHO} mean (?<means>.+)$`, 'iu'),
  /^(?<means>.+?) is (?:also |now )?(?:called|known as|nicknamed|referred to as) (?<says>.+)$/iu,
  /^(?:the (?:word|phrase|term|name|acronym|abbreviation) )?(?<says>.+?) ?(?:\b(?:means?|stands? for|is short for|is (?:another|our) (?:word|name|term) for|refers? to)\b|=) ?(?<means>.+)$/iu,
];

function taught(said: string): TeachingCommand | undefined {
  if (NO_STATEMENT.test(said)) return undefined;
  for (const pattern of TEACHES) {
    const { says, means } = pattern.exec(said)?.groups ?? {};
    if (says === undefined || means === undefined || ASKED.test(means)) continue;
    if (INDICATOR.test(unquoted(says)) && NUMBER.test(means)) return undefined;
    const saying = unquoted(says);
    if (isAboutRecord(saying)) return undefined;
    // A longer one is a sentence about something, and not a word that is being taught.
    if (saying.split(' ').length <= MOST_WORDS) return { kind: 'teach', says: saying, means: unquoted(means) };
  }
  return undefined;
}

/** "director of public health = who" asks. */
const ASKED = /^(?:who|what|when|where|which|how)\b.{0,12}$/iu;

/** "3B.1 = 695" gives a figure. */
const INDICATOR = /^(?:the\s+)?\d[a-z]\.\d{1,2}$/iu;
const NUMBER = /^[-−]?£?\d[\d.,]*\s?(?:%|per\s?cent|days?)?(?:\s+(?:for|to|in|as\s+(?:at|of))\b.*)?$/iu;

const MOST_WORDS = 6;

/** "F03 is amber: it means …" is an update; a number alone is a word that somebody wants to teach, and is told why not. Nor is a word of several clauses. */
const isAboutRecord = (saying: string): boolean => /[:;,?!.]|\d|\s[-–—]\s/u.test(saying) && /\s/u.test(saying);

/** Questions, orders, and statements about what was said before open so. */
const NO_STATEMENT =
  /^(?:what|whats|what['’]s|who|whose|which|when (?!i\b|we\b|you\b|they\b|people\b|every|some|officers\b)|why|how|does|do|did|is|are|was|were|can|could|would|should|will|this|that|it|they|he|she|there|not|no|yes|tell|show|list|give|explain|define|update|set)\b/iu;

function unquoted(words: string): string {
  const said = words.trim().replace(/[\s,;:]+$/u, '');
  return /^["“'‘](.*)["”'’]$/u.exec(said)?.[1]?.trim() ?? said;
}
