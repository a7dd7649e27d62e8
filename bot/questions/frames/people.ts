import { type Candidate, candidate } from '../candidate.ts';
import type { EntryRole } from '../lexicon.ts';
import type { Parts } from '../parts.ts';
import { hardTokens, softWords } from '../parts.ts';
import type { Sentence } from '../sentence.ts';

/** Readings about people: who holds an office, what somebody's role is. */
export function peopleCandidates(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const list: Candidate[] = [];
  const who = sentence.has('ask', 'who') || sentence.tokens.some(t => ['name', 'whos'].includes(t.text));
  const role =
    sentence.has('subject', 'people') || /\bwhat does .* do\b/.test(sentence.tokens.map(t => t.text).join(' '));
  const none: readonly (readonly [string, number, boolean | number])[] = [
    ['status', -3, parts.statuses !== undefined],
    ['says activities', -3, sentence.has('subject', 'activities')],
    ['attendance', -2.5, sentence.has('attending') || sentence.has('subject', 'attendance')],
    ['paper', -2.5, sentence.has('subject', 'items') || sentence.has('writing', 'author')],
    ['resolved', -2, sentence.has('subject', 'resolutions')],
    ['reference', -3, parts.codes.refs.length > 0],
    ['theme', -4, parts.themes.tokens.size > 0 && parts.people.ids.length === 0],
    ['earlier plan', -1, parts.plans?.byYear === true],
  ];
  if (parts.people.ids.length > 0)
    list.push(
      candidate(
        role
          ? { ask: 'show', of: 'people', where: { ids: { values: parts.people.ids } }, facet: 'role' }
          : {
              ask: who || !sentence.has('ask', 'show') ? 'who' : 'show',
              of: 'people',
              where: { ids: { values: parts.people.ids } },
            },
        [
          ['person', 2.5, true],
          ['role asked', 2.5, role],
          ['who', 1.5, who],
          ['lead', -2.5, sentence.has('ask', 'lead', 'sponsor')],
          ['shown', 0.5, sentence.has('ask', 'show')],
          ...none,
        ],
      ),
    );
  const office = officeOf(parts);
  if (office && parts.people.ids.length === 0)
    list.push(
      candidate({ ask: 'who', of: 'people', where: { ids: { values: office.ids } } }, [
        ['office', 4, office.score],
        ['who', 2, who],
        ['no who', -2.5, !who],
        [
          'runs it',
          1.5,
          sentence.tokens.some(t => ['runs', 'run', 'running', 'heads', 'head', 'manages'].includes(t.text)),
        ],
        ['topic of a plan', -1.2, sentence.has('ask', 'lead') && office.score < 0.9],
        ...none,
      ]),
    );
  return list;
}

const OFFICE_ROLES: readonly EntryRole[] = ['rank', 'ask', 'author', 'subject', 'financeGroup'];
const ALIKE = 0.02;

/** Who holds the office that the words describe: "chief constable", "head of finance at the force". */
function officeOf(parts: Parts): { ids: string[]; score: number } | undefined {
  const { sentence } = parts;
  const { offices, register } = sentence.knowledge;
  const words = hardTokens(sentence, { hard: OFFICE_ROLES, skip: parts.themes.tokens })
    .map(at => sentence.tokens[at])
    .filter(t => t?.kind === 'word' && !ASKING.has(t.text))
    .map(t => t?.text ?? '');
  if (words.length === 0) return undefined;
  const said = officeWords(sentence, words);
  const ranked = offices
    .rank(said, softWords(sentence))
    .map(m => ({ ...m, score: m.score + (isOwn(register.person(m.id)?.organisation) ? HOME : 0) }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (!best || best.score < 0.45) return undefined;
  const alike = ranked.filter(m => m.score >= best.score - ALIKE && m.said >= best.said - ALIKE).map(m => m.id);
  const current = narrowed(sentence, alike);
  return { ids: current, score: best.score };
}

/** The office's and the force's own people are meant before others who do the same elsewhere. */
const HOME = 0.06;
const isOwn = (organisation: string | null | undefined): boolean =>
  organisation?.startsWith('Nottinghamshire') === true && !organisation.includes('County');

const ASKING = new Set(
  'who whos whose whom which what name is the lead leads leading led runs run running show give me of are in charge responsible for list find job role post officer person see over does holds hold'.split(
    ' ',
  ),
);

/** Short forms of offices are words of the glossary. */
function officeWords(sentence: Sentence, words: readonly string[]): string[] {
  const { register } = sentence.knowledge;
  return words.flatMap(word => {
    const term = register.records.glossary.find(g => g.term.toLowerCase() === word && OFFICES.test(g.expansion));
    return term
      ? term.expansion
          .toLowerCase()
          .split(/[^a-z]+/)
          .filter(w => w !== '')
      : [word];
  });
}

const OFFICES = /commissioner|constable|executive|officer/i;

/** Of several holders, those of the office's own organisation, where the sentence names one. */
function narrowed(sentence: Sentence, ids: readonly string[]): string[] {
  const { register } = sentence.knowledge;
  if (ids.length < 2) return [...ids];
  const force = sentence.has('leadGroup', 'force');
  const commissioner = sentence.has('leadGroup', 'commissioner');
  const own = ids.filter(id => register.person(id)?.organisation === 'Nottinghamshire Police');
  const office = ids.filter(id => /Office of the Police/.test(register.person(id)?.organisation ?? ''));
  if (force && own.length > 0) return own;
  if (commissioner && office.length > 0) return office;
  const home = own.length > 0 ? own : office;
  return home.length > 0 && home.length < ids.length ? home : [...ids];
}
