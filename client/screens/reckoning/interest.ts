/** The interest sheet in words: how much the other's security counts beside our own, and whether a line changed. */
import type { Stage } from "#shared/rules/terms.ts";
import { STAGES } from "#shared/rules/terms.ts";

/** `nothing`: it does not count; `counts`: for us; `against`: their loss is felt as our gain. */
type Kind = "nothing" | "counts" | "against";

/** One line of the sheet. Weights are whole points for every 100 of our own. */
export interface WeightWords {
  readonly kind: Kind;
  readonly weight: number;
  readonly kindBefore: Kind;
  readonly weightBefore: number;
  readonly moved: "same" | "up" | "down";
}

/** A change of fewer points than this is not worth a mark. */
const MARKED = 3;

/** A weight of -1..1 before and after, in words. */
export function weightWords(theirs: { readonly before: number; readonly after: number }): WeightWords {
  const before = Math.round(100 * theirs.before);
  const after = Math.round(100 * theirs.after);
  return {
    kind: kindOf(after),
    weight: Math.abs(after),
    kindBefore: kindOf(before),
    weightBefore: Math.abs(before),
    moved: Math.abs(after - before) < MARKED ? "same" : after > before ? "up" : "down",
  };
}

function kindOf(weight: number): Kind {
  if (weight === 0) return "nothing";
  return weight > 0 ? "counts" : "against";
}

/** Which way a stage was crossed, if it was; never announced as a win or a loss, only asked about (claim 38). */
export function crossing(stage: {
  readonly before: Stage;
  readonly after: Stage;
}): "up" | "down" | undefined {
  const moved = STAGES.indexOf(stage.after) - STAGES.indexOf(stage.before);
  if (moved === 0) return undefined;
  return moved > 0 ? "up" : "down";
}
