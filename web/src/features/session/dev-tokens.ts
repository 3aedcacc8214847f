import type { Role } from '../../session/token.js';

/** A development token from the gateway; null where it gives none out, which is everywhere but in development. */
export async function fetchDevToken(role: Role): Promise<string | null> {
  try {
    const response = await fetch(`/dev/token?role=${role}`);
    if (!response.ok) return null;
    const { token } = (await response.json()) as { token?: unknown };
    return typeof token === 'string' ? token : null;
  } catch {
    return null;
  }
}

/** Asks the graph for nothing but its answer: whether the gateway takes the token. */
export async function checkToken(token: string): Promise<'accepted' | 'refused' | 'unreachable'> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    if (response.ok) return 'accepted';
    return response.status === 401 || response.status === 403 ? 'refused' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
