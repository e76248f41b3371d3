/**
 * What the server writes about itself: ids, reasons and numbers; never a name, a token, an address or what was said.
 * A fault is written as its kind and the places in our code, because what it carries may be somebody's words.
 */
import { pino } from "pino";
import type { DestinationStream, Logger } from "pino";

export type Log = Logger;

/** How many places of a fault are written, and how many causes behind it. */
const MOST_PLACES = 12;
const MOST_CAUSES = 3;
/** Longest message of a fault, characters. */
const LONGEST = 200;
/** Levels from which an entry is a fault. */
const FAULT = 50;

/** What a log may have beside its level. */
export interface LogOptions {
  /** Where lines go; standard output if left out. */
  readonly to?: DestinationStream;
  /** Told of each entry of level "error" or above: what it says. */
  readonly onFault?: (what: string) => void;
}

/** A log of one JSON line an entry, from `level` upward. */
export function openLog(level: string, { to, onFault }: LogOptions = {}): Log {
  const options = {
    level,
    base: null,
    serializers: { err: faultLine },
    hooks: {
      logMethod(this: Logger, entry: unknown[], write: (...what: unknown[]) => void, number: number): void {
        const what = entry.find((part) => typeof part === "string");
        if (number >= FAULT) onFault?.(what ?? "unnamed");
        write.apply(this, entry);
      },
    },
    redact: ["name", "text", "token", "*.name", "*.text", "*.token", "req.headers"],
  };
  return to === undefined ? pino(options) : pino(options, to);
}

/** A fault without what it carries: payloads, clients, the text that could not be read. */
interface FaultLine {
  readonly kind: string;
  readonly code?: string;
  readonly message: string;
  readonly places: readonly string[];
  readonly cause?: FaultLine;
}

/** A fault as it may be written down. */
export function faultLine(fault: unknown, depth = 0): FaultLine {
  if (!(fault instanceof Error)) return { kind: typeof fault, message: "", places: [] };
  const { code, errcode } = fault as { readonly code?: unknown; readonly errcode?: unknown };
  const number = code ?? errcode;
  const places = (fault.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    kind: fault.name,
    ...(typeof number === "string" || typeof number === "number" ? { code: String(number) } : {}),
    message: withoutQuotes(fault),
    places: places.slice(0, MOST_PLACES).map((line) => line.trim()),
    ...(fault.cause === undefined || depth >= MOST_CAUSES
      ? {}
      : { cause: faultLine(fault.cause, depth + 1) }),
  };
}

/** What somebody typed stands in quotes, if it is quoted at all; and a parser quotes what it could not read. */
function withoutQuotes({ name, message }: Error): string {
  if (name === "SyntaxError") return "";
  return (message.split("\n")[0] ?? "").replaceAll(/"[^"]*"?|`[^`]*`?/g, '"..."').slice(0, LONGEST);
}
