/** Whose eyes a scene is drawn for: a viewer's at the table, or, when the game is over, everybody's. */
import type { PlayedAct } from "../records.ts";
import type { State } from "../state.ts";
import type { GroupId, Viewer } from "../terms.ts";
import type { RevealedAct } from "../views.ts";
import { groupOfViewer, seenAct } from "./sight.ts";

/** A viewer, or the debrief, in which everything lies open. */
export type Eyes = Viewer | "opened";

/** Whether these eyes see everything as it was. */
export function isOpened(eyes: Eyes): boolean {
  return eyes === "opened";
}

/** The viewer whose eyes these are; the debrief looks on from outside, as a facilitator behind the curtain. */
export function viewerOf(eyes: Eyes): Viewer {
  return eyes === "opened" ? { kind: "facilitator", curtain: true } : eyes;
}

/** Whether this is the group of whoever looks. */
export function belongs(state: State, eyes: Eyes, group: GroupId): boolean {
  return eyes !== "opened" && groupOfViewer(state, eyes) === group;
}

/** What these eyes see of one act. */
export function lookAt(state: State, eyes: Eyes, act: PlayedAct): RevealedAct {
  return seenAct(state, viewerOf(eyes), act);
}
