/** Whether a text says nothing: hardly a word, or only words that fit any activity in any quarter ("on track", "as above"). */
export function isTooShort(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];
  if (words.join('').length < FEWEST_LETTERS) return true;
  return words.every(word => SAYS_NOTHING.has(word));
}

const FEWEST_LETTERS = 4;

const SAYS_NOTHING = new Set(
  `a about above action activity actions all also amber an and are as at before being below blue by change changed complete completed continue
  continued continues continuing done everything fine for further going good great green has have i in is it last made moving much na n new next
  nil no none normal not nothing now of ok okay ongoing on our plan planned please previous previously progress progressing project
  quarter red refer remains report reported same satisfactory see since started status steady still tbc tbd test that the there this time to
  track under unchanged up update updated updates us very was way we well went will with work working`.split(/\s+/u),
);
