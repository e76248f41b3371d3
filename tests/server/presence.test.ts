/** Somebody is gone: the seat is held in the lobby, kept by a caretaker in a game, and given back on return. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { join, openTable } from "../support/person.ts";
import type { Person } from "../support/person.ts";
import { startInProcess } from "../support/server.ts";
import type { InProcess } from "../support/server.ts";
import { openTunnel } from "../support/tunnel.ts";

let server: InProcess;
beforeAll(async () => {
  server = await startInProcess({ environment: { PING_MS: "150" }, botWishes: () => [] });
});
afterAll(() => server.stop());

async function twoAtATable(): Promise<{ code: string; ann: Person; ben: Person }> {
  const { code, token } = await openTable(server.url);
  const ann = await join(server.url, code, token);
  const ben = await join(server.url, code);
  await ann.wish({ type: "takeSeat", seat: "highmere.mayor", name: "Ann" });
  await ben.wish({ type: "takeSeat", seat: "saltreach.mayor", name: "Ben" });
  return { code, ann, ben };
}
const seatOf = (person: Person) => person.table().seats["saltreach.mayor"];

test("in the lobby a seat is held for who is gone", async () => {
  const { code, ann, ben } = await twoAtATable();
  ben.drop();
  await ann.until("Ben is seen to be gone", () => seatOf(ann)?.connected === false);
  await new Promise((done) => setTimeout(done, 250));
  expect(seatOf(ann)).toMatchObject({ occupant: "person", name: "Ben" });
  const back = await join(server.url, code, ben.welcome.token);
  await ann.until("Ben is back", () => seatOf(ann)?.connected === true);
  back.drop();
  ann.drop();
});

test("in a game a caretaker comes, announced, and the seat is given back, announced", async () => {
  const { code, ann, ben } = await twoAtATable();
  await ann.wish({ type: "control", control: "start" });
  ben.drop();
  await ann.until("the caretaker", () => seatOf(ann)?.occupant === "caretaker");
  await ann.until("the news of it", () => ann.news().at(-1)?.kind === "caretaker");
  const back = await join(server.url, code, ben.welcome.token);
  await ann.until("the seat is given back", () => seatOf(ann)?.occupant === "person");
  await ann.until("the news of it", () => ann.news().at(-1)?.kind === "returned");
  expect(seatOf(ann)).toMatchObject({ name: "Ben", connected: true });
  await back.until("Ben plays on", () => back.you().viewer?.kind === "seat");
  back.drop();
  ann.drop();
});

test("one of a team is gone: the others play on, the turn to speak passes over them, and comes back", async () => {
  const { code, token } = await openTable(server.url, "class", "low-reservoir", { teamSize: 3 });
  const ann = await join(server.url, code, token);
  const ben = await join(server.url, code);
  for (const [person, name] of [
    [ann, "Ann"],
    [ben, "Ben"],
  ] as const)
    expect(await person.wish({ type: "takeSeat", seat: "saltreach.mayor", name })).toEqual({ ok: true });
  const cem = await join(server.url, code);
  await cem.wish({ type: "takeSeat", seat: "saltreach.mayor", name: "Cem" });
  await ann.wish({ type: "control", control: "start" });
  const speaker = (person: Person) => person.you().team?.members.find((one) => one.speaks)?.name;
  await ben.until("the first round", () => speaker(ben) === "Ann");
  ann.drop();
  await ben.until("Ben speaks", () => speaker(ben) === "Ben");
  expect(seatOf(ben)).toMatchObject({ occupant: "person", name: "Ann, Ben, Cem" });
  const back = await join(server.url, code, ann.welcome.token);
  await ben.until("Ann speaks again", () => speaker(ben) === "Ann");
  for (const person of [back, ben, cem]) person.drop();
});

test("a connection that went silent is noticed without a goodbye", async () => {
  const { code, token } = await openTable(server.url);
  const tunnel = await openTunnel(server.port);
  const ann = await join(server.url, code, token);
  const ben = await join(tunnel.url, code);
  await ann.wish({ type: "takeSeat", seat: "highmere.mayor", name: "Ann" });
  await ben.wish({ type: "takeSeat", seat: "saltreach.mayor", name: "Ben" });
  await ann.wish({ type: "control", control: "start" });
  tunnel.freeze();
  await ann.until("the caretaker", () => seatOf(ann)?.occupant === "caretaker");
  ann.drop();
  tunnel.close();
});

test("a table that is left alone rests, and goes on when somebody comes", async () => {
  const { code, ann, ben } = await twoAtATable();
  await ann.wish({ type: "control", control: "start" });
  await ann.until("the start", () => ann.table().phase === "situation");
  ann.drop();
  ben.drop();
  const live = server.registry.at(code);
  await expect.poll(() => live?.presence.anyone, { timeout: 20_000 }).toBe(false);
  await new Promise((done) => setTimeout(done, 300));
  expect(live?.table.state.seats.some((seat) => seat.occupant === "caretaker")).toBe(false);
  const back = await join(server.url, code, ann.welcome.token);
  expect(back.table().phase).toBe("situation");
  await back.until("Ben's seat is kept", () => seatOf(back)?.occupant === "caretaker");
  back.drop();
});
