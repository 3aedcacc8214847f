// Loaded before the gateway's own code (`--import`): answers the bench, over the IPC channel, with what only the process
// itself can tell. Needs --expose-gc.
process.on('message', async (request) => {
  if (request !== 'gauge') return;
  // Twice: what the first collection finalises, the second frees.
  for (let round = 0; round < 2; round++) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  process.send({ ...process.memoryUsage(), cpu: process.cpuUsage() });
});
// The channel alone must not keep a stopping gateway alive.
process.channel?.unref();
