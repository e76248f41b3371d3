/** Which promises stand in a ledger, and how each of their parts ended. Pure. */
import type { Fate, GroupId } from "#shared/rules/terms.ts";
import type { PromiseView } from "#shared/rules/views.ts";

/** Two groups that have promised each other something, in the order of the table. */
export interface Pair {
  readonly one: GroupId;
  readonly other: GroupId;
}

/** One side of a promise and what it did. */
export interface Part {
  readonly group: GroupId;
  readonly fate: Fate | "unknown";
}

const SETTLED: readonly PromiseView["fate"][] = ["kept", "broken", "released", "unknown"];

/** Whether a promise's round has been played. */
export function isSettled(promise: PromiseView): boolean {
  return SETTLED.includes(promise.fate);
}

/** What each side did: of a bargain both, else only its maker; nobody before its round is played. */
export function partsOf(promise: PromiseView): readonly Part[] {
  const fate = SETTLED.find((one): one is Part["fate"] => one === promise.fate);
  if (fate === undefined) return [];
  return [
    { group: promise.from, fate },
    ...(promise.theirFate === undefined ? [] : [{ group: promise.towards, fate: promise.theirFate }]),
  ];
}

/** Pairs between which something was promised. */
export function pairsIn(promises: readonly PromiseView[], groups: readonly GroupId[]): readonly Pair[] {
  return groups.flatMap((one, at) =>
    groups
      .slice(at + 1)
      .filter((other) => promises.some((promise) => isBetween(promise, { one, other })))
      .map((other) => ({ one, other })),
  );
}

/** Whether a promise is between these two groups, whoever made it. */
export function isBetween(promise: PromiseView, { one, other }: Pair): boolean {
  return (
    (promise.from === one && promise.towards === other) || (promise.from === other && promise.towards === one)
  );
}

/** Promises whose word was tested, or taken back, in a round; one that gave way to another of its kind is not told. */
export function dueIn(promises: readonly PromiseView[], round: number): readonly PromiseView[] {
  return promises.filter(
    (one) =>
      one.due === round &&
      (isSettled(one) || (one.fate === "withdrawn" && !promises.some((later) => replaces(later, one)))),
  );
}

/** Whether a promise came in the place of an earlier one: the same two, the same round, the same kind. */
function replaces(later: PromiseView, earlier: PromiseView): boolean {
  return (
    later.id > earlier.id &&
    later.from === earlier.from &&
    later.towards === earlier.towards &&
    later.due === earlier.due &&
    later.reach === earlier.reach &&
    (later.ifYou === undefined) === (earlier.ifYou === undefined)
  );
}
