/** How what keepers of a table do folds into the state, and the pause card: time, events, people, the archive. */
import type { Event } from "../events.ts";
import type { Clock, State } from "../state.ts";
import { changed, membersOf, merged, namesOn, onMember, onSeat, withoutMembers } from "./people.ts";
import { told } from "./told.ts";

/** What happens to a table by its keepers, its clock or its archivists. */
export type KeptEvent = Extract<
  Event,
  {
    type:
      | "paused"
      | "pauseAsked"
      | "resumed"
      | "extended"
      | "waited"
      | "held"
      | "letGo"
      | "limitLifted"
      | "incidentInjected"
      | "injectionQueued"
      | "injectionWithdrawn"
      | "badHeld"
      | "seatsChanged"
      | "seatsMerged"
      | "personRenamed"
      | "personRemoved"
      | "personLetBack"
      | "botCame"
      | "botWent"
      | "archivistCame"
      | "archivistWent"
      | "bookmarked";
  }
>;

/** The state after one of these. */
export function kept(state: State, event: KeptEvent): State {
  switch (event.type) {
    case "paused":
      return told(onClock(state, { endsAt: 0, paused: true, leftMs: event.leftMs }), { kind: "paused" });
    case "pauseAsked": {
      const cards = { asked: state.cards.asked + 1, last: event.at };
      const clock = { endsAt: 0, paused: true, leftMs: event.leftMs, cardAt: event.at };
      return told(onClock({ ...state, cards }, clock), { kind: "pauseAsked" });
    }
    case "resumed":
      return told(onClock(state, { endsAt: event.endsAt, paused: false, leftMs: 0, cardAt: undefined }), {
        kind: "resumed",
      });
    case "extended":
      return told(onClock(state, { endsAt: event.endsAt }), { kind: "extended" });
    case "waited":
      // Told as any other extension is: nobody learns that it is for somebody.
      return told(onClock(state, { endsAt: event.endsAt, waitedMs: state.clock.waitedMs + event.ms }), {
        kind: "extended",
      });
    case "held":
      return told(onClock(state, { held: true }), { kind: "held" });
    case "letGo":
      return told(onClock(state, { held: false }), { kind: "letGo" });
    case "limitLifted":
      return onSeat(state, event.seat, {
        members: membersOf(state, event.seat).map((one) => ({ ...one, noLimit: event.on })),
      });
    case "incidentInjected":
      return {
        ...state,
        situation: { ...state.situation, incidents: [...state.situation.incidents, event.happened] },
        injectionCount: state.injectionCount + 1,
      };
    case "injectionQueued":
      return {
        ...state,
        injections: [...state.injections, { number: state.injectionCount, injection: event.injection }],
        injectionCount: state.injectionCount + 1,
      };
    case "injectionWithdrawn":
      return { ...state, injections: state.injections.filter((one) => one.number !== event.injection) };
    case "badHeld":
      return { ...state, holdsBad: event.held };
    case "seatsChanged": {
      const name = namesOn(state, event.seat);
      const other = namesOn(state, event.to);
      return told(changed(state, event.seat, event.to), {
        kind: other === "" ? "moved" : "swapped",
        seat: event.seat,
        to: event.to,
        name,
        ...(other === "" ? {} : { newName: other }),
      });
    }
    case "seatsMerged":
      return told(merged(state, event.seat, event.into), {
        kind: "joined",
        seat: event.seat,
        to: event.into,
        name: namesOn(state, event.seat),
      });
    case "personRenamed": {
      const name = membersOf(state, event.seat).find((one) => one.player === event.player)?.name ?? "";
      return told(onMember(state, event, { name: event.name }), {
        kind: "renamed",
        seat: event.seat,
        name,
        newName: event.name,
      });
    }
    case "personRemoved": {
      const gone = membersOf(state, event.seat).filter((one) => one.player === event.player);
      const name = gone.map((one) => one.name).join(", ");
      const removed = [...state.removed, { player: event.player, name, back: false }];
      return told(withoutMembers({ ...state, removed }, event.seat, gone), {
        kind: "removed",
        seat: event.seat,
        name,
      });
    }
    case "personLetBack":
      return {
        ...state,
        removed: state.removed.map((one, number) =>
          number === event.removed ? { ...one, back: true } : one,
        ),
      };
    case "botCame":
      return told(onSeat(state, event.seat, { occupant: "bot" }), { kind: "botCame", seat: event.seat });
    case "botWent":
      return told(onSeat(state, event.seat, { occupant: "open", ready: false }), {
        kind: "botWent",
        seat: event.seat,
      });
    case "archivistCame": {
      const { player, name } = event;
      return told(
        { ...state, archivists: [...state.archivists, { player, name }] },
        { kind: "archivistCame", name },
      );
    }
    case "archivistWent":
      return { ...state, archivists: state.archivists.filter((one) => one.player !== event.player) };
    case "bookmarked": {
      const { type: _, ...mark } = event;
      const { round, phase } = state;
      return { ...state, bookmarks: [...state.bookmarks, { ...mark, round, phase }] };
    }
  }
}

function onClock(state: State, change: Partial<Clock>): State {
  return { ...state, clock: { ...state.clock, ...change } };
}
