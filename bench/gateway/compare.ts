import { isDeepStrictEqual } from 'node:util';
import type { Candidate } from './candidates.js';
import { bodyOf, VARIANTS, type Workload } from './workloads.js';

/**
 * Asks every candidate every variant and throws unless all give the same data and no error. It also lets the subgraphs
 * compute whatever they will be asked. Returns the size of an answer of the first candidate in bytes.
 */
export async function compareAnswers(
  workload: Workload,
  candidates: readonly Candidate[],
  token: string,
): Promise<number> {
  let size = 0;
  for (let variant = 0; variant < VARIANTS; variant++) {
    const [first, ...rest] = await Promise.all(
      candidates.map(({ port }) => ask(port, bodyOf(workload, variant), token)),
    );
    size = Math.max(size, Buffer.byteLength(first!));
    const expected = dataOf(first!, candidates[0]!.name);
    rest.forEach((text, index) => {
      const { name } = candidates[index + 1]!;
      if (!isDeepStrictEqual(dataOf(text, name), expected))
        throw new Error(
          `${name} answers ${workload.name} ${variant} otherwise than ${candidates[0]!.name}: ${text.slice(0, 500)}`,
        );
    });
  }
  return size;
}

async function ask(port: number, body: string, token: string): Promise<string> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    authorization: `Bearer ${token}`,
  };
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body });
  return response.text();
}

function dataOf(text: string, name: string): unknown {
  const { data, errors } = JSON.parse(text) as { data?: object | null; errors?: unknown[] };
  if (errors !== undefined || !data) throw new Error(`${name} can't answer: ${text.slice(0, 500)}`);
  return data;
}
