/** What facilitators ask: of the people, of the seats, of the tables, of the session itself. */
import { NAME_LIMIT } from "#shared/rules/commands.ts";
import type { Wish } from "#shared/rules/commands.ts";
import { isRoundPhase } from "#shared/rules/phases.ts";
import { cleanName } from "#shared/protocol/hygiene.ts";
import type { orderSchema, SessionReply, TableVariation } from "#shared/protocol/session.ts";
import { TABLES_MOST, TITLE_LIMIT } from "#shared/protocol/sessionTerms.ts";
import type { z } from "zod";
import type { PlayerRecord } from "../journal/journal.ts";
import type { LiveTable } from "../tables/liveTable.ts";
import { newHolder } from "./access.ts";
import type { Decision } from "./ledger.ts";
import { no, personOf, replyOf } from "./parts.ts";
import type { SessionParts } from "./parts.ts";
import { rename, requestOf } from "./people.ts";
import { giveSeats, placesFree, shuffled } from "./seating.ts";
import { debriefAt } from "./sessionState.ts";
import type { FacilitatorLink, SessionState } from "./sessionState.ts";

/** An order as the schema has read it. */
export type ReadOrder = z.output<typeof orderSchema>;

/** A facilitator's order; `id` makes it count once. */
export async function askFacilitator(
  parts: SessionParts,
  link: FacilitatorLink,
  id: string,
  order: ReadOrder,
): Promise<SessionReply> {
  const ledger = (decide: (state: SessionState) => Decision): Promise<SessionReply> =>
    parts.ledger.ask(decide, requestOf(link.id, id));
  switch (order.type) {
    case "ask":
      return askTables(parts, link, id, order.tables, order.wish);
    case "openSeats":
      return ledger((state) =>
        changed(state.seatsOpen, order.open, { type: "seatsOpened", open: order.open }),
      );
    case "seatAll":
      return seatAll(parts, id, order.how);
    case "place":
      return place(parts, id, order);
    case "unseat": {
      const person = personOf(parts, order.person);
      return person === undefined
        ? no("session.personUnknown")
        : replyOf(await parts.hall.unseat(person, id));
    }
    case "rename": {
      const person = personOf(parts, order.person);
      return person === undefined ? no("session.personUnknown") : rename(parts, person, id, order.name);
    }
    case "remove":
      return remove(parts, link, id, order.person);
    case "merge":
      return merge(parts, link, id, order.from, order.into);
    case "addTable":
      return addTable(parts, link, id, order);
    case "nameTable":
      return ledger((state) => {
        const name = cleanName(order.name, TITLE_LIMIT);
        if (name === "") return { reason: "nameEmpty" };
        return state.tables.some((table) => table.code === order.table)
          ? [{ type: "tableNamed", table: order.table, name }]
          : { reason: "session.tableUnknown" };
      });
    case "nameSession":
      return ledger(() => [{ type: "sessionNamed", name: cleanName(order.name, TITLE_LIMIT) }]);
    case "late":
      return ledger((state) => changed(state.late, order.late, { type: "lateRuled", late: order.late }));
    case "askSign":
      return ledger((state) =>
        changed(state.signAsked, order.asked, { type: "signAsked", asked: order.asked }),
      );
    case "plan":
      return ledger(() => {
        const { endsAt, debriefMinutes } = order;
        return isTooShort(endsAt, debriefMinutes, parts.now())
          ? { reason: "session.planTooShort" }
          : [{ type: "planned", endsAt, debriefMinutes }];
      });
    case "playOn":
      return playOn(parts, link, id, order.sure);
    case "makeLink":
      return makeLink(parts, link, id, order.name);
    case "revokeLink":
      return ledger((state) => {
        if (!state.links.some((one) => one.id === order.link)) return { reason: "session.linkUnknown" };
        return state.links.length < 2
          ? { reason: "session.lastFacilitator" }
          : [{ type: "linkRevoked", link: order.link }];
      }).finally(parts.nudge);
    case "endSession":
      return endSession(parts, link, id);
    case "deleteSession":
      if (!order.sure) return no("session.askSure");
      await parts.deleteAll();
      return { ok: true };
  }
}

/** Whether an end leaves nobody any time to play before the debrief. */
export function isTooShort(endsAt: number, debriefMinutes: number, now: number): boolean {
  return endsAt > 0 && endsAt - debriefMinutes * 60_000 <= now;
}

function changed<T>(was: T, is: T, event: Extract<Decision, readonly unknown[]>[number]): Decision {
  return was === is ? { reason: "nothingChanged" } : [event];
}

/** The rules decide at each table; what one refuses, the others may do. */
async function askTables(
  parts: SessionParts,
  link: FacilitatorLink,
  id: string,
  codes: "all" | readonly string[],
  wish: Wish,
): Promise<SessionReply> {
  const isStart = wish.type === "control" && wish.control === "start";
  const tables: LiveTable[] = [];
  if (codes === "all") {
    const all = parts.hall.live;
    const withPeople = all.filter(({ table }) => table.state.seats.some((seat) => seat.members.length > 0));
    tables.push(...(isStart && withPeople.length > 0 ? withPeople : all));
  } else {
    for (const code of codes) {
      const live = parts.hall.at(code);
      if (live === undefined) return no("session.tableUnknown");
      tables.push(live);
    }
  }
  const replies = await Promise.all(
    tables.map(async (live) => ({
      table: live.code,
      reply: await live.table.ask(recordOfLink(parts, link), id, wish),
    })),
  );
  const refusals = replies.flatMap(({ table, reply }) =>
    reply.ok ? [] : [{ table, refusal: reply.refusal }],
  );
  const [first] = refusals;
  if (first === undefined) return { ok: true };
  return refusals.length < replies.length
    ? { ok: true, refusals }
    : { ok: false, refusal: first.refusal, refusals };
}

/** A facilitator as a table knows players. */
function recordOfLink(parts: SessionParts, link: FacilitatorLink): PlayerRecord {
  const { at } = parts.ledger.state.opening;
  return { player: link.id, tokenHash: link.tokenHash, host: true, createdAt: at };
}

function seatAll(parts: SessionParts, id: string, how: "random" | "balanced"): Promise<SessionReply> {
  return parts.inTurn(async () => {
    const sittings = parts.hall.sittings();
    const waiting = parts.ledger.state.people.filter(
      (person) => person.part === "player" && !sittings.has(person.id),
    );
    const order = how === "random" ? shuffled(waiting, parts.below) : waiting;
    const given = giveSeats(parts.hall.seating(), order);
    if (waiting.length > 0 && given.length === 0) return no("session.noSeatFree");
    await Promise.all(
      given.map(async ({ person, table, seat }) => {
        const who = personOf(parts, person);
        if (who !== undefined) await parts.hall.seat(who, table, seat, id);
      }),
    );
    return parts.ledger.ask((state) => (state.seatsGiven ? [] : [{ type: "seatsGiven" }]));
  });
}

function place(
  parts: SessionParts,
  id: string,
  order: Extract<ReadOrder, { type: "place" }>,
): Promise<SessionReply> {
  return parts.inTurn(async () => {
    const person = personOf(parts, order.person);
    if (person === undefined) return no("session.personUnknown");
    if (person.part !== "player") return no("session.looksOn");
    if (parts.hall.at(order.table) === undefined) return no("session.tableUnknown");
    const [next] = giveSeats(parts.hall.seating(order.table), [person]);
    const seat = order.seat ?? next?.seat;
    if (seat === undefined) return no("session.noSeatFree");
    return replyOf(await parts.hall.seat(person, order.table, seat, id));
  });
}

/** Sent away for good: the token opens nothing any more. The debrief keeps who played. */
async function remove(
  parts: SessionParts,
  link: FacilitatorLink,
  id: string,
  who: string,
): Promise<SessionReply> {
  const person = personOf(parts, who);
  if (person === undefined) {
    return parts.ledger.happened(requestOf(link.id, id)) ? { ok: true } : no("session.personUnknown");
  }
  const reply = await parts.ledger.ask(() => [{ type: "removed", person: who }], requestOf(link.id, id));
  if (reply.ok) {
    await parts.hall.unseat(person, id);
    parts.nudge();
  }
  return reply;
}

function merge(
  parts: SessionParts,
  link: FacilitatorLink,
  id: string,
  from: string,
  into: string,
): Promise<SessionReply> {
  return parts.inTurn(async () => {
    const [source, target] = [parts.hall.at(from), parts.hall.at(into)];
    if (source === undefined || target === undefined) return no("session.tableUnknown");
    if (source === target) return no("session.sameTable");
    if ([source, target].some((live) => live.table.state.phase === "debrief")) return no("wrongPhase");
    const seated = source.table.state.seats.flatMap((seat) => seat.members.map(({ player }) => player));
    const people = parts.ledger.state.people.filter(({ id: one }) => seated.includes(one));
    const [room] = parts.hall.seating(into);
    if (room === undefined || placesFree(room) < people.length) return no("session.noSeatFree");
    for (const { person, table, seat } of giveSeats([room], people)) {
      const who = personOf(parts, person);
      const refusal = who === undefined ? undefined : await parts.hall.seat(who, table, seat, id);
      if (refusal !== undefined) return replyOf(refusal);
    }
    const reply = await parts.ledger.ask(
      () => [{ type: "tableClosed", table: from }],
      requestOf(link.id, id),
    );
    if (reply.ok) await parts.closeTable(from);
    return reply;
  });
}

async function addTable(
  parts: SessionParts,
  link: FacilitatorLink,
  id: string,
  order: Extract<ReadOrder, { type: "addTable" }>,
): Promise<SessionReply> {
  return parts.inTurn(async () => {
    const { tables } = parts.ledger.state;
    if (parts.ledger.happened(requestOf(link.id, id))) return { ok: true };
    if (tables.length >= TABLES_MOST) return no("session.tablesMost");
    const like = tables.find((table) => table.code === order.like);
    if (order.like !== undefined && like === undefined) return no("session.tableUnknown");
    const base: TableVariation =
      like === undefined
        ? {}
        : {
            lens: like.lens,
            thirdGroup: like.thirdGroup,
            ...(like.dial === undefined ? {} : { dial: like.dial }),
          };
    const table = await parts.openTable({ ...base, ...order.variation }, nextName(parts.ledger.state));
    const reply = await parts.ledger.ask(() => [{ type: "tableOpened", table }], requestOf(link.id, id));
    return reply.ok ? { ok: true, table: table.code } : reply;
  });
}

/** The number of the next table, in order of opening. */
function nextName(state: SessionState): string {
  return String(state.tables.length + state.closed.length + 1);
}

/** To eat into the debrief is asked for twice. */
async function playOn(
  parts: SessionParts,
  link: FacilitatorLink,
  id: string,
  sure: boolean,
): Promise<SessionReply> {
  const { endsAt, debriefMinutes, playOn: already, playOnAsked } = parts.ledger.state;
  if (already || endsAt === 0) return no("nothingChanged");
  if (!sure || !playOnAsked) {
    await parts.ledger.ask((state) => (state.playOnAsked ? [] : [{ type: "playOnAsked" }]));
    return no("session.debriefShort", { minutes: debriefMinutes });
  }
  return parts.ledger.ask(() => [{ type: "playedOn" }], requestOf(link.id, id));
}

async function makeLink(
  parts: SessionParts,
  link: FacilitatorLink,
  id: string,
  typed: string,
): Promise<SessionReply> {
  if (parts.ledger.happened(requestOf(link.id, id))) return { ok: true };
  const name = cleanName(typed, NAME_LIMIT);
  const { holder, token } = newHolder();
  const reply = await parts.ledger.ask(
    () => [{ type: "linkMade", link: { ...holder, name } }],
    requestOf(link.id, id),
  );
  return reply.ok ? { ok: true, link: { id: holder.id, token } } : reply;
}

/** All who still play come to the debrief together. */
async function endSession(parts: SessionParts, link: FacilitatorLink, id: string): Promise<SessionReply> {
  const playing = parts.hall.live.filter((live) => isRoundPhase(live.table.state.phase));
  await Promise.all(
    playing.map((live) => live.table.ask(recordOfLink(parts, link), id, { type: "control", control: "end" })),
  );
  const at = parts.now();
  return parts.ledger.ask(
    (state) => (state.endedAt > 0 ? { reason: "nothingChanged" } : [{ type: "ended", at }]),
    requestOf(link.id, id),
  );
}

/** The end of play by the plan: whatever still plays when the debrief's minutes begin. */
export async function keepPlan(parts: SessionParts): Promise<void> {
  const { state } = parts.ledger;
  const due = debriefAt(state);
  if (due === 0 || state.playOn || parts.now() < due) return;
  const playing = parts.hall.live.filter((live) => isRoundPhase(live.table.state.phase));
  if (playing.length === 0) return;
  const replies = await Promise.all(
    playing.map(async (live) => ({
      code: live.code,
      reply: await live.table.submit(
        { kind: "player", player: `session ${parts.ledger.code}`, host: true },
        { type: "control", control: "end" },
      ),
    })),
  );
  const tables = replies.filter(({ reply }) => reply.ok).map(({ code }) => code);
  if (tables.length > 0) await parts.ledger.ask(() => [{ type: "debriefBegan", tables }]);
}
