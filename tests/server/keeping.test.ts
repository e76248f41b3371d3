/** What keepers and anybody at a table may ask for, over the wire: who is sent what of it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { join, openTable, type Person } from "../support/person.ts";
import { startInProcess, type InProcess } from "../support/server.ts";

const MAYOR = "highmere.mayor";
let server: InProcess;
beforeAll(async () => {
  server = await startInProcess({ botWishes: () => [] });
});
afterAll(() => server.stop());

async function playing() {
  const { code, token } = await openTable(server.url, "class", "low-reservoir", {
    flagWords: ["secretword"],
  });
  const host = await join(server.url, code, token);
  const [ann, ben, guest] = await Promise.all([1, 2, 3].map(() => join(server.url, code)));
  if (!ann || !ben || !guest) throw new Error("somebody did not come");
  await ann.wish({ type: "takeSeat", seat: MAYOR, name: "Ann" });
  await ben.wish({ type: "takeSeat", seat: "saltreach.mayor", name: "Ben" });
  await host.wish({ type: "control", control: "start" });
  for (const one of [host, ann, ben, guest])
    await one.until("the game", () => one.table().phase === "situation");
  return {
    host,
    ann,
    ben,
    guest,
    leave: () => Promise.all([host, ann, ben, guest].map((one) => one.leave())),
  };
}

const kinds = (person: Person) => (person.you().asks ?? []).map((ask) => ask.kind);
const told = (person: Person, kind: string) => person.news().some((one) => one.kind === kind);

test("a pause card stops the game for all, and nobody is sent whose it was", async () => {
  const { host, ann, ben, guest, leave } = await playing();
  expect(await ann.wish({ type: "pauseCard" })).toEqual({ ok: true });
  for (const one of [host, ben, guest, ann]) {
    await one.until("the pause", () => one.table().clock.card && told(one, "pauseAsked"));
    expect(one.table().clock.paused).toBe(true);
    const line = one.news().find((news) => news.kind === "pauseAsked");
    expect(Object.keys(line ?? {}).sort()).toEqual(["kind", "number", "round"]);
  }
  expect(JSON.stringify([host.messages, ben.messages, guest.messages])).not.toContain(ann.welcome.player);
  expect(await ben.wish({ type: "resume" })).toMatchObject({ refusal: { reason: "resumeLater" } });
  expect(await host.wish({ type: "control", control: "resume" })).toEqual({ ok: true });
  await leave();
});

test("an archivist and who was taken off a seat are each sent what they may do", async () => {
  const { host, ann, guest, leave } = await playing();
  expect(await guest.wish({ type: "archive", on: true, name: "  Heron\u202e " })).toEqual({ ok: true });
  await guest.until("the archive", () => kinds(guest).includes("bookmark"));
  expect(guest.news().at(-1)).toMatchObject({ kind: "archivistCame", name: "Heron" });
  await host.wish({ type: "removePerson", seat: MAYOR });
  await ann.until(
    "no seat",
    () => ann.you().viewer?.kind === "audience" && !kinds(ann).includes("leaveSeat"),
  );
  expect(kinds(ann)).toEqual([]);
  expect(await ann.wish({ type: "takeSeat", seat: MAYOR, name: "Ann" })).toMatchObject({
    refusal: { reason: "removed" },
  });
  await host.wish({ type: "letBack", removed: 0 });
  await ann.until("free seats", () => kinds(ann).includes("takeSeat"));
  await leave();
});

test("an own incident is cleaned, and reaches all; flagged words reach nobody, flagged lines the facilitator", async () => {
  const { host, ann, ben, leave } = await playing();
  await host.wish({ type: "control", control: "facilitate" });
  const injection = {
    kind: "own",
    title: "A late\u202e ferry",
    text: "Nobody\nknows why.",
    hits: ["highmere"],
    dials: { security: -1 },
  } as const;
  expect(await host.wish({ type: "inject", when: "now", injection })).toEqual({ ok: true });
  const own = (person: Person) => person.you().situation?.incidents.find((one) => one.own !== undefined)?.own;
  await ben.until("the incident", () => own(ben) !== undefined);
  expect(own(ben)).toEqual({ title: "A late ferry", text: "Nobody knows why." });
  await ann.wish({ type: "say", channel: "caucus:highmere", text: "a SecretWord!" });
  await host.until("the mark", () => host.you().facilitator?.flagged.length === 1);
  expect(JSON.stringify([ben.messages, ben.table(), ann.table()])).not.toContain("secretword");
  await leave();
});

test("dials of a table stay within their bounds", async () => {
  for (const wrong of [
    { hidden: 0.95 },
    { hidden: -0.1 },
    { flagWords: Array.from({ length: 41 }, () => "x") },
  ])
    await expect(openTable(server.url, "class", "low-reservoir", wrong)).rejects.toThrow("400");
  const { code } = await openTable(server.url, "class", "low-reservoir", {
    hidden: 0.6,
    announcedHorizon: true,
    intentions: "seekers",
    note: false,
    guide: true,
  });
  const state = server.registry.at(code)?.table.state;
  expect(state?.opening).toMatchObject({
    hidden: 0.6,
    announcedHorizon: true,
    intentions: "seekers",
    note: false,
    guide: true,
  });
  const guest = await join(server.url, code);
  expect(guest.table()).toMatchObject({ note: false, guide: true, roundsFrom: 6, roundsTo: 6 });
  await guest.leave();
});
