import type { Sentence } from '../sentence.ts';
import type { Stretch } from '../stretches/spans.ts';

/** "my car", "our shed": what belongs to the speaker, and not somebody of theirs who may be asking. No figure or activity is about it, however well its words fit. */
export const isOwnCase = ({ key }: Stretch): boolean => OWN.test(key);
const OWN = /^(my|our) (?!boss|brother|sister|cousin|mum|dad|son|daughter|husband|wife|friend|neighbour|street)/;

/** "my car got nicked, …": what is asked after it is of that case. */
export const tellsOwnCase = (sentence: Sentence): boolean => sentence.all('outOfScope', 'casework').some(isOwnCase);
