import { join } from 'node:path';
import { DateTime } from 'luxon';
import { createReader, type ReadingContext } from '../../bot/questions/read.ts';
import { loadVocabulary } from '../../bot/words/vocabulary.ts';
import { loadReference } from '../../data/reference.ts';
import { createRegister } from '../../data/register.ts';
import { projectRoot } from '../../data/root.ts';

/** The reader over the reference records, made once, and the context of somebody with no role of their own on 6 May 2021. */
export const register = createRegister(loadReference(join(projectRoot(), 'data/reference')));
export const reader = createReader(register, loadVocabulary(join(projectRoot(), 'data/vocabulary')));
export const now = DateTime.fromISO('2021-05-06T09:00', { zone: 'Europe/London' });

export function contextOf(person?: string): ReadingContext {
  return { now, planInForce: '2020-21', speaker: { account: 'test', person, name: 'a tester', role: 'manager' } };
}
