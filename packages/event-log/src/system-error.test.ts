import { QueryFailedError } from 'typeorm';
import { isSystemError } from './system-error.js';

const driverError = (fields: object) => Object.assign(new Error('from the driver'), fields);

describe('system errors', () => {
  it.each([
    ['a deadlock', { errno: 1213, code: 'ER_LOCK_DEADLOCK' }],
    ['a lock-wait timeout', { errno: 1205, code: 'ER_LOCK_WAIT_TIMEOUT' }],
    ['a killed connection', { errno: 1927, code: 'ER_CONNECTION_KILLED' }],
    ['a lost connection', { code: 'PROTOCOL_CONNECTION_LOST', fatal: true }],
    ['a closed connection', { fatal: true }],
    ['a refused connection', { code: 'ECONNREFUSED' }],
  ])('%s is one, also inside TypeORM’s error and as a cause', (_name, fields) => {
    const error = driverError(fields);
    expect(isSystemError(error)).toBe(true);
    expect(isSystemError(new QueryFailedError('SELECT 1', [], error))).toBe(true);
    expect(isSystemError(new Error('outer', { cause: error }))).toBe(true);
  });

  it.each([
    ['a duplicate key', { errno: 1062, code: 'ER_DUP_ENTRY' }],
    ['a value too long', { errno: 1406, code: 'ER_DATA_TOO_LONG' }],
    ['a missing table', { errno: 1146, code: 'ER_NO_SUCH_TABLE' }],
    ['a missing file', { code: 'ENOENT', errno: -2 }],
  ])('%s is none', (_name, fields) => {
    expect(isSystemError(new QueryFailedError('SELECT 1', [], driverError(fields)))).toBe(false);
  });

  it('is not confused by other values', () => {
    for (const value of [undefined, null, 'text', 0, {}, new TypeError('x')])
      expect(isSystemError(value)).toBe(false);
  });
});
