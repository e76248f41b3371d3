/** The projector at a session and at its tables: nothing of what people hide from each other is in the bytes it gets. */
import { afterAll, beforeAll, expect, test } from "vitest";
import * as rules from "#shared/rules/game.ts";
import { join } from "../support/person.ts";
import { attend, comeIn, goToTable, openSession, tablesOf } from "../support/session.ts";
import { startInProcess } from "../support/server.ts";
import type { InProcess } from "../support/server.ts";

let server: InProcess;
beforeAll(async () => {
  server = await startInProcess({ environment: { BOT_PACE_MS: "60000" } });
});
afterAll(() => server.stop());

test("a projector hears the plenary, and nothing said, felt or put down elsewhere", async () => {
  const { code, facilitator, projector } = await openSession(server.url, { people: 4 });
  const lead = await attend(server.url, code, { as: "facilitator", token: facilitator });
  const screen = await attend(server.url, code, { as: "projector", token: projector });
  const [table = ""] = tablesOf(lead);
  const wall = await join(server.url, table, projector);
  const seen: string[] = [];
  wall.room.onMessage("*", (type, message) => void seen.push(JSON.stringify([type, message])));
  wall.room.onMessage("talk", (message: unknown) => void seen.push(JSON.stringify(message)));

  const ann = await comeIn(server.url, code, "Ann");
  const ben = await comeIn(server.url, code, "Ben");
  await ann.wish({ type: "ratherNot", roles: ["voice"] });
  await ann.wish({ type: "sit", table, seat: "highmere.mayor" });
  await ben.wish({ type: "sit", table, seat: "saltreach.mayor" });
  const [annSits, benSits] = [await goToTable(ann), await goToTable(ben)];
  const order = (wish: Parameters<typeof annSits.wish>[0]) =>
    lead.order({ type: "ask", tables: "all", wish });
  const control = async (...steps: readonly ("start" | "skip")[]): Promise<void> => {
    for (const step of steps) expect(await order({ type: "control", control: step })).toEqual({ ok: true });
  };
  const yes = async (reply: Promise<unknown>): Promise<void> => expect(await reply).toEqual({ ok: true });
  await control("start", "skip");
  await yes(annSits.wish({ type: "say", channel: "caucus:highmere", text: "MARK caucus" }));
  await yes(order({ type: "say", channel: "whisper:highmere.mayor", text: "MARK whisper" }));
  await yes(annSits.wish({ type: "report", said: 0 }));
  await control("skip");
  await yes(annSits.wish({ type: "askBack", seat: "saltreach.mayor" }));
  await yes(benSits.wish({ type: "askBack", seat: "highmere.mayor" }));
  await yes(annSits.wish({ type: "say", channel: "back:highmere.mayor+saltreach.mayor", text: "MARK back" }));
  await control("skip");
  await yes(annSits.wish({ type: "read", towards: "saltreach", reading: "greedy", sureness: 3 }));
  await control("skip", "skip");
  await yes(annSits.wish({ type: "feel", feeling: "ashamed", line: "MARK line" }));
  await yes(order({ type: "control", control: "liftCurtain" }));
  await yes(order({ type: "say", channel: "plenary", text: "All may hear this" }));
  await wall.until("the plenary", () => wall.talk().some(({ text }) => text === "All may hear this"));

  const state = server.registry.at(table)?.table.state;
  if (state === undefined) throw new Error("no table");
  const marked = JSON.stringify(state);
  for (const where of ["caucus", "whisper", "back", "line"]) expect(marked).toContain(`MARK ${where}`);
  const all = JSON.stringify([
    wall.messages,
    wall.talk(),
    wall.news(),
    wall.table(),
    wall.words(),
    seen,
    screen.heard,
  ]);
  expect(all).not.toContain("MARK");
  expect(all).not.toContain("private.");
  expect(all).not.toMatch(/ratherNot|"people":\[/);
  // Section by section it is what anyone without a seat may know.
  expect(wall.you()).toEqual(
    JSON.parse(JSON.stringify(rules.youSections(state, { kind: "audience", host: false }))),
  );
  expect(
    screen.heard.every((message) => Object.keys(JSON.parse(message) as object).join() === "sign,until"),
  ).toBe(true);
});
