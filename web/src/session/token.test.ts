import { cleanToken, readToken } from './token.js';

const jwt = (claims: unknown) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;

describe('readToken', () => {
  it('reads subject, known roles and expiry', () => {
    expect(readToken(jwt({ sub: '张伟', roles: ['operator', 'king'], exp: 1_800_000_000 }))).toEqual({
      subject: '张伟',
      roles: ['operator'],
      warehouses: null,
      expiresAt: 1_800_000_000_000,
    });
  });

  it('reads the warehouses that narrow it', () => {
    const claims = { roles: ['warehouse'], warehouses: ['LHR', 7] };
    expect(readToken(jwt(claims))).toMatchObject({ roles: ['warehouse'], warehouses: ['LHR'] });
  });

  it.each(['', 'abc', 'a.b', 'a.%%%.c', `a.${Buffer.from('no json').toString('base64url')}.c`])(
    'is null for %j',
    (text) => expect(readToken(text)).toBeNull(),
  );

  it('takes a token without claims as one without rights', () => {
    expect(readToken(jwt({}))).toEqual({ subject: '', roles: [], warehouses: null, expiresAt: null });
  });
});

describe('cleanToken', () => {
  it.each([
    ['  a.b.c \n', 'a.b.c'],
    ['Bearer a.b.c', 'a.b.c'],
    ['"a.b\n.c"', 'a.b.c'],
  ])('%j', (text, token) => expect(cleanToken(text)).toBe(token));
});
