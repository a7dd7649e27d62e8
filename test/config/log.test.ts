import assert from 'node:assert/strict';
import { faultOnRecord } from '../../bot/process/log.ts';
import { StoreFault } from '../../data/store/port.ts';

describe('an error on record', () => {
  it('keeps type, code, status and place, and not the message, which may quote somebody', () => {
    const error = Object.assign(new SyntaxError('Unexpected token in "what Jane wrote"'), {
      code: 'X',
      statusCode: 504,
    });
    const record = faultOnRecord(error);
    assert.equal(record.type, 'SyntaxError');
    assert.equal(record.code, 'X');
    assert.equal(record.status, 504);
    assert.ok(record.at?.length);
    assert.doesNotMatch(JSON.stringify(record), /Jane/);
  });

  it('does not let a message of several lines pass for a place in the code', () => {
    const record = faultOnRecord(new Error('first\nJane wrote this\n    at Jane’s desk'));
    assert.doesNotMatch(JSON.stringify(record), /Jane/);
  });

  it('keeps the message of our own errors, which name the path', () => {
    assert.match(faultOnRecord(new StoreFault('The file /x/work.json is torn.')).message ?? '', /work\.json/);
  });

  it('follows the cause, and takes things that are no errors', () => {
    assert.equal(faultOnRecord(new Error('a', { cause: new TypeError('b') })).cause?.type, 'TypeError');
    assert.deepEqual(faultOnRecord('secret'), { type: 'string' });
    assert.deepEqual(faultOnRecord(undefined), { type: 'undefined' });
  });

  it('ends where causes go round in a circle', () => {
    const error: Error & { cause?: unknown } = new Error('a');
    error.cause = error;
    assert.equal(faultOnRecord(error).type, 'Error');
  });
});
