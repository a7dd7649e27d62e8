import type { Reading } from '../questions/reading.ts';

/** How a sentence was read, for `ask --explain`: each span with what it was taken for, then what they came to. */
export function explained(reading: Reading): string {
  const spans = reading.spans.map(
    ({ text, as, means }) => `  ${JSON.stringify(text)}  ${as}${means ? ` = ${means}` : ''}`,
  );
  const notes = reading.notes.map(note => `  ${JSON.stringify(note)}`);
  return [
    'Spans',
    ...spans,
    'Reading',
    `  ${reading.kind}`,
    ...body(reading),
    ...(notes.length > 0 ? ['Notes', ...notes] : []),
  ].join('\n');
}

function body(reading: Reading): string[] {
  switch (reading.kind) {
    case 'query':
      return [`  ${JSON.stringify(reading.query)}`];
    case 'clarify':
      return reading.readings.map(({ say, query }) => `  ${say}: ${JSON.stringify(query)}`);
    case 'notUnderstood':
      return [`  not understood: ${reading.unread.join(', ')}`];
    case 'outOfScope':
      return [`  ${reading.why}`];
    case 'unknown':
      return [`  ${reading.what}`];
    default:
      return reading satisfies never;
  }
}
