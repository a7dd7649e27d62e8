import { chat, play } from './chat.ts';
import { people, playTogether } from './people.ts';

const CAST = { Firth: 'Det Supt Firth' };

describe('An update in one sentence', () => {
  for (const [words, will] of [
    ['6.F03: still amber, waiting on the vetting unit', 'will be Amber'],
    ['F03 stays amber. Recruitment is on hold.', 'will be Amber'],
    ['please put 6.F03 down as red, the analyst has resigned', 'will be Red'],
    ['my update for F03: amber, no change really, adverts out again', 'will be Amber'],
    ['here is my update on 6.F03: green, all four are trained', 'will be Green'],
    ['amber for F03 because the kit is late', 'will be Amber'],
    ['red on 6.F03: the analyst has resigned', 'will be Red'],
    ['F03 has gone from amber to green: everyone is trained', 'will be Green'],
    ["I'd like to report that 6.F03 is complete: all four are trained", 'will be Blue'],
  ] as const)
    it(`is heard in “${words}”`, async () => {
      await playTogether(await people(CAST), `Firth: ${words}\nbot: 6.F03 (2016–18 plan) ${will}`);
    });

  for (const words of ['amber for theme 3', 'amber for F03', 'green on 3.5?', 'my update for F03', 'ambers in theme 3'])
    it(`is not heard in “${words}”`, async () => {
      await playTogether(await people(CAST), `Firth: ${words}\nnot: Please check.`);
    });

  it('about two activities at once asks which comes first, and keeps what was said', async () => {
    await playTogether(
      await people(CAST),
      `Firth: 6.F03 and 6.F05 amber: no trained investigator
       bot: An update is about one activity, and “6.F03 and 6.F05” are several.
       Firth: 6.F05
       bot: 6.F05 (2016–18 plan) will be Amber
       bot: “no trained investigator”`,
    );
  });

  it('by words of a title means one of the speaker’s own, where the plan in force has only others', async () => {
    await playTogether(
      await people(CAST),
      `Firth: update cyber crime
       not: you may not submit
       bot: Which one is it?
       Firth: 6.F04
       bot: 6.F04`,
    );
  });

  it('that is dropped is given back once, and not with what was read out of it as well', async () => {
    await play(
      chat(),
      `user: update 6.F03 amber: no dedicated cyber resource, recruiting in June
       user: cancel
       bot: You had: Amber, “no dedicated cyber resource, recruiting in June”
       not: “June”`,
    );
  });

  it('is not given a day by a question back', async () => {
    await play(
      chat(),
      `user: update 6.F03 amber: no kit at all
       user: until when
       not: Back on track: “until when”`,
    );
  });
});
