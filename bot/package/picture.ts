import { crc32, deflateSync } from 'node:zlib';

/** Red, green, blue and how opaque, each 0 to 255. */
export type Colour = readonly [number, number, number, number];

/** A filled shape, in units of the picture's side (0 to 1, from the upper left). Later shapes lie over earlier ones. */
export type Shape = { readonly colour: Colour } & (
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly corner: number;
    }
  | { readonly kind: 'disc'; readonly x: number; readonly y: number; readonly radius: number }
);

/** Draws a square picture as a PNG file, with smooth edges. @param side in pixels */
export function drawPicture(side: number, ground: Colour, shapes: readonly Shape[]): Uint8Array {
  const rows = Array.from({ length: side }, (_, y) => rowOf(side, y, ground, shapes));
  return pngFile(side, Buffer.concat(rows));
}

/** Each pixel is looked at in so many places each way; their mean smooths the edges. */
const LOOKS = 4;

/** A row of a PNG begins with its filter: 0, none. */
function rowOf(side: number, y: number, ground: Colour, shapes: readonly Shape[]): Buffer {
  return Buffer.from([0, ...Array.from({ length: side }, (_, x) => pixelAt(side, x, y, ground, shapes)).flat()]);
}

function pixelAt(side: number, x: number, y: number, ground: Colour, shapes: readonly Shape[]): number[] {
  const seen = Array.from({ length: LOOKS * LOOKS }, (_, i) =>
    colourAt(
      (x + ((i % LOOKS) + 0.5) / LOOKS) / side,
      (y + (Math.floor(i / LOOKS) + 0.5) / LOOKS) / side,
      ground,
      shapes,
    ),
  );
  const opaque = seen.reduce((sum, colour) => sum + colour[3], 0);
  const mean = (part: 0 | 1 | 2) =>
    opaque === 0 ? 255 : Math.round(seen.reduce((sum, colour) => sum + colour[part] * colour[3], 0) / opaque);
  return [mean(0), mean(1), mean(2), Math.round(opaque / seen.length)];
}

const colourAt = (x: number, y: number, ground: Colour, shapes: readonly Shape[]): Colour =>
  shapes.findLast(shape => covers(shape, x, y))?.colour ?? ground;

function covers(shape: Shape, x: number, y: number): boolean {
  if (shape.kind === 'disc') return Math.hypot(x - shape.x, y - shape.y) <= shape.radius;
  const { corner } = shape;
  const beyondX = Math.max(shape.x + corner - x, x - (shape.x + shape.width - corner), 0);
  const beyondY = Math.max(shape.y + corner - y, y - (shape.y + shape.height - corner), 0);
  return Math.hypot(beyondX, beyondY) <= corner;
}

/** PNG, 8 bits a channel with opacity (ISO/IEC 15948): signature, header, one block of data, end. */
function pngFile(side: number, rows: Buffer): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
