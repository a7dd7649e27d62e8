/** What a manager says of papers. `whose` names a body, `who` a person, `which` a paper or a meeting; all are the words that were said. */
export type PaperCommand =
  | { readonly kind: 'name'; readonly whose: string; readonly who: string }
  | { readonly kind: 'nobody'; readonly whose: string }
  | { readonly kind: 'note'; readonly which: string; readonly isIn: boolean }
  | { readonly kind: 'missing'; readonly which: string }
  | { readonly kind: 'who'; readonly whose: string };

/**
 * Reads "papers from the Force go to Supt Broadhead", "the rural crime paper is in", "which papers are missing for the September
 * meeting?". Undefined for everything else.
 */
export function readPaperCommand(text: string): PaperCommand | undefined {
  const said = text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[?.!\s]+$/u, '');
  if (said.length > LONGEST_CHARACTERS || !/\bpapers?\b/iu.test(said)) return undefined;
  const missing = MISSING.exec(said)?.groups;
  if (missing) return { kind: 'missing', which: missing.which ?? '' };
  const asked = WHO.exec(said)?.groups;
  if (asked) return { kind: 'who', whose: asked.whose ?? asked.from ?? '' };
  return text.trim().endsWith('?') ? undefined : (readNaming(said) ?? readNote(said));
}

const LONGEST_CHARACTERS = 200;
const MISSING =
  /^(?:(?:what|which)\s+papers?\s+(?:(?:is|are|do|does)\s+(?:we\s+)?(?:still\s+)?(?:missing|not\s+in(?:\s+yet)?|outstanding|late|overdue|due|to\s+come(?:\s+in)?|waiting\s+for|lack)|(?:has|have)(?:\s+not|n['’]?t)\s+(?:yet\s+)?(?:come\s+in|arrived|been\s+(?:sent|received)|turned\s+up)(?:\s+yet)?)|(?:are\s+there\s+)?any\s+papers?\s+(?:still\s+)?(?:missing|outstanding|not\s+in(?:\s+yet)?)|(?:the\s+)?missing\s+papers?)(?:\s+(?:for|from)\s+(?<which>.+))?$/iu;
const WHO =
  /^who\s+(?:answers\s+for|brings|is\s+responsible\s+for|is\s+reminded\s+of)\s+(?:the\s+)?(?:papers\s+(?:from|of)\s+(?<from>.{1,40})|(?<whose>.{1,40}?)(?:['’]s?)?\s+papers)$/iu;
const GO_TO =
  /^(?:the\s+)?(?:reminders?\s+of\s+)?papers\s+(?:from|of|by)\s+(?<whose>.{1,40}?)\s+(?:go|are\s+chased|are\s+brought)\s+(?:to|with|by)\s+(?<who>.{2,60})$/iu;
const ANSWERS =
  /^(?<who>.{2,60}?)\s+(?:answers|is\s+responsible)\s+for\s+(?:the\s+)?(?:papers\s+(?:from|of)\s+(?<from>.{1,40})|(?<whose>.{1,40}?)(?:['’]s?)?\s+papers)$/iu;
const ASK_FOR =
  /^(?:ask|remind|chase)\s+(?<who>.{2,60}?)\s+for\s+(?:the\s+)?(?:papers\s+(?:from|of)\s+(?<from>.{1,40})|(?<whose>.{1,40}?)(?:['’]s?)?\s+papers)$/iu;

function readNaming(said: string): PaperCommand | undefined {
  const named = (GO_TO.exec(said) ?? ANSWERS.exec(said) ?? ASK_FOR.exec(said))?.groups;
  if (!named?.who) return undefined;
  const whose = named.whose ?? named.from ?? '';
  return /^(?:nobody|no one|no-one)$/iu.test(named.who)
    ? { kind: 'nobody', whose }
    : { kind: 'name', whose, who: named.who };
}

const NOT_IN =
  /^(?:the\s+)?(?<which>.+?)\s+papers?\s+(?:(?:is|are)\s+not|isn['’]?t|aren['’]?t|(?:has|have)\s+not|hasn['’]?t|haven['’]?t)\s+(?:yet\s+)?(?:in|arrived|come(?:\s+in)?|received)(?:\s+(?:yet|after\s+all))?$/iu;
const IS_IN =
  /^(?:the\s+)?(?<which>.+?)\s+papers?\s+(?:(?:is|are|has|have|was|were)\s+)?(?:now\s+)?(?:been\s+)?(?:in|arrived|come\s+in|received|here)(?:\s+now)?$/iu;
const GOT = /^(?:i|we)(?:['’]ve|\s+have)?\s+(?:got|received|had)\s+(?:the\s+)?(?<which>.+?)\s+papers?$/iu;

function readNote(said: string): PaperCommand | undefined {
  const not = NOT_IN.exec(said)?.groups?.which;
  if (not !== undefined) return { kind: 'note', which: not, isIn: false };
  const which = (IS_IN.exec(said) ?? GOT.exec(said))?.groups?.which;
  return which === undefined ? undefined : { kind: 'note', which, isIn: true };
}
