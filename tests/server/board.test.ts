/** What a facilitator's board tells of the tables beside their clocks, and that a session chooses what a table may choose. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startInProcess } from "../support/server.ts";
import type { InProcess } from "../support/server.ts";
import { attend, comeIn, goToTable, openSession, tablesOf } from "../support/session.ts";

let server: InProcess;
beforeAll(async () => {
  server = await startInProcess();
});
afterAll(() => server.stop());

test("a session's tables choose what any table may choose", async () => {
  const { code, facilitator } = await openSession(server.url, {
    hidden: 0.5,
    announcedHorizon: true,
    intentions: "seekers",
    seesIntentions: true,
    note: false,
    guide: true,
    flagWords: ["eel"],
  });
  const lead = await attend(server.url, code, { as: "facilitator", token: facilitator });
  const [table = ""] = tablesOf(lead);
  const opening = server.registry.at(table)?.table.state.opening;
  expect(opening).toMatchObject({
    hidden: 0.5,
    announcedHorizon: true,
    intentions: "seekers",
    seesIntentions: true,
    note: false,
    guide: true,
    flagWords: ["eel"],
  });
});

test("the board tells of holds, marked words and pause cards, and never whose card it was", async () => {
  const { code, facilitator } = await openSession(server.url, { flagWords: ["eel"], seating: "random" });
  const lead = await attend(server.url, code, { as: "facilitator", token: facilitator });
  const [table = ""] = tablesOf(lead);
  const ann = await comeIn(server.url, code, "Ann");
  expect(await lead.order({ type: "seatAll", how: "random" })).toMatchObject({ ok: true });
  const there = await goToTable(ann);
  const tile = () => lead.board().tables.find((one) => one.code === table);
  const ask = (wish: Extract<Parameters<typeof lead.order>[0], { type: "ask" }>["wish"]) =>
    lead.order({ type: "ask", tables: [table], wish });
  expect(tile()).toMatchObject({ held: false, card: false, flagged: 0, watch: [] });

  expect(await ask({ type: "control", control: "start" })).toMatchObject({ ok: true });
  expect(await ask({ type: "hold", held: true })).toMatchObject({ ok: true });
  await lead.until("the hold", () => tile()?.held === true);
  expect(await ask({ type: "hold", held: false })).toMatchObject({ ok: true });
  await lead.until("no hold", () => tile()?.held === false);

  await there.until("a place to speak", () => (there.you().asks ?? []).some((one) => one.kind === "say"));
  const say = there.you().asks?.find((one) => one.kind === "say");
  const channel = say?.kind === "say" ? say.channels[0] : undefined;
  expect(await there.wish({ type: "say", channel: channel ?? "plenary", text: "An eel." })).toEqual({
    ok: true,
  });
  await lead.until("the marked word", () => tile()?.flagged === 1);

  const before = lead.heard.length;
  expect(await there.wish({ type: "pauseCard" })).toEqual({ ok: true });
  await lead.until("the card", () => tile()?.card === true);
  // What the card itself brought names nobody.
  expect(lead.heard.slice(before).join("")).not.toContain("Ann");
  expect(await ask({ type: "control", control: "resume" })).toMatchObject({ ok: true });
  await lead.until("no card", () => tile()?.card === false);
});
