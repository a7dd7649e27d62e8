import type { Subject } from '../query.ts';

/** What kind of record an id names, by its shape. */
export function subjectOf(id: string): Subject | undefined {
  const parts = id.split('/');
  switch (parts[0]) {
    case 'indicator':
      return 'indicators';
    case 'measure':
      return 'measures';
    case 'meeting':
      return parts.length > 2 ? 'items' : 'meetings';
    case 'person':
      return 'people';
    case 'resolution':
      return 'resolutions';
    case 'finance':
      return 'finance';
    default:
      return parts.length === 2 && /^\d{4}-\d{2}$/.test(parts[0] ?? '')
        ? /^\d+$/.test(parts[1] ?? '')
          ? 'themes'
          : 'activities'
        : undefined;
  }
}
