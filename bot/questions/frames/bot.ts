import { type Candidate, candidate, compact } from '../candidate.ts';
import { hardWords } from '../matter.ts';
import type { Parts } from '../parts.ts';
import { meansOne, type Stretch } from '../stretches/spans.ts';
import { themeChoice } from './activities/activities.ts';

/** Readings about the bot itself. */
export function botCandidates(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const list: Candidate[] = [];
  const left = hardWords(sentence, { hard: [] }).length;
  const structure =
    Number(parts.statuses !== undefined) +
    Number(parts.codes.at.size > 0) +
    Number(sentence.has('subject', 'activities', 'indicators', 'meetings', 'themes'));
  const spare = [
    ['words left over', -1, Math.min(3, left)],
    ['other things named', -2, Math.min(2, structure)],
  ] as const;
  const said = sentence.first('bot');
  const kind = said && meansOne(said, 'bot');
  if (said && kind) {
    const covered = (said.to - said.from) / Math.max(1, weighty(parts, said));
    const ask = kind === 'help' ? 'help' : kind === 'greet' ? 'greet' : 'thank';
    list.push(
      candidate({ ask, of: 'bot', where: {} }, [
        ['said', ask === 'help' ? 3 : 2, true],
        ['said at length', 2.5, ask === 'help' && said.to - said.from > 2],
        ['all of it', 1.5, covered > 0.6],
        ['about a matter', -4, said.key.endsWith(' about') && left > 0],
        ...spare,
        ['only an opening', -2, covered <= 0.6 && ask !== 'help'],
      ]),
    );
  }
  if (sentence.has('subject', 'sources'))
    list.push(
      candidate({ ask: 'explain', of: 'bot', where: {}, facet: 'source' }, [
        ['says source', 4, true],
        ['of the data as a whole', 2, sentence.all('subject', 'indicators').some(s => s.key === 'data')],
        ...spare,
      ]),
    );
  const trusted = sentence.has('facet', 'caveat') && sentence.has('status', 'anyColour') && parts.codes.at.size === 0;
  const decided =
    sentence.has('status') &&
    sentence.has('ask', 'who') &&
    sentence.has('subject', 'resolutions') &&
    parts.codes.at.size === 0;
  if (sentence.has('facet', 'provisional') || trusted || decided)
    list.push(
      candidate({ ask: 'explain', of: 'bot', where: {}, facet: 'provisional' }, [
        ['provisional', 4, true],
        ['who gave the colours', 2, sentence.all('facet', 'provisional').some(({ key }) => key.startsWith('who '))],
        ['who decided', 3, decided],
        ['colours', 1, sentence.has('status', 'anyColour')],
        ['reference', -3, parts.codes.refs.length > 0],
        ['revenue', -2, sentence.has('subject', 'finance')],
      ]),
    );
  if (sentence.has('facet', 'privacy'))
    list.push(candidate({ ask: 'explain', of: 'bot', where: {}, facet: 'privacy' }, [['privacy', 4, true], ...spare]));
  if (sentence.has('facet', 'attention'))
    list.push(
      candidate(
        {
          ask: 'explain',
          of: 'bot',
          where: compact({ theme: themeChoice(parts, [sentence.context.planInForce]) }),
          facet: 'attention',
        },
        [
          // What is asked for is on record; what anybody thinks of it is not.
          ['needs attention', 9, true],
          ['words left over', -3, Math.min(3, left)],
          ['other things named', -4, parts.codes.at.size > 0 || sentence.has('subject', 'indicators', 'finance')],
        ],
      ),
    );
  return list;
}

/** The tokens of the words said, and of the others that are more than chatter. */
const weighty = ({ sentence }: Parts, said: Stretch): number =>
  sentence.stretches
    .filter(s => s === said || s.entries.length === 0 || s.entries.some(e => e.role !== 'filler'))
    .filter(s => sentence.tokens[s.from]?.kind !== 'mark')
    .reduce((sum, s) => sum + s.to - s.from, 0);
