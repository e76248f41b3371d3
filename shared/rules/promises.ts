/** Promises: which may be made now, whom they bind, what became of them, and who may know of them. */
import { playedPolicy } from "./acts.ts";
import { PROMISED_STEP, type Step } from "./commands.ts";
import { vectorToward } from "./hand.ts";
import { groupIndex, holder, seatOf, type Promised, type State } from "./state.ts";
import type { SettledPromise } from "./records.ts";
import type { Fate, GroupId, Phase, Viewer } from "./terms.ts";

/** Whether promises may be made, answered and withdrawn now. */
export function promisesOpen(phase: Phase): boolean {
  return phase === "talks" || phase === "caucus";
}

/** The promise with this number. */
export function promiseOf(state: State, id: number): Promised | undefined {
  return state.promises.find((one) => one.id === id);
}

/** Whether a promise still waits for something: an answer, or its round. */
export function isOpen(state: State, promise: Promised): boolean {
  const live = promise.standing === "offered" || promise.standing === "standing";
  return live && promise.fate === undefined && promise.due >= state.round;
}

/** An offer that was accepted: it binds both. */
export function isBargain(promise: Promised): boolean {
  return promise.ifYou !== undefined && promise.standing === "standing";
}

/** Whether a group may take this promise back: it made it, or it accepted its part of the bargain. */
export function isPartyTo(promise: Promised, group: GroupId): boolean {
  return promise.from === group || (isBargain(promise) && promise.towards === group);
}

/** What is open between one group and another, oldest first. */
export function openBetween(state: State, from: GroupId, towards: GroupId): readonly Promised[] {
  return state.promises.filter((one) => one.from === from && one.towards === towards && isOpen(state, one));
}

/** Offers that nobody accepted before the commit of the round they are about. */
export function overdueOffers(state: State): readonly number[] {
  return state.promises
    .filter((one) => one.standing === "offered" && one.due <= state.round)
    .map((one) => one.id);
}

/** What became of each promise that was due this round. */
export function settlePromises(state: State): readonly SettledPromise[] {
  const due = state.promises.filter(
    (one) => one.standing === "standing" && one.due === state.round && one.fate === undefined,
  );
  return settleDue(due, (from, towards, step) => isDone(state, from, towards, step));
}

/**
 * What becomes of promises that are due. A plain one is kept or broken. In a bargain that was accepted the other side's
 * part is judged too, and whoever promised "if you ..." is released where the other did not.
 */
export function settleDue(
  due: readonly Pick<Promised, "id" | "from" | "towards" | "reach" | "step" | "ifYou">[],
  isStepDone: (from: GroupId, towards: GroupId, step: Step) => boolean,
): readonly SettledPromise[] {
  return due.flatMap((one): readonly SettledPromise[] => {
    const { id: promise, from, towards, reach } = one;
    const done = isStepDone(from, towards, one.step);
    if (one.ifYou === undefined) {
      return [{ promise, from, towards, reach, fate: done ? "kept" : "broken" }];
    }
    const theirs = isStepDone(towards, from, one.ifYou);
    const own: Fate = done ? "kept" : theirs ? "broken" : "released";
    return [
      { promise, from, towards, reach, fate: own },
      { promise, from: towards, towards: from, reach, fate: theirs ? "kept" : "broken" },
    ];
  });
}

/** Whether a group took a step toward another this round; a joint card alone is no more than it serves alone. */
function isDone(state: State, from: GroupId, towards: GroupId, step: Step): boolean {
  const other = groupIndex(state.scenario, towards);
  const policy = playedPolicy(state, groupIndex(state.scenario, from), towards);
  if (policy === undefined) return false;
  if (step.kind === "policy") return policy.id === step.policy;
  const alone = policy.joint === true && playedPolicy(state, other, from)?.id !== policy.id;
  return vectorToward(state, policy, other, alone).adopt >= PROMISED_STEP[step.size];
}

/**
 * Whether a viewer may know of a promise: everyone of a public one; both groups of one between them; of one made in a
 * back channel only those two governments, with whoever governs after them, and who made it.
 */
export function knowsPromise(state: State, viewer: Viewer, promise: Promised): boolean {
  if (promise.reach === "public" || viewer.kind === "facilitator") return true;
  const seat = viewer.kind === "seat" ? seatOf(state, viewer.seat) : undefined;
  if (seat === undefined || (seat.group !== promise.from && seat.group !== promise.towards)) return false;
  return (
    promise.reach === "groups" ||
    promise.seat === seat.id ||
    holder(state, seat.groupIndex, "government") === seat
  );
}
