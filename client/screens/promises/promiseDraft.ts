/** A promise that is being put together. Pure. */
import type { Step, Wish } from "#shared/rules/commands.ts";
import type { Due, GroupId, Reach } from "#shared/rules/terms.ts";
import type { PromiseView } from "#shared/rules/views.ts";

/** The parts of a promise while it is put together; their step stays, also while the promise is plain. */
export interface PromiseDraft {
  readonly towards: GroupId;
  readonly kind: "plain" | "ifYou";
  readonly step: Step;
  readonly theirs: Step;
  readonly due: Due;
  readonly reach: Reach;
  /** The offer it answers. */
  readonly counters?: number;
}

const SMALL: Step = { kind: "size", size: "small" };

/** Where a new promise starts: a small step, this round, as open as it can be. */
export function firstDraft(towards: GroupId, reaches: readonly Reach[]): PromiseDraft {
  return { towards, kind: "plain", step: SMALL, theirs: SMALL, due: "now", reach: reaches[0] ?? "public" };
}

/** The offer turned round, to be changed: what we would do, and what they would do for it. */
export function counterTo(offer: PromiseView, reaches: readonly Reach[]): PromiseDraft {
  return {
    ...firstDraft(offer.from, reaches),
    kind: "ifYou",
    step: offer.ifYou ?? SMALL,
    theirs: offer.step,
    due: offer.due > offer.round ? "next" : "now",
    reach: reaches.includes(offer.reach) ? offer.reach : (reaches[0] ?? "public"),
    counters: offer.id,
  };
}

/** The wish that makes it. */
export function wishOf(draft: PromiseDraft): Extract<Wish, { type: "promise" }> {
  const { towards, step, due, reach, counters } = draft;
  return {
    type: "promise",
    towards,
    step,
    due,
    reach,
    ...(draft.kind === "ifYou" ? { ifYou: draft.theirs } : {}),
    ...(counters === undefined ? {} : { counters }),
  };
}
