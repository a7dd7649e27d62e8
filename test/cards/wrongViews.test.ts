import assert from 'node:assert/strict';
import { silentLog } from '../../bot/process/log.ts';
import { outgoingFor } from '../../bot/teams/outgoing.ts';
import { CARD_NAMES, type Card } from '../../cards/card.ts';
import { choiceCard } from '../../cards/views/choice.ts';
import { register, renderer } from './office.ts';
import { fullCards } from './samples.ts';

const WRONG: readonly unknown[] = [undefined, null, 7, true, {}, []];
const looks = { render: renderer.render, choice: (text: string) => choiceCard({ text, buttons: [] }) };

describe('check 20: a card whose view is not what it should be', () => {
  for (const name of CARD_NAMES)
    it(`${name}, with each value in turn missing, null or of another kind, is drawn or said in words, and shows no template code`, async () => {
      const { view } = fullCards(register, 'Two trained investigators started in March.')[name]();
      for (const path of pathsIn(view))
        for (const wrong of WRONG) {
          const card = { name, view: withAt(view, path, wrong) } as unknown as Card;
          const outgoing = await outgoingFor({ kind: 'card', card, text: 'The same in words.' }, looks, silentLog, {
            isShared: false,
          });
          const shown = JSON.stringify(outgoing.attachments?.[0]?.content ?? outgoing.text);
          assert.doesNotMatch(shown, /\$\{/, `${path.join('.')} = ${JSON.stringify(wrong)}`);
        }
    });
});

type Path = readonly (string | number)[];

/** Where values stand; of a list only the first is looked into. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value) ? value.slice(0, 1).map((one, n) => [n, one] as const) : Object.entries(value);
  return [...(path.length > 0 ? [path] : []), ...inner.flatMap(([key, one]) => pathsIn(one, [...path, key]))];
}

function withAt(value: unknown, [key, ...rest]: Path, wrong: unknown): unknown {
  if (key === undefined) return wrong;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  if (rest.length === 0 && wrong === undefined) delete copy[key];
  else copy[key] = withAt(copy[key], rest, wrong);
  return copy;
}
