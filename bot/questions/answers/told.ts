import { topicWords } from '../../words/searchWords.ts';
import { sentencesIn } from '../message/sentencesIn.ts';

/** The sentences of a narrative that say most of what was asked about, or the whole where none does. */
export function sentencesAbout(about: string, narrative: string): string {
  const asked = topicWords(about);
  const sentences = sentencesIn(narrative).map(text => ({ text, said: saidOf(asked, text) }));
  const most = Math.max(...sentences.map(({ said }) => said));
  if (most === 0) return `the update does not say it in so many words. ${narrative}`;
  return sentences
    .filter(({ said }) => said > 0 && said >= most / 2)
    .map(({ text }) => text)
    .join(' ');
}

/** How many of the words a sentence has, in any form. */
function saidOf(asked: readonly string[], text: string): number {
  const words = new Set(topicWords(text));
  return asked.filter(word => words.has(word)).length;
}
