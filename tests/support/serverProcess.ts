/** The real server as a process of its own, as `npm start` runs it but for its seeds: it can be asked, killed and started again. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** What a server is started with; both are kept when it is started again after a kill. */
export interface Place {
  readonly port: number;
  /** Folder of the journal. */
  readonly folder: string;
}

export interface ServerProcess extends Place {
  readonly url: string;
  readonly pid: number;
  /** Ends it at once, without a word (SIGKILL), and waits until it is gone. */
  readonly kill: () => Promise<void>;
  /** Asks it to end (SIGTERM) and waits. */
  readonly stop: () => Promise<void>;
  /** Holds it still (SIGSTOP) for so long, and waits until it answers again. */
  readonly freeze: (ms: number) => Promise<void>;
  /** What it printed so far. */
  readonly printed: () => string;
}

/** A free port and a new folder. */
export async function newPlace(): Promise<Place> {
  return { port: await freePort(), folder: mkdtempSync(join(tmpdir(), "becoming-we-")) };
}

/** Removes the folder of a place. */
export function forget(place: Place): void {
  rmSync(place.folder, { recursive: true, force: true });
}

/** Starts the server with seeds that are the same each time (or another script) and resolves when /health answers. */
export async function startServer(
  place: Place,
  environment: Readonly<Record<string, string>> = {},
  script = "tests/support/seededServer.ts",
): Promise<ServerProcess> {
  const url = `http://127.0.0.1:${place.port}`;
  let printed = "";
  const child = spawn(process.execPath, [script], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      // What vitest sets for itself is not the server's business.
      NODE_ENV: "production",
      VITEST: "",
      PORT: String(place.port),
      DATA: place.folder,
      // One for all: each test has a new folder, and would have its server compiled anew.
      NODE_COMPILE_CACHE: join(tmpdir(), "becoming-we-compiled"),
      ...environment,
    },
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (printed += chunk.toString("utf8")));
  // A busy machine takes ten times as long as one at rest.
  const giveUpAt = Date.now() + 60_000;
  while (!(await healthy(url))) {
    if (child.exitCode !== null || Date.now() > giveUpAt)
      throw new Error(`the server did not start (exit code ${child.exitCode}):\n${printed}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    ...place,
    url,
    pid: child.pid ?? 0,
    kill: () => end(child, "SIGKILL"),
    stop: () => end(child, "SIGTERM"),
    freeze: async (ms) => {
      child.kill("SIGSTOP");
      await new Promise((done) => setTimeout(done, ms));
      child.kill("SIGCONT");
      while (!(await healthy(url))) await new Promise((done) => setTimeout(done, 50));
    },
    printed: () => printed,
  };
}

async function healthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).ok;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}

/**
 * Below those from which a system takes the near ends of its connections (Linux from 32768, others from 49152): between
 * this look and the server's start, or while a killed server is away, no connection of anybody may come to sit on it, not
 * even that of a client who knocks there in vain.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(12_000, 32_000);
    const probe = createServer();
    probe.listen(port, "0.0.0.0");
    const isFree = await once(probe, "listening").then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    probe.close();
    await once(probe, "close");
    return port;
  }
}
