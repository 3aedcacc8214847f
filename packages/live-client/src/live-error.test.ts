import { fromClose, fromGraph } from './live-error.js';

it.each([
  [1000, '', 'SERVICE_UNAVAILABLE', 'again', 'closed (1000)'],
  [1006, '', 'SERVICE_UNAVAILABLE', 'again', 'closed (1006)'],
  [1012, 'Service Restart', 'SERVICE_UNAVAILABLE', 'soon', 'Service Restart'],
  [4401, 'Unauthorized', 'UNAUTHENTICATED', 'fresh-token', 'Unauthorized'],
  [4403, 'Token expired', 'UNAUTHENTICATED', 'fresh-token', 'Token expired'],
  [4409, 'Too slow; resume after MTI', 'SERVICE_UNAVAILABLE', 'again', 'Too slow; resume after MTI'],
  [4400, 'Not a message', 'BAD_USER_INPUT', 'never', 'Not a message'],
])('the close code %d (%s) means %s: %s', (close, reason, code, remedy, message) => {
  expect(fromClose({ code: close, reason })).toEqual({ code, message, remedy });
});

it.each([
  ['SERVICE_UNAVAILABLE', 'again'],
  ['INTERNAL_SERVER_ERROR', 'again'],
  ['RATE_LIMITED', 'again'],
  ['CURSOR_EXPIRED', 'afresh'],
  ['FORBIDDEN', 'never'],
])('the error %s means: %s', (code, remedy) => {
  expect(fromGraph({ message: 'why', extensions: { code, cursor: 'c1' } })).toEqual({
    code,
    message: 'why',
    remedy,
    cursor: 'c1',
  });
});
