import { nextTick, ref } from 'vue';
import { useBeginning } from './use-beginning.js';

const rowsOf = (ids: string) => [...ids].map((id) => ({ id, version: 1 }));

/** A list that shows the given rows, one letter each, once it is answered. */
function list(ids: string, answered: boolean) {
  const read = {
    answers: ref(answered ? 1 : 0),
    busy: ref(!answered),
    reloads: 0,
    reload: () => read.reloads++,
  };
  const begin = useBeginning(() => (read.answers.value > 0 ? rowsOf(ids) : []), read);
  const answer = async () => {
    read.busy.value = false;
    read.answers.value++;
    await nextTick();
  };
  return { read, begin, answer };
}

it('leaves rows alone that the feed begins with', () => {
  const { read, begin } = list('ab', true);
  begin(rowsOf('abc'), rowsOf('ab'));
  expect(read.reloads).toBe(0);
});

it('reads rows again that the feed does not hold', () => {
  const { read, begin } = list('abx', true);
  begin(rowsOf('abc'));
  expect(read.reloads).toBe(1);
});

it('reads again when the feed holds a row that is missing', () => {
  const { read, begin } = list('ab', true);
  begin(rowsOf('abc'), rowsOf('abc'));
  expect(read.reloads).toBe(1);
});

it('waits for an answer that is under way, and judges that one only', async () => {
  const { read, begin, answer } = list('ax', false);
  begin(rowsOf('abc'));
  expect(read.reloads).toBe(0);
  await answer();
  expect(read.reloads).toBe(1);
  await answer();
  expect(read.reloads).toBe(1);
});
