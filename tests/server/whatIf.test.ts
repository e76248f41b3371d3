/** "What if ...?" at a running server: in the debrief only, bounded, and never at the cost of the table. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerWhatIf, askedOf } from "#shared/lab/whatIf/answer.ts";
import { playedFrom } from "#shared/lab/whatIf/played.ts";
import type { WhatIf, WhatIfReply } from "#shared/protocol/whatIf.ts";
import type { Event } from "#shared/rules/events.ts";
import { openLog } from "#server/log.ts";
import { WhatIfs } from "#server/whatif/whatIfs.ts";
import { join, openTable, type Person } from "../support/person.ts";
import { recordedGame } from "../support/recorded.ts";
import { startInProcess, type InProcess } from "../support/server.ts";

const log = openLog("silent");
const lenses: WhatIf = { kind: "lenses" };
const futures = (games: number): WhatIf => ({ kind: "futures", from: 0, games });

describe("the threads", () => {
  const { history } = recordedGame("threads");
  const journal = { read: async () => history };

  test("answer as the same question is answered here, and keep the answer", async () => {
    const whatIfs = new WhatIfs(journal, log, { threads: 1 });
    try {
      const [one, two] = await Promise.all([whatIfs.ask("A", lenses), whatIfs.ask("A", lenses)]);
      expect(two).toBe(one);
      expect(await whatIfs.ask("A", lenses)).toBe(one);
      const events = history.events.map(({ body }) => JSON.parse(body) as Event);
      const here = answerWhatIf(
        askedOf(playedFrom(history.game.scenario, history.game.opening, events)),
        lenses,
      );
      expect(one).toEqual({ ok: true, answer: here });
      whatIfs.forget("A");
      expect(await whatIfs.ask("A", lenses)).not.toBe(one);
    } finally {
      await whatIfs.stop();
    }
  });

  test("let only so many wait, of one table and of all", async () => {
    const whatIfs = new WhatIfs(journal, log, { threads: 1, most: 3, mostOfOne: 2 });
    try {
      const asked = [1, 2, 3].map((games) => whatIfs.ask("A", futures(games)));
      asked.push(...[1, 2].map((games) => whatIfs.ask("B", futures(games))));
      const replies = await Promise.all(asked);
      expect(replies.map(reasonOf)).toEqual(["", "", "whatIf.busy", "", "whatIf.busy"]);
      // What was refused is not remembered as refused.
      expect(reasonOf(await whatIfs.ask("A", futures(3)))).toBe("");
    } finally {
      await whatIfs.stop();
    }
  });

  test("give up what takes too long, and go on with the next", async () => {
    const slow = new WhatIfs(journal, log, { threads: 1, limitMs: 1 });
    try {
      const replies = await Promise.all([slow.ask("A", futures(1000)), slow.ask("A", futures(999))]);
      expect(replies.map(reasonOf)).toEqual(["whatIf.tooSlow", "whatIf.tooSlow"]);
    } finally {
      await slow.stop();
    }
  });

  test("say so when a game cannot be read, and when they are stopped", async () => {
    const none = new WhatIfs({ read: async () => undefined }, log, { threads: 1 });
    expect(reasonOf(await none.ask("A", lenses))).toBe("whatIf.failed");
    const waiting = none.ask("A", lenses);
    await none.stop();
    expect(reasonOf(await waiting)).toBe("whatIf.busy");
    expect(reasonOf(await none.ask("A", lenses))).toBe("whatIf.busy");
  });
});

describe("at a table", () => {
  let server: InProcess;
  let host: Person;
  let onlooker: Person;

  beforeAll(async () => {
    server = await startInProcess();
    const { code, token } = await openTable(server.url, "solo");
    host = await join(server.url, code, token);
    onlooker = await join(server.url, code);
    await host.wish({ type: "control", control: "start" });
  });
  afterAll(() => server.stop());

  const ask = (person: Person, question: unknown): Promise<WhatIfReply> =>
    person.room.request("whatIf", { question });

  test("nothing is told before the debrief, not even to who opened the table", async () => {
    expect(reasonOf(await ask(host, lenses))).toBe("whatIf.notYet");
    expect(reasonOf(await ask(onlooker, lenses))).toBe("whatIf.notYet");
  });

  test("in the debrief everyone may ask, and all are told the same", async () => {
    await host.until("the debrief", () => host.table().phase === "debrief", 15_000);
    const [one, two] = [await ask(host, lenses), await ask(onlooker, lenses)];
    expect(one).toMatchObject({ ok: true, answer: { kind: "lenses", own: "bilgic" } });
    expect(two).toEqual(one);
    const many = await ask(onlooker, { kind: "futures", from: 1 });
    expect(many).toMatchObject({ ok: true, answer: { kind: "futures", bands: { games: 500 } } });
    expect(JSON.stringify(many)).not.toContain(host.welcome.player);
  });

  test.each([
    ["no question", undefined],
    ["an unknown kind", { kind: "oracle" }],
    ["too many games", { kind: "among", games: 100_000 }],
    ["a dial beyond its end", { kind: "dials", dials: { anarchy: 2 } }],
    ["an unknown dial", { kind: "dials", dials: { luck: 1 } }],
    [
      "a name of the language",
      { kind: "decision", round: 1, group: "__proto__", change: { of: "story", story: "front" } },
    ],
    ["a lens that is none", { kind: "futures", from: 0, lens: "none" }],
  ])("%s is malformed", async (_, question) => {
    expect(reasonOf(await ask(onlooker, question))).toBe("malformed");
  });

  test("whoever asks without pause is told to wait; the table goes on", async () => {
    const person = await join(server.url, host.room.roomId);
    const replies = await Promise.all(Array.from({ length: 30 }, () => ask(person, lenses)));
    expect(replies.map(reasonOf)).toContain("tooFast");
    expect(replies[0]).toMatchObject({ ok: true });
    expect((await host.wish({ type: "leaveSeat" })).ok).toBe(false);
  });
});

function reasonOf(reply: WhatIfReply): string {
  return reply.ok ? "" : reply.refusal.reason;
}
