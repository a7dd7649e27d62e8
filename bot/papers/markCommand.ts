/** A manager says that an item of a meeting is public or not. `which` names the item, `meeting` the meeting; both are the words that were said. */
export interface MarkCommand {
  readonly which: string;
  /** '' where none was named. */
  readonly meeting: string;
  readonly isNonPublic: boolean;
}

/** Reads "mark the estates strategy paper non-public", "item 6 of the May meeting is not public", "make the capital report public again". */
export function readMarkCommand(text: string): MarkCommand | undefined {
  const said = text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[.!\s]+$/u, '');
  if (said.length > LONGEST_CHARACTERS || /\?$/u.test(said) || ASKING.test(said)) return undefined;
  const found = (MARK.exec(said) ?? TURNED.exec(said) ?? STATED.exec(said))?.groups;
  if (!found?.which || !found.how) return undefined;
  const { which = '', meeting = '' } = OF_MEETING.exec(found.which)?.groups ?? { which: found.which };
  return { which: bare(which), meeting: meeting || (found.meeting ?? ''), isNonPublic: !/^public$/iu.test(found.how) };
}

const LONGEST_CHARACTERS = 200;
const ASKING = /^(?:is|are|was|were|which|what|who|why|when|does|do|can|could|should)\b/iu;
const HOW = '(?<how>non[- ]?public|not (?:to be )?public|private|confidential|restricted|public)';
const AGAIN = '(?: again| after all| now)?';
const FOR = '(?: (?:for|of|at|in) (?<meeting>(?:the |next )?.*\\bmeeting.*))?';
const MARK = new RegExp(`^(?:please )?(?:mark|make|set|keep) (?<which>.+?) (?:as )?${HOW}${AGAIN}${FOR}$`, 'iu');
/** "mark as non-public: the capital report" */
const TURNED = new RegExp(`^(?:please )?mark (?:as )?${HOW}:? (?<which>.+)$`, 'iu');
/** A statement is taken for one only of what calls itself a paper, a report or an item: much else may be called public. */
const STATED = new RegExp(
  `^(?<which>(?:the )?(?:.+ (?:paper|report|item)|(?:agenda )?item [\\w.]+)(?: (?:of|for|on|from) .+)?) (?:is|are) ${HOW}${AGAIN}$`,
  'iu',
);
const OF_MEETING = /^(?<which>.+?) (?:of|for|on|from|at|in) (?<meeting>(?:the |next )?.*\bmeeting\b.*)$/iu;

const bare = (which: string): string =>
  which
    .replace(/^the /iu, '')
    .replace(/ (?:papers?|items?)$/iu, '')
    .trim();
