import type { Person } from '../../../data/records.ts';
import { type Candidate, candidate } from '../candidate.ts';
import type { EntryRole } from '../lexicon.ts';
import { hardTokens, softWords } from '../matter.ts';
import { type Match, wordsOf } from '../names.ts';
import type { Parts } from '../parts.ts';
import { type Sentence, sentenceText } from '../sentence.ts';
import { holdersMeant } from './officeHolders.ts';

/** Readings about people: who holds an office, what somebody's role is. */
export function peopleCandidates(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const list: Candidate[] = [];
  const who = sentence.has('ask', 'who') || sentence.tokens.some(t => ['name', 'whos'].includes(t.text));
  const role = sentence.has('subject', 'people') || /\bwhat does .* do\b/.test(sentenceText(sentence));
  const none: readonly (readonly [string, number, boolean | number])[] = [
    ['status', -3, parts.statuses !== undefined],
    ['says activities', -3, sentence.has('subject', 'activities')],
    ['attendance', -2.5, sentence.has('attending') || sentence.has('subject', 'attendance')],
    ['paper', -2.5, sentence.has('subject', 'items') || sentence.has('writing', 'author')],
    ['resolved', -2, sentence.has('subject', 'resolutions')],
    ['reference', -3, parts.codes.refs.length > 0],
    [
      'theme',
      -4,
      (parts.themes.tokens.size > 0 || sentence.has('subject', 'themes', 'plans')) && parts.people.ids.length === 0,
    ],
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
          ['asks what they have', -2, !who && !role && asksWhatTheyHave(parts)],
          ['lead', -2.5, sentence.has('ask', 'lead', 'sponsor') && !sentence.has('subject', 'people')],
          ['shown', 0.5, sentence.has('ask', 'show')],
          ...none,
        ],
      ),
    );
  const others = successorsOf(parts);
  if (others)
    list.push(
      candidate(
        { ask: 'who', of: 'people', where: { ids: { values: others } } },
        [['person', 2.5, true], ['before or after them', 3.5, true], ['who', 1.5, who], ...none],
        others.length === 0
          ? { unknown: { what: 'who held that office before or after', offers: parts.people.ids } }
          : {},
      ),
    );
  const office = officeOf(parts);
  if (office && parts.people.ids.length === 0)
    list.push(
      candidate({ ask: 'who', of: 'people', where: { ids: { values: office.ids } } }, [
        ['office', 4, office.score],
        ['who', 2, who],
        ['no who', -2.5, !who],
        ['runs it', 2.2, runs(sentence)],
        [
          'topic of a plan',
          -1.2,
          sentence.has('ask', 'lead') && office.score < 0.9 && !office.home && !runs(sentence) && !saysOffice(parts),
        ],
        ['an office by its name', 2, saysOffice(parts) && office.score > WELL_NAMED],
        ['at their organisation', 3, office.home],
        [
          'a group leads',
          -4,
          !runs(sentence) &&
            !office.home &&
            !(saysOffice(parts) && office.score > WELL_NAMED) &&
            sentence.has('ask', 'lead', 'sponsor') &&
            parts.leadGroups !== undefined,
        ],
        ['succession', 2.5, sentence.has('relation', 'succession')],
        ...none,
      ]),
    );
  return list;
}

/** "what else has Firth got", "which ones are Prior's": what somebody has is asked for, and not who they are. */
const asksWhatTheyHave = ({ sentence: { tokens, knowledge } }: Parts): boolean =>
  WHAT.has(tokens[0]?.text ?? '') && tokens.some(t => knowledge.lists.having.has(t.text));
const WHAT = new Set('what whats which anything any everything all list how is are'.split(' '));

/** "who took over from Rogers", "who was commissioner before Henry": the others who hold or held what that person does. */
function successorsOf(parts: Parts): readonly string[] | undefined {
  const { sentence, people } = parts;
  const [id] = people.ids.length === 1 ? people.ids : [];
  return id === undefined || !asksOther(parts) ? undefined : othersInOffice(sentence, id);
}

/** The others who hold or held what a person does; undefined where nobody is called so. */
export function othersInOffice(sentence: Sentence, id: string): readonly string[] | undefined {
  const { register } = sentence.knowledge;
  const person = register.person(id);
  if (!person) return undefined;
  return register.records.people
    .filter(other => other.id !== person.id && other.organisation === person.organisation)
    .filter(other => shareOffice(sentence, person, other))
    .map(other => other.id);
}

/** Whether two people's roles name the same office, whenever each held it. */
function shareOffice(sentence: Sentence, one: Person, two: Person): boolean {
  const officesOf = ({ role }: Person) =>
    (role ?? '')
      .split(';')
      .map(office => new Set(sentence.knowledge.rooting(wordsOf(office.replace(/\bfrom .*$/, '')))));
  const same = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.size === b.size && [...a].every(w => b.has(w));
  return officesOf(one).some(a => a.size > 0 && officesOf(two).some(b => same(a, b)));
}

const asksOther = ({ sentence, people }: Parts): boolean =>
  sentence.has('relation', 'succession') ||
  sentence.all('relation', 'before', 'after').some(stretch => people.tokens.has(stretch.to));

const OFFICE_ROLES: readonly EntryRole[] = ['rank', 'ask', 'author', 'subject', 'financeGroup', 'leadGroup'];
const ALIKE = 0.02;

/** Who holds the office that the words describe: "chief constable", "head of finance at the force". */
function officeOf(parts: Parts): { ids: string[]; score: number; home: boolean } | undefined {
  const { sentence } = parts;
  const { offices, register } = sentence.knowledge;
  const words = hardTokens(sentence, { hard: OFFICE_ROLES, skip: parts.themes.tokens })
    .map(at => sentence.tokens[at])
    .filter(t => t?.kind === 'word' && !ASKING.has(t.text))
    .map(t => t?.text ?? '');
  if (words.length === 0 || words.every(word => FORCE.has(word))) return undefined;
  const said = officeWords(sentence, words);
  const ranked = offices
    .rank(said, softWords(sentence))
    .map(m => ({ ...m, score: m.score + (isOwn(register.person(m.id)?.organisation) ? HOME : 0) }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (!best || best.score < 0.45) return undefined;
  const alike = ranked.filter(m => m.score >= best.score - ALIKE && m.said >= best.said - ALIKE).map(m => m.id);
  const current = holdersMeant(sentence, alike);
  return { ids: current, score: best.score, home: saysWhere(sentence, best) };
}

/** "the force lead for rural crime": what somebody is called, and not a group that leads activities. */
const saysOffice = ({ sentence }: Parts): boolean => /\b(force|opcc) lead (for|on)\b/.test(sentenceText(sentence));

const runs = (sentence: Sentence): boolean =>
  sentence.tokens.some(t => ['runs', 'run', 'running', 'heads', 'head', 'manages'].includes(t.text));

/** "in charge of hate crime at the SNB": the body is named, and the person's role or organisation has its name. */
const saysWhere = (sentence: Sentence, match: Match): boolean =>
  isAtForce(sentence, match) || isAtBody(sentence, match);

/** "who leads on rural crime at the force": where they work, and not who leads an activity. */
const isAtForce = (sentence: Sentence, { score }: Match): boolean =>
  score >= WELL_NAMED &&
  sentence.all('leadGroup', 'force').some(({ from, to, key }) => {
    const before = sentence.tokens[from - 1]?.text ?? '';
    return (
      ['at', 'in'].includes(before === 'the' ? (sentence.tokens[from - 2]?.text ?? '') : before) ||
      /^(at|in) /.test(key) ||
      ['lead', 'leads'].includes(sentence.tokens[to]?.text ?? '')
    );
  });

const WELL_NAMED = 0.8;

const isAtBody = (sentence: Sentence, { words }: Match): boolean =>
  sentence.all('term').some(({ from, to }) => {
    const before = sentence.tokens[from - 1]?.text === 'the' ? sentence.tokens[from - 2] : sentence.tokens[from - 1];
    const roots = sentence.knowledge.rooting(sentence.tokens.slice(from, to).map(t => t.text));
    return ['at', 'for', 'of', 'runs', 'heads'].includes(before?.text ?? '') && roots.every(root => words.has(root));
  });

/** The office's and the force's own people are meant before others who do the same elsewhere. */
const HOME = 0.06;
const isOwn = (organisation: string | null | undefined): boolean =>
  organisation?.startsWith('Nottinghamshire') === true && !organisation.includes('County');

const ASKING = new Set(
  'was were sponsor sponsors sponsored who whos whose whom which what name is the lead leads leading led runs run running show give me of are in charge responsible for list find job role post officer person see over does holds hold'.split(
    ' ',
  ),
);

/** Short forms of offices are words of the glossary. */
function officeWords(sentence: Sentence, words: readonly string[]): string[] {
  const { glossary } = sentence.knowledge.register.records;
  const bare = words.length > 0 && words.every(word => word === 'commissioner' || word === 'commissioners');
  if (bare) return ['police', 'crime', 'commissioner'];
  return words.flatMap(word => {
    const term = glossary.find(
      g => g.term.length === word.length && g.term.toLowerCase() === word && OFFICES.test(g.expansion),
    );
    return term
      ? term.expansion
          .toLowerCase()
          .split(/[^a-z]+/)
          .filter(w => w !== '')
      : [word];
  });
}

/** The force by itself is no office. */
const FORCE = new Set(['force', 'police', 'constabulary', 'nottinghamshire']);

const OFFICES = /commissioner|constable|executive|officer/i;
