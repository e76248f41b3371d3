/**
 * Whatever throws, throws at one table: it is rebuilt from its journal, the next one does not notice, the numbers tell
 * the operator; and the log says what broke without a word of what people wrote.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import * as rules from "#shared/rules/game.ts";
import type { SeatId } from "#shared/rules/terms.ts";
import { join, openTable } from "../support/person.ts";
import type { Person } from "../support/person.ts";
import { startInProcess } from "../support/server.ts";
import type { InProcess } from "../support/server.ts";

/** What people write here; nothing of it may be found in the log. */
const MARK = "Quetzalmarker";
const [DECIDE, EVOLVE, VIEW, TYPING, BOT] = ["Decide", "Evolve", "View", "Typing", "Bot"].map(
  (each) => `${MARK}${each}`,
) as [string, string, string, string, string];

/** A fault that carries as much of somebody's words as a fault can. */
function planted(text: string): Error {
  const cause = Object.assign(new TypeError(`no "${text}" here`), { payload: { text }, name: "Planted" });
  return Object.assign(new Error(`cannot take "${text}"`, { cause }), { client: { text }, payload: text });
}

let server: InProcess;
let ann: Person;
let ben: Person;
let code: string;
let lines: string;
/** From now on this throws; what is at rest throws nothing. */
const poison = { view: false, typing: false, bot: false };

beforeAll(async () => {
  lines = "";
  server = await startInProcess({
    environment: { LOG: "debug" },
    log: { to: { write: (line) => void (lines += line) } },
    botWishes: () => {
      if (poison.bot) throw planted(BOT);
      return [];
    },
    rules: {
      ...rules,
      decide: (state, command) => {
        if (JSON.stringify(command.wish).includes(DECIDE)) throw planted(DECIDE);
        return rules.decide(state, command);
      },
      evolve: (state, event) => {
        // As a parser would: it quotes what it could not read.
        if (JSON.stringify(event).includes(EVOLVE)) JSON.parse(`{${EVOLVE}`);
        return rules.evolve(state, event);
      },
      youSections: (state, viewer) => {
        if (poison.view && JSON.stringify(state).includes(MARK)) throw planted(VIEW);
        return rules.youSections(state, viewer);
      },
      maySpeak: (state, viewer, channel) => {
        if (poison.typing) throw planted(TYPING);
        return rules.maySpeak(state, viewer, channel);
      },
    },
  });
  const [here, there] = [await openTable(server.url), await openTable(server.url)];
  ({ code } = here);
  ann = await join(server.url, here.code, here.token);
  ben = await join(server.url, there.code, there.token);
  await sit(ann, "highmere.mayor", `${MARK}Ann`);
  await sit(ben, "highmere.mayor", "Ben");
  for (const host of [ann, ben]) {
    for (const control of ["start", "skip", "skip"] as const)
      expect(await host.wish({ type: "control", control })).toEqual({ ok: true });
    await host.until("the talks", () => host.table().phase === "talks");
  }
});
afterAll(() => server.stop());

async function sit(person: Person, seat: SeatId, name: string): Promise<void> {
  expect(await person.wish({ type: "takeSeat", seat, name })).toEqual({ ok: true });
}

const say = (person: Person, text: string) => person.wish({ type: "say", channel: "plenary", text });

/** The table is what its journal says, and both tables play on. */
async function expectBoth(): Promise<void> {
  for (const [place, person] of [ann, ben].entries()) {
    const heard = person.talk().length;
    expect(person.room.connection.isOpen).toBe(true);
    expect(await say(person, `${place === 0 ? MARK : "and"} on we go`)).toEqual({ ok: true });
    await person.until("one's own line", () => person.talk().length === heard + 1);
    expect(person.you().viewer).toEqual({ kind: "seat", seat: "highmere.mayor" });
  }
}

const metrics = async (): Promise<string> => (await fetch(`${server.url}/metrics`)).text();
const counted = async (what: string): Promise<number> =>
  Number(
    new RegExp(`^becoming_we_faults_total\\{what="${what}"\\} (\\d+)`, "m").exec(await metrics())?.[1] ?? 0,
  );

test.each([
  ["a decision", DECIDE],
  ["an event that cannot be folded", EVOLVE],
])(
  "%s that throws costs the one wish; the table is rebuilt, the next one does not notice",
  async (_, text) => {
    const before = { faults: await counted("the rules threw"), state: server.registry.at(code)?.table.state };
    expect(await say(ann, text)).toEqual({ ok: false, refusal: { reason: "table.fault" } });
    expect(await counted("the rules threw")).toBe(before.faults + 1);
    expect(server.registry.at(code)?.table.state).toEqual(before.state);
    await expectBoth();
  },
);

test("a view that throws keeps nobody else from theirs", async () => {
  poison.view = true;
  expect(await say(ann, `${MARK} one`)).toEqual({ ok: true });
  expect(await ann.wish({ type: "ready", ready: true })).toEqual({ ok: true });
  expect(await say(ben, "nothing of it here")).toEqual({ ok: true });
  await ben.until("the line", () => ben.talk().at(-1)?.text === "nothing of it here");
  poison.view = false;
  expect(await ann.wish({ type: "ready", ready: false })).toEqual({ ok: true });
  await ann.until("everything", () => ann.talk().at(-1)?.text === `${MARK} one`);
  expect(await counted("a view could not be published")).toBeGreaterThan(0);
  await expectBoth();
});

test("a message that throws in the room is caught there", async () => {
  poison.typing = true;
  ann.room.send("typing", { channel: "plenary" });
  await ann.until("the fault", () => lines.includes("the room threw"));
  poison.typing = false;
  expect(await counted("the room threw")).toBe(1);
  await expectBoth();
});

test("a bot that throws is caught at its table", async () => {
  poison.bot = true;
  // A change makes the stand-ins look again.
  expect(await ann.wish({ type: "ready", ready: true })).toEqual({ ok: true });
  await ann.until("the fault", () => lines.includes("a bot threw"));
  poison.bot = false;
  expect(await ann.wish({ type: "ready", ready: false })).toEqual({ ok: true });
  await expectBoth();
});

test("nothing in the log is anybody's: no name, no word, no token, no address", async () => {
  // What a client may send beside the game: an unknown message, a body that is none, a token of the wrong shape.
  ann.room.send(`${MARK}type`, { text: `${MARK}payload` });
  await fetch(`${server.url}/api/tables`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${MARK}token` },
    body: `{"scenario": ${MARK}body`,
  });
  await expect(join(server.url, code, `${MARK}token`)).rejects.toThrow("malformed");
  ann.drop();
  const back = await join(server.url, code, ann.welcome.token);
  await back.leave();
  const entries = lines.trim().split("\n");
  for (const what of ["the rules threw", "a view could not be published", "the room threw", "a bot threw"]) {
    const entry = entries.find((line) => line.includes(what));
    const { err } = JSON.parse(entry ?? "{}") as { err?: { kind: string; places: readonly string[] } };
    expect(err?.kind, what).toMatch(/Error$|^Planted$/);
    expect(err?.places.length, what).toBeGreaterThan(0);
  }
  for (const secret of [MARK, ann.welcome.token, ben.welcome.token, "127.0.0.1", "::1"])
    expect(entries.filter((line) => line.includes(secret))).toEqual([]);
  expect(await metrics()).not.toContain(MARK);
});
