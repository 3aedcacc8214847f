/** A process full of subscribers, told what to do by the bench that forked it. */
import { SignJWT } from 'jose';
import { emptyReport, type CrowdRequest, type OpenOptions } from './protocol.js';
import { Subscriber, type Crowd } from './subscriber.js';

/** Connections that are being made at once while the crowd first assembles: no storm yet. */
const PACE = 50;
let subscribers: Subscriber[] = [];
let crowd: Crowd | undefined;
let goal: { sequence: number; reached: number; done: (at: number) => void } | undefined;

process.on('message', ({ id, request }: { id: number; request: CrowdRequest }) => {
  void handle(request).then((answer) => process.send!({ id, answer }));
});
process.on('disconnect', () => process.exit());

async function handle(request: CrowdRequest): Promise<unknown> {
  switch (request.type) {
    case 'open':
      return open(request.options);
    case 'drop':
    case 'close':
      subscribers.forEach((subscriber) => subscriber.drop());
      if (request.type === 'close') subscribers = [];
      return undefined;
    case 'return':
      return subscribers.forEach((subscriber) => subscriber.returnWithin(request.spreadMs));
    case 'reach':
      return reach(request.sequence);
    case 'report':
      return crowd!.report;
  }
}

async function open(options: OpenOptions): Promise<void> {
  crowd = { options, report: emptyReport(), onReceived };
  const { report } = crowd;
  for (let number = 0; number < options.count; number++) {
    const subscriber = new Subscriber(crowd, await tokenOf(options, number), `${process.pid}-${number}`);
    subscribers.push(subscriber);
    subscriber.connect();
    while (number + 1 - report.connected - report.refusedConnects > PACE)
      await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Each its own, as each person has; verifying one must not make the next one cheaper. */
const tokenOf = ({ tokenSecret }: OpenOptions, number: number): Promise<string> =>
  new SignJWT({ roles: ['operator'] })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(`bench-${process.pid}-${number}`)
    .setIssuer('tradegraph-dev')
    .setAudience('tradegraph')
    .setIssuedAt()
    .setExpirationTime('12h')
    .sign(new TextEncoder().encode(tokenSecret));

/** Resolves to the moment at which the last subscriber got there. */
function reach(sequence: number): Promise<number> {
  const reached = subscribers.filter((subscriber) => (subscriber.sequence ?? 0) >= sequence).length;
  if (reached === subscribers.length) return Promise.resolve(Date.now());
  return new Promise((done) => (goal = { sequence, reached, done }));
}

function onReceived(before: number, sequence: number): void {
  if (!goal || before >= goal.sequence || sequence < goal.sequence) return;
  goal.reached += 1;
  if (goal.reached < subscribers.length) return;
  goal.done(Date.now());
  goal = undefined;
}
