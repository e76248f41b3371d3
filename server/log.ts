/** What the server writes about itself: ids, reasons and numbers; never a name, a token or what was said. */
import { pino } from "pino";
import type { Logger } from "pino";

export type Log = Logger;

/** A log of one JSON line an entry on standard output, from `level` upward. */
export function openLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: ["name", "text", "token", "*.name", "*.text", "*.token", "req.headers"],
  });
}
