/** What a server process has used, as the kernel and its own heap tell. */
import { readdirSync, readFileSync } from "node:fs";
import type { ServerProcess } from "../../support/serverProcess.ts";

/** What a server is started with so that its heap can be asked for. */
export const WITH_HEAP = {
  NODE_OPTIONS: `--expose-gc --import ${new URL("heapOnSignal.ts", import.meta.url).href}`,
} as const;

/** Processor time of all its threads so far, ms (Linux alone knows it to the nanosecond). */
export function cpuMs({ pid }: ServerProcess): number {
  return readdirSync(`/proc/${pid}/task`).reduce((sum, task) => {
    const [ran = "0"] = readFileSync(`/proc/${pid}/task/${task}/schedstat`, "utf8").split(" ");
    return sum + Number(ran) / 1e6;
  }, 0);
}

/** Bytes of its heap that are in use once all garbage is gone. Rejects after ten seconds without an answer. */
export async function heapOf(server: ServerProcess): Promise<number> {
  const told = (): string[] => server.printed().match(/heap=\d+;/g) ?? [];
  const before = told().length;
  process.kill(server.pid, "SIGURG");
  const giveUpAt = performance.now() + 10_000;
  while (told().length === before) {
    if (performance.now() > giveUpAt) throw new Error("the server does not tell its heap");
    await new Promise((done) => setTimeout(done, 10));
  }
  return Number(/\d+/.exec(told().at(-1) ?? "")?.[0]);
}
