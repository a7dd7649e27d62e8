import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../data/root.ts';
import { sentencesIn } from './readingAge.ts';

/**
 * Every sentence that the bot has of its own: the texts of the sentence files of all rooms. Where a value stands in one, a short word is put in
 * its place, for names and plan words are not ours to choose.
 */
export function ownSentences(): readonly string[] {
  const files = readdirSync(join(projectRoot(), 'bot'), { recursive: true, encoding: 'utf8' }).filter(path =>
    /entences\.ts$/u.test(path),
  );
  return files
    .flatMap(path => textsIn(readFileSync(join(projectRoot(), 'bot', path), 'utf8')).flatMap(sentencesIn))
    .filter(isWhole);
}

/** The literals of a source file that are sentences: they have a blank in them, and begin like one or end like one. */
function textsIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|^import .*$/gmu, '');
  const literals = [
    ...code.matchAll(/`((?:\\.|\$\{(?:[^{}`]|`[^`]*`|\{[^{}]*\})*\}|[^`\\])*)`|'((?:\\.|[^'\\\n])*)'/gu),
  ];
  return literals
    .map(([, template, plain]) => (template ?? plain ?? '').replace(/\$\{(?:[^{}`]|`[^`]*`|\{[^{}]*\})*\}/gu, 'it'))
    .map(text => text.replaceAll('\\n', '\n').replaceAll("\\'", "'"))
    .filter(text => /\s/u.test(text.trim()) && /^[\p{Lu}“]/u.test(text.trim()) && /[.!?:]["”]?\s*$/u.test(text));
}

/** A heading or an answer of two words says nothing about how hard the text is, and would make it look easy. */
const isWhole = (sentence: string): boolean => sentence.split(/\s+/u).length >= 5;
