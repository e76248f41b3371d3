/** Saying no. */
import type { Refusal, RefusalReason } from "./commands.ts";

/** A refusal as a value, with what fills its words. */
export function refuse(reason: RefusalReason, params?: Readonly<Record<string, string | number>>): Refusal {
  return params === undefined ? { refused: true, reason } : { refused: true, reason, params };
}
