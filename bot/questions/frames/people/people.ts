import { type Candidate, candidate } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import { sentenceText } from '../../sentence.ts';
import { means } from '../../stretches/spans.ts';
import { asksWho } from '../activities/asksWho.ts';
import { asksTheirRole } from './asksTheirRole.ts';
import { asksWhichRank } from './asksWhichRank.ts';
import { othersInOffice } from './officeHolders.ts';
import { leadOfPriority, officeOf, runs, saysOffice, WELL_NAMED } from './offices.ts';

/** Readings about people: who holds an office, what somebody's role is. */
export function peopleCandidates(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const list: Candidate[] = [];
  const who =
    sentence.has('ask', 'who') ||
    sentence.tokens.some(t => ['name', 'names', 'whos'].includes(t.text)) ||
    asksWhichRank(sentence) ||
    asksWho(parts) ||
    (sentence.has('ask', 'lead') && sentence.has('financeBody') && !sentence.has('subject'));
  const role =
    sentence.has('subject', 'people') || /\bwhat does .* do\b/.test(sentenceText(sentence)) || asksTheirRole(parts);
  const none: readonly (readonly [string, number, boolean | number])[] = [
    ['status', -3, parts.statuses !== undefined],
    ['says activities', -3, sentence.has('subject', 'activities')],
    ['attendance', -2.5, sentence.has('attending') || sentence.has('subject', 'attendance')],
    ['there', -2.5, !sentence.has('ask', 'who') && sentence.tokens.some(t => t.text === 'there')],
    [
      'paper',
      -2.5,
      sentence.has('subject', 'items') || (sentence.has('writing', 'author') && leadOfPriority(sentence) === undefined),
    ],
    ['resolved', -2, sentence.has('subject', 'resolutions')],
    ['reference', -3, parts.codes.refs.length > 0],
    ['chair of a meeting', -5, sentence.has('subject', 'meetings') && sentence.tokens.some(t => CHAIRS.test(t.text))],
    [
      'theme',
      -4,
      (parts.themes.tokens.size > 0 || sentence.has('subject', 'themes', 'plans')) &&
        parts.people.ids.length === 0 &&
        leadOfPriority(sentence) === undefined,
    ],
    ['earlier plan', -1, parts.plans?.byYear === true],
  ];
  const office = officeOf(parts);
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
          ['lead', -2.5, sentence.has('ask', 'lead', 'sponsor') && !role],
          ['shown', 0.5, sentence.has('ask', 'show')],
          // "was Jon Collins chair of the CDP"
          ['whether an office is theirs', 4, IS.test(sentence.tokens[0]?.text ?? '') && holdsIt(parts, office?.ids)],
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
  if (office && parts.people.ids.length === 0)
    list.push(
      candidate(
        { ask: 'who', of: 'people', where: { ids: { values: office.ids } } },
        [
          ['office', 4, office.score],
          ['who', 2, who],
          ['no who', -2.5, !who && !saysOfficeAlone(parts) && !office.atBody && !(office.home && saysLeadNoun(parts))],
          ['runs it', 2.2, runs(sentence)],
          [
            'in a plan',
            -3,
            parts.plans !== undefined && sentence.has('ask', 'lead') && !office.home && !saysOfficeAlone(parts),
          ],
          [
            'topic of a plan',
            -1.2,
            sentence.has('ask', 'lead') && office.score < 0.9 && !office.home && !runs(sentence) && !saysOffice(parts),
          ],
          ['an office by its name', 2, saysOffice(parts) && office.score > WELL_NAMED],
          ['at their organisation', 3, office.home && !sentence.has('ask', 'when')],
          ['priority of partners', 4, leadOfPriority(sentence) !== undefined],
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
        ],
        office.unheld !== undefined ? { unknown: { what: office.unheld, offers: [] } } : {},
      ),
    );
  return list;
}

const IS = /^(is|was|isnt|wasnt)$/;

const holdsIt = ({ people }: Parts, ids: readonly string[] = []): boolean => people.ids.some(id => ids.includes(id));

/** Who chaired a meeting is in no record; who chairs a body is. */
const CHAIRS = /^chair(s|ed|ing)?$/;

/** "finance lead at the force" */
const saysLeadNoun = ({ sentence }: Parts): boolean =>
  sentence.all('ask', 'lead').some(({ key }) => sentence.knowledge.lists.leadNoun.has(key));

/** "deputy commissioner?": an office by its name, and nothing else. */
const saysOfficeAlone = ({ sentence: { stretches, tokens } }: Parts): boolean =>
  stretches.some(s => means(s, 'office')) &&
  stretches.every(
    s => means(s, 'office') || means(s, 'filler') || means(s, 'relation', 'in') || tokens[s.from]?.kind === 'mark',
  );

/** "what else has Firth got", "everything sitting with Broadhead", "anything for Prior": what somebody has is asked for, and not who they are. */
function asksWhatTheyHave({ sentence, people }: Parts): boolean {
  const { tokens, knowledge } = sentence;
  const before = tokens[Math.min(...people.tokens) - 1]?.text ?? '';
  if (sentence.has('ask', 'all', 'existence') && !ABOUT.has(before)) return true;
  const first = tokens.findIndex(t => !LEADING.has(t.text));
  const opens = tokens.some(
    ({ text }, at) => text === 'which' || (WHAT.has(text) && (at === first || tokens[at - 1]?.kind === 'mark')),
  );
  const things = sentence.first('subject', 'things', 'activities')?.from === 0;
  return (opens || things) && tokens.some(t => knowledge.lists.having.has(t.text));
}
const ABOUT = new Set(['about', 'is', 'was', 'who']);
const LEADING = new Set(['and', 'n', 'so', 'ok', 'but', 'then']);
const WHAT = new Set('what whats which anything any everything all list how is are'.split(' '));

/** "who took over from Rogers", "who was commissioner before Henry": the others who hold or held what that person does. */
function successorsOf(parts: Parts): readonly string[] | undefined {
  const { sentence, people } = parts;
  const [id] = people.ids.length === 1 ? people.ids : [];
  return id === undefined || !asksOther(parts) ? undefined : othersInOffice(sentence, id);
}

const asksOther = ({ sentence, people }: Parts): boolean =>
  sentence.has('relation', 'succession') ||
  sentence.all('relation', 'before', 'after').some(stretch => people.tokens.has(stretch.to));
