import { type Colour, drawPicture, type Shape } from './picture.ts';

const WHITE: Colour = [255, 255, 255, 255];
const NOTHING: Colour = [255, 255, 255, 0];
const BLUE: Colour = [0x1f, 0x4e, 0x79, 255];
const GREEN: Colour = [0x6c, 0xc2, 0x4a, 255];
const AMBER: Colour = [0xff, 0xb8, 0x1c, 255];
const RED: Colour = [0xe5, 0x6a, 0x5c, 255];

/** The icon in colour, 192 pixels a side: the plan's three statuses, each with the line that explains it. */
export const colourIcon = (): Uint8Array =>
  drawPicture(192, BLUE, [...line(0.34, GREEN), ...line(0.5, AMBER), ...line(0.66, RED)]);

/** The outline, 32 pixels a side, white on nothing, as Teams tints it itself. */
export const outlineIcon = (): Uint8Array =>
  drawPicture(32, NOTHING, [
    { kind: 'box', x: 0.06, y: 0.1, width: 0.88, height: 0.8, corner: 0.12, colour: WHITE },
    { kind: 'box', x: 0.13, y: 0.17, width: 0.74, height: 0.66, corner: 0.06, colour: NOTHING },
    ...line(0.34, WHITE),
    ...line(0.5, WHITE),
    ...line(0.66, WHITE),
  ]);

const line = (y: number, mark: Colour): Shape[] => [
  { kind: 'disc', x: 0.27, y, radius: 0.055, colour: mark },
  { kind: 'box', x: 0.39, y: y - 0.035, width: 0.38, height: 0.07, corner: 0.035, colour: WHITE },
];
