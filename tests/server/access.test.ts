/** One token, one capability: every order by everyone who may not, and every other way into the facilitator's chair. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Order } from "#shared/protocol/session.ts";
import { orderSchema } from "#shared/protocol/session.ts";
import { join } from "../support/person.ts";
import type { Person } from "../support/person.ts";
import { attend, comeIn, goToTable, openSession, tablesOf } from "../support/session.ts";
import type { Attendee } from "../support/session.ts";
import { startInProcess } from "../support/server.ts";
import type { InProcess } from "../support/server.ts";

let server: InProcess;
let code: string;
let projectorToken: string;
let facilitatorToken: string;
let lead: Attendee;
let ann: Attendee;
let screen: Attendee;
let stranger: Attendee;
let table: string;
beforeAll(async () => {
  server = await startInProcess();
  const opened = await openSession(server.url, { people: 24, tables: 2 });
  ({ code, projector: projectorToken, facilitator: facilitatorToken } = opened);
  lead = await attend(server.url, code, { as: "facilitator", token: facilitatorToken });
  ann = await comeIn(server.url, code, "Ann");
  screen = await attend(server.url, code, { as: "projector", token: projectorToken });
  const other = await openSession(server.url);
  stranger = await attend(server.url, other.code, { as: "facilitator", token: other.facilitator });
  [table = ""] = tablesOf(lead);
  await ann.wish({ type: "sit", table, seat: "highmere.mayor" });
  await lead.until(
    "Ann sits",
    () => lead.session().waiting === 0 && lead.board().people[0]?.seat !== undefined,
  );
});
afterAll(() => server.stop());

const no = (reason: string): unknown => ({ ok: false, refusal: { reason } });

/** One order of each kind, as it would be granted. */
function everyOrder(): readonly Order[] {
  const person = ann.welcome.id;
  const orders: readonly Order[] = [
    { type: "ask", tables: "all", wish: { type: "control", control: "start" } },
    { type: "openSeats", open: false },
    { type: "seatAll", how: "random" },
    { type: "place", person, table },
    { type: "unseat", person },
    { type: "rename", person, name: "Eve" },
    { type: "remove", person },
    { type: "merge", from: table, into: tablesOf(lead)[1] ?? "" },
    { type: "addTable", variation: {} },
    { type: "nameTable", table, name: "Mine" },
    { type: "nameSession", name: "Mine" },
    { type: "late", late: "any" },
    { type: "askSign", asked: true },
    { type: "plan", endsAt: Date.now() + 3_600_000, debriefMinutes: 10 },
    { type: "playOn", sure: true },
    { type: "makeLink", name: "Eve" },
    { type: "revokeLink", link: lead.welcome.id },
    { type: "endSession" },
    { type: "deleteSession", sure: true },
  ];
  expect(orders.map(({ type }) => type)).toEqual(
    orderSchema.options.map((option) => option.shape.type.value),
  );
  return orders;
}

test("no order of anybody but a facilitator of this very session changes anything", async () => {
  const before = JSON.stringify([lead.session(), lead.board()]);
  for (const order of everyOrder()) {
    for (const wrong of [ann, screen]) {
      expect(await wrong.order(order), `${order.type} by a ${wrong.welcome.as}`).toEqual(
        no("session.notYours"),
      );
    }
  }
  // A facilitator of another session knows none of our tables and people.
  for (const order of everyOrder().filter((one) => "table" in one || "person" in one || "from" in one)) {
    expect(await stranger.order(order)).toMatchObject({
      ok: false,
      refusal: { reason: expect.stringMatching(/^session\.(table|person)Unknown$/) as unknown },
    });
  }
  expect(JSON.stringify([lead.session(), lead.board()])).toBe(before);
});

test("wishes are people's: no projector and no facilitator asks for one", async () => {
  for (const wrong of [screen, lead]) {
    expect(await wrong.wish({ type: "come", name: "Eve" })).toEqual(no("session.notYours"));
    expect(await wrong.wish({ type: "sit", table, seat: "saltreach.mayor" })).toEqual(no("session.notYours"));
  }
});

test("no token comes in as anything but what it is for", async () => {
  const tokens = {
    person: ann.welcome.token,
    facilitator: facilitatorToken,
    projector: projectorToken,
    foreign: stranger.welcome.token,
  };
  for (const as of ["person", "facilitator", "projector"] as const) {
    for (const [whose, token] of Object.entries(tokens)) {
      // A token that is unknown here makes a newcomer of a person, with a token of their own.
      if (whose === as || (whose === "foreign" && as === "person")) continue;
      await expect(attend(server.url, code, { as, token }), `${whose} as ${as}`).rejects.toThrow(
        "session.notYours",
      );
    }
    if (as !== "person") await expect(attend(server.url, code, { as })).rejects.toThrow("session.notYours");
  }
  const newcomer = await attend(server.url, code, { token: stranger.welcome.token });
  expect(newcomer.welcome).toMatchObject({ as: "person" });
  expect(newcomer.welcome.token).not.toBe(stranger.welcome.token);
});

test("a session's table lets in only whom the session sent, each as what they are", async () => {
  await expect(join(server.url, table)).rejects.toThrow("session.only");
  await expect(join(server.url, table, stranger.welcome.token)).rejects.toThrow("session.only");
  const waiting = await comeIn(server.url, code, "Waits");
  await expect(join(server.url, table, waiting.welcome.token)).rejects.toThrow("session.only");

  const player = await goToTable(ann);
  expect(player.welcome.host).toBe(false);
  expect(player.you().asks?.map(({ kind }) => kind)).not.toContain("control");
  const facilitator = await join(server.url, table, facilitatorToken);
  expect(facilitator.you().viewer).toEqual({ kind: "facilitator", curtain: false });
  const shows = await join(server.url, table, projectorToken);
  expect(shows.welcome.host).toBe(false);
  expect(shows.you().viewer).toEqual({ kind: "audience" });

  const chairs: readonly Parameters<Person["wish"]>[0][] = [
    { type: "control", control: "start" },
    { type: "control", control: "facilitate" },
    { type: "control", control: "liftCurtain" },
    { type: "mute", seat: "highmere.mayor", muted: true },
  ];
  for (const wish of chairs) {
    expect(await player.wish(wish)).toEqual(no("notYours"));
    expect(await shows.wish(wish)).toEqual(no("session.notYours"));
  }
  for (const wish of [
    { type: "takeSeat", seat: "saltreach.mayor", name: "Eve" },
    { type: "say", channel: "plenary", text: "I am on the wall" },
    { type: "report", said: 0 },
  ] as const)
    expect(await shows.wish(wish)).toEqual(no("session.notYours"));
  expect(await facilitator.wish({ type: "takeSeat", seat: "saltreach.mayor", name: "Eve" })).toEqual(
    no("facilitatorSees"),
  );
});

test("a table awake by its players neither waits for a facilitator nor rests when one goes", async () => {
  const live = server.registry.at(table);
  const player = await goToTable(ann);
  const facilitator = await join(server.url, table, facilitatorToken);
  const shows = await join(server.url, table, projectorToken);
  facilitator.drop();
  shows.drop();
  await Promise.all([facilitator.closed, shows.closed]);
  await player.until("awake", () => live?.presence.anyone === true);
  await player.leave();
  const again = await join(server.url, table, facilitatorToken);
  await again.until("it rests", () => live?.presence.anyone === false);
  expect(live?.restingSince).toBeGreaterThan(0);
});

test("a second facilitator comes by a link of their own, and goes when it is revoked", async () => {
  const made = await lead.order({ type: "makeLink", name: "Co" }, "make-a-link");
  const link = made.ok ? made.link : undefined;
  if (link === undefined) throw new Error("no link");
  const co = await attend(server.url, code, { as: "facilitator", token: link.token });
  expect(await co.order({ type: "nameSession", name: "Ours" })).toEqual({ ok: true });
  await lead.until("renamed", () => lead.session().name === "Ours");
  const atTable = await join(server.url, table, link.token);
  expect(await atTable.wish({ type: "say", channel: "plenary", text: "Welcome" })).toEqual({ ok: true });
  expect(await lead.order({ type: "revokeLink", link: link.id })).toEqual({ ok: true });
  expect(await co.closed).toBe(4411);
  expect(await atTable.closed).toBe(4411);
  await expect(attend(server.url, code, { as: "facilitator", token: link.token })).rejects.toThrow(
    "session.notYours",
  );
  await expect(join(server.url, table, link.token)).rejects.toThrow("session.only");
  expect(await lead.order({ type: "revokeLink", link: lead.welcome.id })).toEqual(
    no("session.lastFacilitator"),
  );
});

test("nothing kept says a token, and nobody but its owner is told one", async () => {
  const all = [facilitatorToken, projectorToken, ann.welcome.token];
  const told = [...lead.heard, ...ann.heard, ...screen.heard].join("");
  for (const token of all) expect(told).not.toContain(token);
  expect(JSON.stringify(lead.session())).not.toContain("Ann");
  expect(screen.heard.join("")).not.toContain("Ann");
});

test("messages that no client of ours sends are refused, and nothing falls over", async () => {
  for (const junk of [
    undefined,
    {},
    { id: "x", order: {} },
    { id: "abcdef", order: { type: "remove", person: "__proto__" } },
    { id: "abcdef", order: { type: "ask", tables: ["__proto__"], wish: { type: "leaveSeat" } } },
    { id: "abcdef", wish: { type: "come", name: "x".repeat(500) } },
    { id: "abcdef", wish: { type: "sit", table: "ABC", seat: 5 } },
  ]) {
    expect(await lead.ask("order", junk)).toEqual(no("malformed"));
    expect(await ann.ask("wish", junk)).toEqual(no("malformed"));
  }
});
