/**
 * The upper bound: a program that knows each workload's fetches by heart and has nothing to decide. It reads no query,
 * checks nothing, and only fetches, merges and answers, with Node's own HTTP server and undici.
 */
import { createServer } from 'node:http';
import { merges } from './merges.js';

const { PORT, SUBGRAPHS_URL } = process.env;
const merge = merges(SUBGRAPHS_URL!);

createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
  if (request.method === 'GET') return void response.end(); // whether it is ready
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => void chunks.push(chunk));
  request.on('end', () => {
    const { query, variables } = JSON.parse(chunks.toString()) as { query: string; variables: object };
    merge[workloadOf(query)](variables).then(
      (text) => {
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        });
        response.end(text);
      },
      (error: unknown) => {
        console.error(error);
        response.writeHead(502).end();
      },
    );
  });
}).listen(Number(PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit());

/** The root field's first letters are enough to tell the three apart. */
function workloadOf(query: string): 'heavy' | 'middle' | 'small' {
  if (query.includes('OrderBoard')) return 'heavy';
  return query.includes('StockPage') ? 'middle' : 'small';
}
