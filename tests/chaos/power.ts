/**
 * The order of things at the disk, seen by strace: whatever was written into the journal is synced before anybody is
 * told. Killing a process cannot show this, as the kernel keeps what it wrote; a power cut would.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** What came of it. */
export interface Ordered {
  readonly granted: number;
  /** Granted while something of the journal was written and not yet synced. */
  readonly early: number;
}

/** Appends so often; `sync` "normal" is the control, a journal that does not wait. Throws without strace. */
export function watchPower(appends: number, sync: "full" | "normal"): Ordered {
  const folder = mkdtempSync(join(tmpdir(), "becoming-we-power-"));
  try {
    const seen = join(folder, "strace");
    const script = resolve(import.meta.dirname, "powerWriter.ts");
    const calls = "trace=openat,close,write,pwrite64,fsync,fdatasync";
    const node = [process.execPath, script, join(folder, "."), String(appends), sync];
    execFileSync("strace", ["-f", "-y", "-e", calls, "-o", seen, ...node], { stdio: "ignore" });
    return ordered(readFileSync(seen, "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads what strace saw, line by line: "4242 pwrite64(17</tmp/x/journal.sqlite-wal>, ...". */
function ordered(seen: string): Ordered {
  let [granted, early, isDirty] = [0, 0, false];
  for (const line of seen.split("\n")) {
    const [, call, file] = /^\d+ +(\w+)\(\d+<([^>]*)>/.exec(line) ?? [];
    if (file?.includes("journal.sqlite-wal") === true) {
      if (call === "pwrite64" || call === "write") isDirty = true;
      if (call === "fsync" || call === "fdatasync") isDirty = false;
    }
    if (call === "write" && line.includes('"granted ')) {
      granted += 1;
      if (isDirty) early += 1;
    }
  }
  return { granted, early };
}
