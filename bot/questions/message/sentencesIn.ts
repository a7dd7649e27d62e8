/** The sentences of a text; what a semicolon parts counts as one each. */
export const sentencesIn = (text: string): string[] => text.split(/(?<=[.;!?])\s+/).filter(part => part !== '');
