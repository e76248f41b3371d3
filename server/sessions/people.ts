/** What people ask of the session: to come in, to sit, to be called something else, to look on instead. */
import { NAME_LIMIT } from "#shared/rules/commands.ts";
import { cleanName } from "#shared/protocol/hygiene.ts";
import type { SessionReply } from "#shared/protocol/session.ts";
import type { personWishSchema } from "#shared/protocol/session.ts";
import { PEOPLE_MOST } from "#shared/protocol/sessionTerms.ts";
import type { Part } from "#shared/protocol/sessionTerms.ts";
import { isFree } from "#shared/rules/deciding/seats.ts";
import type { z } from "zod";
import type { PersonWish } from "#shared/protocol/session.ts";
import { no, personOf, replyOf } from "./parts.ts";
import type { SessionParts } from "./parts.ts";
import { giveSeats } from "./seating.ts";
import { isSignNow } from "./sign.ts";
import type { Holder, SessionPerson } from "./sessionState.ts";
import type { Sitting } from "./hall.ts";

/** A wish as the schema has read it. */
export type ReadPersonWish = z.output<typeof personWishSchema>;

/** How often a newly given seat may turn out taken before somebody waits. */
const TRIES = 8;

/** A person's wish; `id` makes it count once. */
export async function askPerson(
  parts: SessionParts,
  who: Holder,
  id: string,
  wish: ReadPersonWish,
): Promise<SessionReply> {
  if (wish.type === "come") return come(parts, who, id, wish);
  const person = personOf(parts, who.id);
  if (person === undefined) return no("session.comeFirst");
  switch (wish.type) {
    case "sit":
      return sit(parts, person, id, wish);
    case "stand":
      return replyOf(await parts.hall.unseat(person, id));
    case "rename":
      return rename(parts, person, id, wish.name);
    case "ratherNot": {
      const roles = [...new Set(wish.roles)];
      return parts.ledger.ask(() => [{ type: "ratherNot", person: person.id, roles }], requestOf(who.id, id));
    }
    case "part":
      return takePart(parts, person, id, wish.part, wish.table);
  }
}

/** The tap by which somebody is here. */
async function come(
  parts: SessionParts,
  who: Holder,
  id: string,
  wish: Extract<ReadPersonWish, { type: "come" }>,
): Promise<SessionReply> {
  const name = cleanName(wish.name, NAME_LIMIT);
  if (name === "") return no("nameEmpty");
  const now = parts.now();
  const reply = await parts.ledger.ask(
    (state) => {
      if (state.people.some((person) => person.id === who.id)) return [];
      if (state.people.length >= PEOPLE_MOST) return { reason: "session.full" };
      const signed = wish.sign !== undefined && isSignNow(state.opening.secret, now, wish.sign);
      if (state.signAsked && !signed) return { reason: "session.signWrong" };
      return [{ type: "came", person: { ...who, name, part: wish.part, ratherNot: [], since: now } }];
    },
    requestOf(who.id, id),
  );
  if (reply.ok) await seatLate(parts, who.id, id);
  return reply;
}

/** Who comes after the seats were given out has one at once; who finds none waits, and the facilitator is told. */
async function seatLate(parts: SessionParts, id: string, request: string): Promise<void> {
  const { seatsGiven, opening, late } = parts.ledger.state;
  if (!seatsGiven || opening.setup.seating === "choose") return;
  await parts.inTurn(async () => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const person = personOf(parts, id);
      if (person === undefined || person.part !== "player") return;
      if (parts.hall.sitting(id) !== undefined) return;
      const [given] = giveSeats(parts.hall.seating(), [person], late);
      if (given === undefined) return;
      const refusal = await parts.hall.seat(person, given.table, given.seat, `${request}-${attempt}`);
      if (refusal?.reason !== "seatTaken") return;
    }
  });
}

async function sit(
  parts: SessionParts,
  person: SessionPerson,
  id: string,
  wish: { readonly table: string; readonly seat: string },
): Promise<SessionReply> {
  const { seatsOpen, opening } = parts.ledger.state;
  if (person.part !== "player") return no("session.looksOn");
  if (opening.setup.seating !== "choose") return no("session.seatsGiven");
  if (!seatsOpen) return no("session.seatsClosed");
  const held = parts.hall.sitting(person.id);
  const isThere = held?.live.code === wish.table && held.seat === wish.seat;
  if (held !== undefined && !isThere && held.live.table.state.phase !== "lobby") return no("alreadySeated");
  return replyOf(await parts.hall.seat(person, wish.table, wish.seat, id));
}

/** Another name, at the table too. */
export async function rename(
  parts: SessionParts,
  person: SessionPerson,
  id: string,
  typed: string,
): Promise<SessionReply> {
  const name = cleanName(typed, NAME_LIMIT);
  if (name === "") return no("nameEmpty");
  if (name === person.name) return no("nothingChanged");
  const reply = await parts.ledger.ask(
    () => [{ type: "renamed", person: person.id, name }],
    requestOf(person.id, id),
  );
  if (reply.ok) await parts.hall.rename(person, name, id);
  return reply;
}

/** To play, or to look on at a table: who gives up playing gives up the seat. */
async function takePart(
  parts: SessionParts,
  person: SessionPerson,
  id: string,
  part: Part,
  table: string | undefined,
): Promise<SessionReply> {
  if (table !== undefined && parts.hall.at(table) === undefined) return no("session.tableUnknown");
  if (part !== "player" && parts.hall.sitting(person.id) !== undefined) {
    const refusal = await parts.hall.unseat(person, id);
    if (refusal !== undefined) return replyOf(refusal);
  }
  const watches = part === "player" || table === undefined ? {} : { watches: table };
  const reply = await parts.ledger.ask(
    () => [{ type: "partTaken", person: person.id, part, ...watches }],
    requestOf(person.id, id),
  );
  if (reply.ok) {
    parts.nudge();
    await seatLate(parts, person.id, id);
  }
  return reply;
}

/** What this person may ask for now. */
export function asksOfPerson(
  parts: SessionParts,
  person: SessionPerson | undefined,
  held: Sitting | undefined,
): readonly PersonWish["type"][] {
  if (person === undefined) return ["come"];
  const phase = held?.live.table.state.phase;
  const { seatsOpen, opening } = parts.ledger.state;
  const chooses = opening.setup.seating === "choose" && seatsOpen && person.part === "player";
  const hasPlace = (): boolean =>
    parts.hall.live.some(
      ({ table: { state } }) => state.phase !== "debrief" && state.seats.some((seat) => isFree(state, seat)),
    );
  return [
    "rename",
    ...(phase === "debrief" ? [] : (["part"] as const)),
    ...(held === undefined ? (["ratherNot"] as const) : []),
    ...(chooses && (phase === undefined || phase === "lobby") && hasPlace() ? (["sit"] as const) : []),
    ...(held !== undefined && phase !== "debrief" ? (["stand"] as const) : []),
  ];
}

/** Under which name a request is remembered. */
export function requestOf(who: string, id: string): string {
  return `${who} ${id}`;
}
