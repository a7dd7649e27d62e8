import type { Readable } from 'node:stream';
import { type Refusal, tooLarge } from './guards.ts';

export type BodyReading =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Reads a JSON body, and stops reading as soon as it holds more than the limit: a body without a Content-Length, or with a false one,
 * costs no more than one that is honest.
 * @throws when the connection breaks before the end
 */
export async function readJsonBody(request: Readable, limitBytes: number): Promise<BodyReading> {
  const bytes = await readBytes(request, limitBytes);
  if (!bytes) return { ok: false, refusal: tooLarge(limitBytes) };
  try {
    return { ok: true, body: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return { ok: false, refusal: { status: 400, code: 'NotJson', message: 'The body is not JSON.' } };
  }
}

/** All bytes, or undefined when there are more than the limit: the rest stays unread. */
function readBytes(request: Readable, limitBytes: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      chunks.push(chunk);
      if (length <= limitBytes) return;
      request.removeAllListeners('data');
      request.pause();
      resolve(undefined);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('close', () => reject(new Error('The connection closed before the body had ended.')));
  });
}
