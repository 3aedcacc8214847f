/** All six subgraphs of the benchmark in one process, so lean that it is never what is measured. */
import { createServer, type Socket } from 'node:net';
import { Answers } from './answers.js';
import { Requests } from './requests.js';

const answers = new Answers();

createServer({ noDelay: true }, (socket) => serve(socket)).listen(Number(process.env['PORT']), '127.0.0.1');

process.on('message', () => process.send!({ computed: answers.computed }));
process.on('disconnect', () => process.exit());

function serve(socket: Socket): void {
  const requests = new Requests();
  socket.on('error', () => socket.destroy()); // a gateway that was stopped
  socket.on('data', (chunk) => {
    for (const { path, body } of requests.take(chunk)) {
      const kept = answers.kept(path, body);
      if (kept !== undefined) socket.write(kept);
      else void answers.find(path, body).then((answer) => socket.write(answer), fail);
    }
  });
}

function fail(error: unknown): void {
  console.error(error);
  process.exit(1);
}
