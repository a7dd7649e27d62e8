/**
 * Whether a text typed while a narrative is awaited is a question to the bot and not the narrative: it ends in a question mark and is
 * short, or begins as only a question or request does ("what did it say last time"). In doubt it is the narrative, which is shown
 * before it is saved, so that nothing an officer wrote is taken for something else.
 */
export function looksLikeQuestion(text: string): boolean {
  const said = text.trim();
  if (said.length > LONGEST_QUESTION_CHARACTERS || said.includes('\n')) return false;
  if (said.endsWith('?')) return true;
  return said.split(/\s+/u).length <= LONGEST_UNMARKED_WORDS && ASKS.test(said);
}

const LONGEST_QUESTION_CHARACTERS = 200;
/** Without its mark only a short one is taken for a question: "When the tender closes in June we will appoint" is a narrative. */
const LONGEST_UNMARKED_WORDS = 12;

const ASKS = new RegExp(
  [
    '^(?:help|hi|hello|hey|thanks|thank you|who am i)[\\s.!]*$',
    "^(?:what|who|whose|which|why|how)(?:['’]?s|['’]?re)?\\b(?! we\\b)",
    "^(?:when|where)['’]?s?\\s+(?:is|are|was|were|did|does|do|will|can)\\b",
    '^(?:is|are|was|were|did|does|do|can|could|should|would|has|have)\\s+(?:it|this|that|there|you|i|we|my|theme|any|anyone|the\\s+(?:status|last|other))\\b',
    '^(?:show|tell|list|give|remind)\\s+(?:me|us|all|every|the)\\b',
    '^(?:any|latest)\\s+updates?\\b',
  ].join('|'),
  'iu',
);
