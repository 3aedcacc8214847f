import { toFailure, toMissingParts } from './failure.js';

const response = (status: number) => ({ status, headers: new Headers({ 'x-correlation-id': 'c-1' }) });

describe('toFailure', () => {
  it('takes code and message from the graph, and the correlation id from the answer', () => {
    const graphQLErrors = [{ message: 'There is no order "x"', extensions: { code: 'NOT_FOUND' } }];
    expect(toFailure({ message: '', graphQLErrors, response: response(200) })).toEqual({
      code: 'NOT_FOUND',
      message: 'There is no order "x"',
      correlationId: 'c-1',
      retryable: false,
    });
  });

  it('calls a request without an answer OFFLINE, which may be tried again', () => {
    const failure = toFailure({ message: '[Network] x', networkError: new Error('x'), graphQLErrors: [] });
    expect(failure).toMatchObject({ code: 'OFFLINE', retryable: true, correlationId: null });
  });

  it.each([
    [401, 'UNAUTHENTICATED', false],
    [413, 'HTTP_413', false],
    [502, 'SERVICE_UNAVAILABLE', true],
  ])('reads HTTP %d without a body as %s', (status, code, retryable) => {
    expect(toFailure({ message: '', graphQLErrors: [], response: response(status) })).toMatchObject({
      code,
      retryable,
    });
  });
});

describe('toMissingParts', () => {
  it('names each subgraph once, with the fields that it left empty', () => {
    const down = { code: 'SERVICE_UNAVAILABLE', serviceName: 'inventory' };
    const graphQLErrors = [
      { message: 'x', path: ['order', 'lines', 0, 'sku', 'stockLevels'], extensions: down },
      { message: 'x', path: ['order', 'lines', 1, 'sku', 'stockLevels'], extensions: down },
      { message: 'x', path: ['order', 'payments'], extensions: { ...down, serviceName: 'finance' } },
    ];
    expect(toMissingParts({ message: '', graphQLErrors, response: response(200) })).toEqual([
      {
        serviceName: 'inventory',
        code: 'SERVICE_UNAVAILABLE',
        fields: ['order.lines.sku.stockLevels'],
        correlationId: 'c-1',
      },
      {
        serviceName: 'finance',
        code: 'SERVICE_UNAVAILABLE',
        fields: ['order.payments'],
        correlationId: 'c-1',
      },
    ]);
  });

  it('survives an error that says nothing', () => {
    expect(toMissingParts({ message: '', graphQLErrors: [{ message: 'x' }] })).toEqual([
      { serviceName: null, code: 'INTERNAL_SERVER_ERROR', fields: [], correlationId: null },
    ]);
  });
});
