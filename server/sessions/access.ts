/**
 * The one place that says what a token opens. A token has one capability: a person's never becomes a facilitator's,
 * a projector's shows what the audience may see and asks for nothing.
 */
import { nanoid } from "nanoid";
import type { Wish } from "#shared/rules/commands.ts";
import type { WishRefusal } from "#shared/protocol/messages.ts";
import type { Capability } from "#shared/protocol/sessionTerms.ts";
import { seatOfPlayer } from "#shared/rules/game.ts";
import type { State } from "#shared/rules/state.ts";
import { DEBRIEF_PAGES } from "#shared/rules/terms.ts";
import type { Guest } from "../tables/players.ts";
import { hashToken, newToken } from "../tables/players.ts";
import type { Holder, SessionPerson, SessionState } from "./sessionState.ts";

/** What a token is good for at a session. */
export interface Access {
  readonly as: Capability;
  readonly id: string;
}

/** A fresh holder and the token, which is said once and kept nowhere. */
export function newHolder(): { readonly holder: Holder; readonly token: string } {
  const token = newToken();
  return { holder: { id: nanoid(12), tokenHash: hashToken(token) }, token };
}

/** What a token with this hash opens; `banned` if it did once; undefined if it never did. */
export function accessOf(state: SessionState, tokenHash: string): Access | "banned" | undefined {
  if (state.banned.includes(tokenHash)) return "banned";
  const { projector } = state.opening;
  if (projector.tokenHash === tokenHash) return { as: "projector", id: projector.id };
  const link = state.links.find((one) => one.tokenHash === tokenHash);
  if (link !== undefined) return { as: "facilitator", id: link.id };
  const person = state.people.find((one) => one.tokenHash === tokenHash);
  return person === undefined ? undefined : { as: "person", id: person.id };
}

/** Whether a person belongs at a table: holds a seat there, or looks on there. */
export function belongs(person: SessionPerson, code: string, table: State): boolean {
  return person.part === "player"
    ? seatOfPlayer(table, person.id) !== undefined
    : person.watches === code || seatOfPlayer(table, person.id) !== undefined;
}

/** As whom the holder of a token comes to one table of the session; undefined: not at all. */
export function guestAt(
  state: SessionState,
  tokenHash: string,
  isHere: (person: SessionPerson) => boolean,
): Guest | undefined {
  const access = accessOf(state, tokenHash);
  if (access === undefined || access === "banned") return undefined;
  const record = {
    player: access.id,
    tokenHash,
    host: access.as === "facilitator",
    createdAt: state.opening.at,
  };
  if (access.as !== "person") {
    const refuses = access.as === "projector" ? () => NOT_YOURS : () => undefined;
    return { record, onlooker: true, refuses };
  }
  const person = state.people.find((one) => one.id === access.id);
  if (person === undefined || !isHere(person)) return undefined;
  return {
    record,
    onlooker: person.part !== "player",
    refuses: (wish) => refusesPerson(state, person, wish),
  };
}

/** Seats of a session are given by the session: who may not choose one cannot take one at the table either. */
function refusesPerson(state: SessionState, person: SessionPerson, wish: Wish): WishRefusal | undefined {
  if (wish.type !== "takeSeat") return undefined;
  if (person.part !== "player") return { reason: "session.looksOn" };
  if (state.opening.setup.seating !== "choose") return { reason: "session.seatsGiven" };
  return state.seatsOpen ? undefined : { reason: "session.seatsClosed" };
}

/** What of one table is laid beside the others: all that its debrief opens, or only that it plays or has not begun. */
export function besideAs({ phase }: State): "open" | "playing" | "waiting" {
  if (phase === "debrief") return "open";
  return phase === "lobby" ? "waiting" : "playing";
}

/**
 * Who may see the tables beside each other: who guides, always; the wall, once a table was led there; a person, once
 * their own debrief is open and was led there. Being led past it counts, so that one can turn back.
 */
export function seesBeside(as: Capability, own: State | undefined, tables: readonly State[]): boolean {
  if (as === "facilitator") return true;
  if (as === "projector") return tables.some(wasLedBeside);
  return own !== undefined && wasLedBeside(own);
}

function wasLedBeside(table: State): boolean {
  const { debriefPage } = table;
  if (besideAs(table) !== "open" || debriefPage === undefined) return false;
  return DEBRIEF_PAGES.indexOf(debriefPage) >= DEBRIEF_PAGES.indexOf("beside");
}

const NOT_YOURS: WishRefusal = { reason: "session.notYours" };
