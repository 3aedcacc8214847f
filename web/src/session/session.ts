import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { bookReaders, readToken, workers, writers, type Role } from './token.js';

const KEY = 'tradegraph.token';

/** Who is signed in, in all tabs of this browser: an order opened in a second tab needs no second sign-in. */
export const useSession = defineStore('session', () => {
  const token = ref(localStorage.getItem(KEY));
  /** Why there is no session any more, when it was not the user's wish. */
  const expired = ref(false);
  const claims = computed(() => (token.value ? readToken(token.value) : null));

  const isOneOf = (some: readonly Role[]) =>
    computed(() => claims.value?.roles.some((role) => some.includes(role)) ?? false);

  addEventListener('storage', (event) => {
    if (event.key === KEY) token.value = event.newValue;
  });

  return {
    token,
    expired,
    claims,
    signedIn: computed(() => token.value !== null),
    /** Writers may change things; analysts read. The subgraphs decide; this only hides what they would refuse. */
    mayWrite: isOneOf(writers),
    mayWork: isOneOf(workers),
    seesBooks: isOneOf(bookReaders),
    signIn(newToken: string) {
      localStorage.setItem(KEY, newToken);
      expired.value = false;
      token.value = newToken;
    },
    signOut(reason?: 'expired') {
      localStorage.removeItem(KEY);
      expired.value = reason === 'expired';
      token.value = null;
    },
  };
});
