/** Naming: what an elite makes of an incident that hit its group (claim 6). */
import type { Actor, Refusal } from "../commands.ts";
import type { Event } from "../events.ts";
import { refuse } from "../refuse.ts";
import { namableBy } from "../situation.ts";
import type { State } from "../state.ts";
import { speaksFor } from "../team.ts";
import type { Naming } from "../terms.ts";
import { seatOfActor } from "./seats.ts";

/** An elite names an incident; it may think again until the phase ends. */
export function nameIncident(
  state: State,
  by: Actor,
  wish: { readonly incident: number; readonly naming: Naming },
): readonly Event[] | Refusal {
  const seat = seatOfActor(state, by);
  if (seat === undefined) return refuse("noSeat");
  if (seat.role !== "government" && seat.role !== "rival") return refuse("wrongRole");
  if (state.phase !== "situation") return refuse("wrongPhase");
  if (!speaksFor(state, seat, by)) return refuse("speakerOnly");
  if (!namableBy(state, seat.group).includes(wish.incident)) return refuse("incidentUnknown");
  return [{ type: "incidentNamed", seat: seat.id, incident: wish.incident, naming: wish.naming }];
}
