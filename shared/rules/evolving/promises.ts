/** How promises fold into the state. */
import { groupIndex, type Promised, type State } from "../state.ts";
import type { Revealed } from "../records.ts";
import type { Standing } from "../terms.ts";

/** One promise changed. */
export function onPromise(state: State, id: number, change: Partial<Promised>): State {
  return { ...state, promises: state.promises.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

/** A new promise or offer; what it replaces is withdrawn by it, what it counters is answered. */
export function promised(
  state: State,
  made: Pick<Promised, "seat" | "from" | "towards" | "step" | "ifYou" | "due" | "reach" | "counters"> & {
    readonly replaces?: number;
  },
): State {
  const { seat, from, towards, step, ifYou, due, reach, counters, replaces } = made;
  const before: readonly (readonly [number | undefined, Standing])[] = [
    [counters, "countered"],
    [replaces, "withdrawn"],
  ];
  const answered = before.reduce(
    (next, [id, standing]) => (id === undefined ? next : onPromise(next, id, { standing })),
    state,
  );
  const fresh: Promised = {
    id: nextNumber(state, { from, towards, reach }),
    round: state.round,
    due,
    from,
    towards,
    seat,
    step,
    ...(ifYou === undefined ? {} : { ifYou }),
    reach,
    ...(counters === undefined ? {} : { counters }),
    standing: ifYou === undefined ? "standing" : "offered",
  };
  return { ...answered, promises: [...answered.promises, fresh] };
}

/**
 * The number of a new promise. Promises that the same people may know of are counted by themselves: a gap would tell
 * of one made in secret.
 */
function nextNumber(state: State, made: Pick<Promised, "from" | "towards" | "reach">): number {
  const first = firstNumber(state, made);
  const last = state.promises
    .filter(({ id }) => id >= first && id < first + NUMBERS)
    .reduce((most, { id }) => Math.max(most, id), first - 1);
  return last + 1;
}

/** How many numbers each circle of those who know has. */
const NUMBERS = 1000;
const MOST_GROUPS = 16;

function firstNumber(
  { scenario }: State,
  { from, towards, reach }: Pick<Promised, "from" | "towards" | "reach">,
): number {
  if (reach === "public") return 0;
  const [low = 0, high = 0] = [groupIndex(scenario, from), groupIndex(scenario, towards)].sort(
    (a, b) => a - b,
  );
  const pairs = MOST_GROUPS * MOST_GROUPS;
  return NUMBERS * (1 + (reach === "back" ? pairs : 0) + low * MOST_GROUPS + high);
}

/** A promise with what became of it; journals from before promises had numbers tell it by pair and round. */
export function settled(state: State, promise: Promised, { promises }: Revealed): Promised {
  if (promise.standing !== "standing") return promise;
  const mine = promises.filter((one) =>
    one.promise === undefined
      ? isThisRound(state, promise, one.from, one.towards)
      : one.promise === promise.id,
  );
  const fate = mine.find((one) => one.from === promise.from)?.fate;
  const theirFate = mine.find((one) => one.from === promise.towards)?.fate;
  return {
    ...promise,
    ...(fate === undefined ? {} : { fate }),
    ...(theirFate === undefined ? {} : { theirFate }),
  };
}

/** Whether a promise is the one of this round between this pair (journals from before promises had numbers). */
export function isThisRound(
  state: State,
  promise: { readonly round: number; readonly from: string; readonly towards: string },
  from: string,
  towards: string,
): boolean {
  return promise.round === state.round && promise.from === from && promise.towards === towards;
}
