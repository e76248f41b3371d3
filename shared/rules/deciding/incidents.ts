/** Incidents that the facilitator brings in, takes back from the queue, or keeps away. */
import { TEXT_LIMIT, TITLE_LIMIT, type Actor, type Refusal } from "../commands.ts";
import type { Event } from "../events.ts";
import { INJECTIONS_MOST, OWN_BOUNDS, OWN_DIALS_MOST, type Injection } from "../injections.ts";
import { isRoundPhase } from "../phases.ts";
import { refuse } from "../refuse.ts";
import { happenedOf } from "../situation.ts";
import { groupIndex, type State } from "../state.ts";
import { OWN_DIALS } from "../terms.ts";
import { mayNotSteer } from "./keeper.ts";

/** When something may be brought in now: while the situation is told, or for the round that comes. */
export function injectableWhen(state: State): readonly ("now" | "next")[] {
  const isOpen = isRoundPhase(state.phase) || state.phase === "lobby";
  const isNow = state.phase === "situation" && injectedNow(state) < INJECTIONS_MOST;
  const isNext = isOpen && state.injections.length < INJECTIONS_MOST;
  return [...(isNow ? (["now"] as const) : []), ...(isNext ? (["next"] as const) : [])];
}

function injectedNow(state: State): number {
  return state.situation.incidents.filter((one) => one.injected === true).length;
}

/** Brings an incident in, or puts it into the queue. */
export function inject(
  state: State,
  by: Actor,
  wish: { readonly injection: Injection; readonly when: "now" | "next" },
): readonly Event[] | Refusal {
  const fault = mayNotSteer(state, by);
  if (fault !== undefined) return fault;
  const isOpen = wish.when === "now" ? state.phase === "situation" : state.phase !== "debrief";
  if (!isOpen) return refuse("wrongPhase");
  if (!injectableWhen(state).includes(wish.when)) return refuse("incidentFull", { most: INJECTIONS_MOST });
  const injection = trimmed(wish.injection);
  const wrong = injection.kind === "deck" ? deckFault(state, injection) : ownFault(state, injection);
  if (wrong !== undefined) return wrong;
  if (isThere(state, injection, wish.when)) return refuse("nothingChanged");
  if (wish.when === "next") return [{ type: "injectionQueued", injection }];
  const { round, injectionCount: number } = state;
  return [{ type: "incidentInjected", happened: happenedOf(state, injection, { round, number }) }];
}

/** Takes back what was to come. */
export function withdrawInjection(state: State, by: Actor, number: number): readonly Event[] | Refusal {
  const fault = mayNotSteer(state, by);
  if (fault !== undefined) return fault;
  return state.injections.some((one) => one.number === number)
    ? [{ type: "injectionWithdrawn", injection: number }]
    : refuse("injectionUnknown");
}

/** Keeps the next incident of harm back, or lets things take their course again. */
export function holdBad(state: State, by: Actor, isHeld: boolean): readonly Event[] | Refusal {
  const fault = mayNotSteer(state, by);
  if (fault !== undefined) return fault;
  if (state.phase === "debrief") return refuse("wrongPhase");
  return state.holdsBad === isHeld ? refuse("nothingChanged") : [{ type: "badHeld", held: isHeld }];
}

function trimmed(injection: Injection): Injection {
  return injection.kind === "deck"
    ? injection
    : { ...injection, title: injection.title.trim(), text: injection.text.trim() };
}

/** The same incident of the deck would be twice in one situation. */
function isThere(state: State, injection: Injection, when: "now" | "next"): boolean {
  if (injection.kind === "own") return false;
  const { incident } = injection;
  return when === "now"
    ? state.situation.incidents.some((one) => one.incident === incident)
    : state.injections.some((one) => one.injection.kind === "deck" && one.injection.incident === incident);
}

/** A suspicion needs whom it hits and who is suspected; what is nobody's deed hits all that the deck says. */
function deckFault(state: State, injection: Extract<Injection, { kind: "deck" }>): Refusal | undefined {
  const { hit, suspect } = injection;
  const row = state.scenario.incidents.find((one) => one.id === injection.incident);
  if (row === undefined) return refuse("incidentUnknown");
  if (row.kind === "circumstance")
    return hit === undefined && suspect === undefined ? undefined : refuse("groupUnknown");
  if (hit === undefined || suspect === undefined || !row.hits.includes(hit)) return refuse("groupUnknown");
  return suspectFault(state, [hit], suspect);
}

function ownFault(state: State, injection: Extract<Injection, { kind: "own" }>): Refusal | undefined {
  const { title, text, hits, suspect, dials } = injection;
  if (title === "" || text === "") return refuse("textEmpty");
  if (title.length > TITLE_LIMIT) return refuse("textTooLong", { limit: TITLE_LIMIT });
  if (text.length > TEXT_LIMIT) return refuse("textTooLong", { limit: TEXT_LIMIT });
  const isKnown = hits.every((hit) => groupIndex(state.scenario, hit) >= 0);
  if (!isKnown || hits.length === 0 || new Set(hits).size < hits.length) return refuse("groupUnknown");
  const moved = OWN_DIALS.filter((dial) => dials[dial] !== undefined);
  const isFar = moved.some((dial) => !(Math.abs(dials[dial] ?? 0) <= OWN_BOUNDS[dial]));
  if (isFar || moved.length > OWN_DIALS_MOST) return refuse("incidentBounds", { most: OWN_DIALS_MOST });
  return suspect === undefined ? undefined : suspectFault(state, hits, suspect);
}

/** One group is hit, and another suspected. */
function suspectFault(state: State, hits: readonly string[], suspect: string): Refusal | undefined {
  const isKnown = groupIndex(state.scenario, suspect) >= 0;
  return isKnown && hits.length === 1 && !hits.includes(suspect) ? undefined : refuse("groupUnknown");
}
