/** Wishes over the real wire: what is refused, in which words, and that nobody else notices. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Wish } from "#shared/rules/commands.ts";
import { join, openTable } from "../support/person.ts";
import type { Person } from "../support/person.ts";
import { startInProcess } from "../support/server.ts";
import type { InProcess } from "../support/server.ts";

let server: InProcess;
let code: string;
let host: Person;
let guest: Person;
beforeAll(async () => {
  server = await startInProcess({ botWishes: () => [] });
});
afterAll(() => server.stop());
beforeEach(async () => {
  const opened = await openTable(server.url);
  code = opened.code;
  host = await join(server.url, code, opened.token);
  guest = await join(server.url, code);
  return async () => {
    host.drop();
    guest.drop();
  };
});

const OK = { ok: true };
const no = (reason: string) => ({ ok: false, refusal: expect.objectContaining({ reason }) as unknown });
const sit = (seat: string, name = "Ann"): Wish => ({ type: "takeSeat", seat, name });

test("a seat is taken, and everybody sees it", async () => {
  expect(await guest.wish(sit("saltreach.mayor"))).toEqual(OK);
  await host.until("the name", () => host.table().seats["saltreach.mayor"]?.name === "Ann");
  await host.until("the news of it", () => host.news().length > 0);
  expect(host.news()).toEqual([expect.objectContaining({ kind: "seatTaken", name: "Ann" })]);
});

test("a taken seat is refused, and stays whose it is", async () => {
  await host.wish(sit("highmere.mayor", "Ann"));
  expect(await guest.wish(sit("highmere.mayor", "Ben"))).toEqual(no("seatTaken"));
  await guest.until("Ann", () => guest.table().seats["highmere.mayor"]?.name === "Ann");
});

test("a full table refuses one more, and lets them watch", async () => {
  const seats = Object.keys(host.table().seats);
  const crowd = await Promise.all(seats.map(() => join(server.url, code)));
  const replies = await Promise.all(
    crowd.map((one, place) => one.wish(sit(seats[place] ?? "", `P${place}`))),
  );
  expect(replies.every((reply) => reply.ok)).toBe(true);
  for (const seat of seats) expect(await guest.wish(sit(seat))).toEqual(no("seatTaken"));
  expect(guest.you().asks?.some((ask) => ask.kind === "takeSeat")).toBe(false);
  for (const one of crowd) one.drop();
});

test("a wish out of its phase is refused", async () => {
  await host.wish(sit("highmere.mayor"));
  const early = await host.wish({ type: "read", towards: "saltreach", reading: "afraid", sureness: 1 });
  expect(early).toEqual(no("wrongPhase"));
});

test("what is not yours is refused", async () => {
  await guest.wish(sit("saltreach.mayor"));
  expect(await guest.wish({ type: "control", control: "start" })).toEqual(no("notYours"));
  expect(guest.table().phase).toBe("lobby");
});

test("without a seat there is nothing to do", async () => {
  expect(await guest.wish({ type: "leaveSeat" })).toEqual(no("noSeat"));
});

test("the house's own wishes cannot be asked for", async () => {
  for (const type of ["timeUp", "standIn", "giveBack", "graceAfterOutage"]) {
    const wish = { type, seat: "highmere.mayor", round: 1, phase: "situation" };
    expect(await guest.ask({ id: `house-${type}`, wish })).toEqual(no("malformed"));
  }
});

test.each<readonly [string, unknown]>([
  ["nothing", undefined],
  ["a text", "takeSeat"],
  ["a list", [1, 2, 3]],
  ["no id", { wish: { type: "leaveSeat" } }],
  ["an id too long", { id: "x".repeat(41), wish: { type: "leaveSeat" } }],
  ["no wish", { id: "wish-1x" }],
  ["an unknown wish", { id: "wish-1x", wish: { type: "win" } }],
  ["a wish with more in it", { id: "wish-1x", wish: { type: "leaveSeat", seat: "a" } }],
  ["who asks", { id: "wish-1x", wish: { type: "leaveSeat" }, by: { kind: "server" } }],
  ["a number for a text", { id: "wish-1x", wish: { type: "takeSeat", seat: "a", name: 5 } }],
  ["a prototype key", { id: "wish-1x", wish: { type: "takeSeat", seat: "__proto__", name: "x" } }],
  [
    "a record too large",
    {
      id: "wish-1x",
      wish: {
        type: "answer",
        answer: {
          role: "citizen",
          confidence: 0,
          attention: Object.fromEntries(Array.from({ length: 99 }, (_, n) => [`f${n}`, 1])),
        },
      },
    },
  ],
  ["a text too long", { id: "wish-1x", wish: { type: "say", channel: "plenary", text: "x".repeat(1300) } }],
])("%s is malformed: refused, and the connection stays", async (_what, message) => {
  expect(await guest.ask(message)).toEqual(no("malformed"));
  expect(await guest.wish(sit("highmere.plumber"))).toEqual(OK);
});

test("a frame too large ends that connection and no other; its owner can come back", async () => {
  await guest.wish(sit("saltreach.mayor"));
  void guest.ask({ id: "wish-1x", wish: "x".repeat(5000) }).catch(() => undefined);
  expect(await guest.closed).toBe(1009);
  expect(await host.wish(sit("highmere.mayor"))).toEqual(OK);
  const back = await join(server.url, code, guest.welcome.token);
  expect(back.you().viewer).toEqual({ kind: "seat", seat: "saltreach.mayor" });
  back.drop();
});

test("an id sent twice counts once, at once, later, and over another connection", async () => {
  const id = "once-only";
  expect(
    await Promise.all([guest.wish(sit("saltreach.mayor"), id), guest.wish(sit("saltreach.mayor"), id)]),
  ).toEqual([OK, OK]);
  guest.drop();
  const back = await join(server.url, code, guest.welcome.token);
  expect(await back.wish(sit("saltreach.mayor"), id)).toEqual(OK);
  expect(back.news().filter((news) => news.kind === "seatTaken")).toHaveLength(1);
  back.drop();
});

test("too many wishes are refused with a word; the connection stays, the others do not wait", async () => {
  const flood = await Promise.all(
    Array.from({ length: 120 }, (_, n) => guest.ask({ id: `flood-${n}`, wish: { type: "leaveSeat" } })),
  );
  expect(flood.slice(0, 40)).toEqual(Array(40).fill(no("noSeat")));
  expect(flood.filter((reply) => !reply.ok && reply.refusal.reason === "tooFast").length).toBeGreaterThan(20);
  expect(await host.wish(sit("highmere.mayor"))).toEqual(OK);
  await new Promise((done) => setTimeout(done, 300));
  expect(await guest.wish(sit("saltreach.mayor"))).toEqual(OK);
});

test("what people type is made harmless", async () => {
  await host.wish(
    sit(
      "highmere.mayor",
      "  An\u202En\u0000\u200B  \u{1F469}\u200D\u{1F467} <b>x</b> and more than fits in it",
    ),
  );
  await host.until("the name", () => host.table().seats["highmere.mayor"]?.name !== "");
  expect(host.table().seats["highmere.mayor"]?.name).toBe("Ann \u{1F469}\u200D\u{1F467} <b>x</b> and m");
  expect(await guest.wish(sit("saltreach.mayor", "\u200B \u202E"))).toEqual(no("nameEmpty"));
});

test("what is said in a caucus stays there; what is said in the plenary is heard by all, once", async () => {
  await host.wish(sit("highmere.mayor"));
  await guest.wish(sit("saltreach.mayor"));
  const audience = await join(server.url, code);
  await host.wish({ type: "control", control: "start" });
  await host.wish({ type: "control", control: "skip" });
  await host.until("the caucus", () => host.table().phase === "caucus");
  expect(await host.wish({ type: "say", channel: "caucus:highmere", text: "between us" })).toEqual(OK);
  await host.wish({ type: "control", control: "skip" });
  await host.until("the talks", () => host.table().phase === "talks");
  expect(await host.wish({ type: "say", channel: "plenary", text: "to all" })).toEqual(OK);
  await audience.until("the plenary", () => audience.talk().length > 0);
  await guest.until("the plenary", () => guest.talk().length > 0);
  await host.until("the plenary", () => host.talk().length > 1);
  expect(host.talk().map((said) => said.text)).toEqual(["between us", "to all"]);
  expect(guest.talk().map((said) => said.text)).toEqual(["to all"]);
  expect(audience.talk().map((said) => said.text)).toEqual(["to all"]);
  audience.drop();
});

test("only what changed is sent", async () => {
  await host.wish(sit("highmere.mayor"));
  await host.until("the brief", () => host.you().brief !== undefined);
  const before = host.messages.length;
  await guest.wish(sit("saltreach.mayor"));
  await host.until("the news", () => host.news().length === 2);
  await new Promise((done) => setTimeout(done, 60));
  const later = host.messages.slice(before);
  expect(later.every((message) => !message.whole)).toBe(true);
  expect(later.flatMap((message) => Object.keys(message.sections))).not.toContain("brief");
});
