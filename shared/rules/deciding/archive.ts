/** Archivists, and moments marked for the debrief. */
import { heard } from "../channels.ts";
import {
  ARCHIVISTS_MOST,
  BOOKMARKS_MOST,
  NAME_LIMIT,
  TEXT_LIMIT,
  type Actor,
  type Refusal,
} from "../commands.ts";
import type { Event } from "../events.ts";
import { refuse } from "../refuse.ts";
import type { State } from "../state.ts";
import type { PlayerId, Viewer } from "../terms.ts";
import { isRemoved, seatOfActor } from "./seats.ts";

/** Whether a player keeps quotes and moments for the debrief. */
export function isArchivist(state: State, player: PlayerId): boolean {
  return state.archivists.some((one) => one.player === player);
}

/** Somebody without a seat becomes an archivist, or stops being one. */
export function archive(
  state: State,
  by: Actor,
  wish: { readonly on: boolean; readonly name?: string },
): readonly Event[] | Refusal {
  if (by.kind !== "player") return refuse("notYours");
  if (seatOfActor(state, by) !== undefined) return refuse("alreadySeated");
  if (isArchivist(state, by.player) === wish.on) return refuse("nothingChanged");
  if (!wish.on) return [{ type: "archivistWent", player: by.player }];
  if (isRemoved(state, by.player)) return refuse("removed");
  if (state.archivists.length >= ARCHIVISTS_MOST) return refuse("archiveFull", { most: ARCHIVISTS_MOST });
  const name = (wish.name ?? "").trim().slice(0, NAME_LIMIT);
  return name === "" ? refuse("nameEmpty") : [{ type: "archivistCame", player: by.player, name }];
}

/** A moment is marked, with a line of one's own, a quote from the plenary, or both. */
export function bookmark(
  state: State,
  by: Actor,
  wish: { readonly line: string; readonly said?: number },
): readonly Event[] | Refusal {
  if (by.kind !== "player") return refuse("notYours");
  if (seatOfActor(state, by) !== undefined) return refuse(by.host ? "hostPlays" : "notYours");
  const archivist = state.archivists.find((one) => one.player === by.player);
  if (archivist === undefined && !by.host) return refuse("notYours");
  if (state.phase === "lobby") return refuse("wrongPhase");
  if (state.bookmarks.length >= BOOKMARKS_MOST) return refuse("bookmarksFull", { most: BOOKMARKS_MOST });
  const line = wish.line.trim();
  if (line.length > TEXT_LIMIT) return refuse("textTooLong", { limit: TEXT_LIMIT });
  if (line === "" && wish.said === undefined) return refuse("textEmpty");
  // Only what everybody heard is quoted: all read it in the debrief.
  const said = wish.said === undefined ? undefined : heard(state, eyesOf(state, by))[wish.said];
  if (wish.said !== undefined && said?.channel !== "plenary") return refuse("saidUnknown");
  return [
    {
      type: "bookmarked",
      player: by.player,
      ...(archivist === undefined ? {} : { by: archivist.name }),
      line,
      ...(said === undefined ? {} : { said: said.number }),
    },
  ];
}

/** As whom somebody without a seat looks at the table, for the numbers of what was said. */
function eyesOf(state: State, by: { readonly host: boolean }): Viewer {
  return by.host && state.facilitated
    ? { kind: "facilitator", curtain: false }
    : { kind: "audience", host: by.host };
}
