// Loaded before the gateway's own code (`--import`): answers the bench, over the IPC channel, with what only the process
// itself can tell. Needs --expose-gc.
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

const session = new Session();

process.on('message', async (request) => {
  if (request.profile === 'start') return startProfile();
  if (request.profile) return writeProfile(request.profile);
  if (request !== 'gauge') return;
  // Twice: what the first collection finalises, the second frees.
  for (let round = 0; round < 2; round++) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  process.send({ ...process.memoryUsage(), cpu: process.cpuUsage() });
});
async function startProfile() {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
}

async function writeProfile(file) {
  const { profile } = await session.post('Profiler.stop');
  session.disconnect(); // the next workload has a profile of its own
  writeFileSync(file, JSON.stringify(profile));
  process.send({});
}

// The channel alone must not keep a stopping gateway alive.
process.channel?.unref();
