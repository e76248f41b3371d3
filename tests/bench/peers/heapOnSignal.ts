/** Loaded before a server: on SIGURG (Colyseus ends on SIGUSR2, Node listens to SIGUSR1) it collects all garbage and prints "heap=<bytes>;", which the bench reads. */
const collect = (globalThis as { gc?: () => void }).gc;

process.on("SIGURG", () => {
  for (let again = 0; again < 3; again += 1) collect?.();
  process.stdout.write(`heap=${process.memoryUsage().heapUsed};`);
});
