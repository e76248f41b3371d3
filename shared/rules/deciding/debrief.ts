/** The debrief, led page by page. */
import type { Actor, Refusal } from "../commands.ts";
import type { Event } from "../events.ts";
import { refuse } from "../refuse.ts";
import type { State } from "../state.ts";
import type { DebriefPage } from "../terms.ts";
import { notKeeper } from "./keeper.ts";

/** A keeper turns to a page for everybody; each person may still look around alone. */
export function leadDebrief(state: State, by: Actor, page: DebriefPage): readonly Event[] | Refusal {
  const fault = notKeeper(by) ?? (state.phase === "debrief" ? undefined : refuse("wrongPhase"));
  if (fault !== undefined) return fault;
  return state.debriefPage === page ? refuse("nothingChanged") : [{ type: "debriefLed", page }];
}
