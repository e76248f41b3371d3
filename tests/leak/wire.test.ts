/**
 * The same over real sockets, with the real words: what people put down, what nobody was told, and the files that
 * anybody may fetch. Who gets which private text over a whole game is in tests/server/leak.test.ts.
 */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PSEUDO, pseudo } from "#shared/protocol/pseudo.ts";
import type { Answer } from "#shared/rules/commands.ts";
import type { LiveTable } from "#server/tables/liveTable.ts";
import { join, openTable, type Person } from "../support/person.ts";
import { startInProcess, type InProcess } from "../support/server.ts";
import { openTunnel, type Tunnel } from "../support/tunnel.ts";

const WORDS = new URL("../../assets/scenarios/low-reservoir/en.json", import.meta.url);
const words = JSON.parse(readFileSync(WORDS, "utf8")) as Readonly<Record<string, string>>;
const privateTexts = Object.entries(words).filter(([key]) => key.startsWith("private."));
/** A text as it stands in bytes read a character each. */
const inBytes = (text: string) => Buffer.from(text).toString("latin1");

let server: InProcess;
beforeAll(async () => {
  // Pings a minute apart: every byte on the wire is something that was said.
  server = await startInProcess({ environment: { PING_MS: "60000" } });
});
afterAll(() => server.stop());

interface Listener {
  readonly person: Person;
  readonly wire: Tunnel;
  readonly seat: string | undefined;
}

const MAYOR = "highmere.mayor";
const SEATS = [
  MAYOR,
  "highmere.damParty",
  "saltreach.mayor",
  "saltreach.teacher",
  "saltreach.plumber",
] as const;

/** People on these seats, one of them in the pseudo-language, and an audience; each on a wire that is listened to. */
async function table(): Promise<{
  live: LiveTable;
  all: readonly Listener[];
  host: Person;
  by: (seat: string) => Person;
}> {
  const { code, token } = await openTable(server.url);
  const live = server.registry.at(code);
  if (live === undefined) throw new Error("no table");
  const all: Listener[] = [];
  for (const seat of [...SEATS, undefined]) {
    const wire = await openTunnel(server.port);
    const lang = seat === "saltreach.teacher" ? PSEUDO : "en";
    const person = await join(wire.url, code, seat === MAYOR ? token : undefined, lang);
    if (seat !== undefined) {
      expect(await person.wish({ type: "takeSeat", seat, name: `on ${seat}` })).toEqual({ ok: true });
    }
    all.push({ person, wire, seat });
  }
  const by = (seat: string) => {
    const found = all.find((one) => one.seat === seat);
    if (found === undefined) throw new Error(`nobody on ${seat}`);
    return found.person;
  };
  expect(await by(MAYOR).wish({ type: "control", control: "start" })).toEqual({ ok: true });
  return { live, all, host: by(MAYOR), by };
}

/** The host skips to a phase, and everyone has come to it. */
async function to(
  phase: string,
  { all, host }: { readonly all: readonly Listener[]; readonly host: Person },
): Promise<void> {
  while (host.table().phase !== phase) {
    const before = host.table().phase;
    await host.wish({ type: "control", control: "skip" });
    await host.until("the next phase", () => host.table().phase !== before);
  }
  // The bots are done: whatever is heard from here on is somebody's doing.
  const isStill = (person: Person) => {
    const bots = Object.values(person.table().seats).filter((seat) => seat.occupant === "bot");
    return person.table().phase === phase && bots.every((seat) => seat.ready);
  };
  for (const { person } of all) await person.until(phase, () => isStill(person));
  await settled(all);
}

/**
 * Until nobody hears anything any more: for longer than the server lies between two looks at what changed, and with a
 * look at every socket in between, so that a machine that stood still for a moment is not taken for silence.
 */
async function settled(all: readonly Listener[]): Promise<void> {
  for (let before = -1, quiet = 0; quiet < 5;) {
    await new Promise((done) => setTimeout(done, 25));
    for (let turn = 0; turn < 2; turn += 1) await new Promise((done) => setImmediate(done));
    const now = all.reduce((sum, { wire }) => sum + wire.bytes(), 0);
    quiet = now === before ? quiet + 1 : 0;
    before = now;
  }
}

const put = async (person: Person, towards: string, reading: "afraid" | "greedy", answer: Answer) => {
  expect(await person.wish({ type: "read", towards, reading, sureness: 3 })).toEqual({ ok: true });
  expect(await person.wish({ type: "answer", answer })).toEqual({ ok: true });
};
const plays = (towards: string, policy: string): Answer => ({
  role: "government",
  policies: { [towards]: policy },
  frame: towards === "saltreach" ? "carefulStewards" : "fairMeter",
});
const close = ({ all }: { readonly all: readonly Listener[] }) => {
  for (const { person, wire } of all) {
    person.drop();
    wire.close();
  }
};

describe("what somebody puts down", () => {
  test("is not heard by anybody before the reveal; changing it makes no sound at all", async () => {
    const here = await table();
    await to("commit", here);
    const lengths = () => here.all.map(({ wire }) => wire.heard().length);
    const atFirst = lengths();
    await put(here.by(MAYOR), "saltreach", "greedy", plays("saltreach", "schoolExchange"));
    await settled(here.all);
    const answered = lengths();
    here.all.forEach(({ seat, wire }, index) => {
      const heard = wire.heard().slice(atFirst[index]);
      if (seat === MAYOR) expect(heard).toContain("schoolExchange");
      // The others learn that somebody is ready: some bytes of the table, no message.
      else
        expect([seat, heard.length < 200, /schoolExchange|greedy|answer/.test(heard)]).toEqual([
          seat,
          true,
          false,
        ]);
    });

    await put(here.by(MAYOR), "saltreach", "afraid", plays("saltreach", "pumpAtNight"));
    await settled(here.all);
    const changed = lengths();
    here.all.forEach(({ seat }, index) => {
      const more = (changed[index] ?? 0) - (answered[index] ?? 0);
      expect([seat, more > 0]).toEqual([seat, seat === MAYOR]);
    });
    close(here);
  });

  test("a covert act that nobody found is on no wire but its player's, until the debrief", async () => {
    const here = await table();
    const isFound = () =>
      here.live.table.state.records.some((record) =>
        record.revealed.acts.some((act) => act.found && act.policy === "pumpAtNight"),
      );
    for (let round = 1; round <= 2; round += 1) {
      await to("commit", here);
      await put(here.by(MAYOR), "saltreach", "greedy", plays("saltreach", "pumpAtNight"));
      await to("situation", here);
    }
    const knowing = here.all
      .filter(({ wire }) => wire.heard().includes("pumpAtNight"))
      .map(({ seat }) => seat);
    const openly = isFound();
    // Both mayors have the card in their hands; what was played is heard only if it was found.
    expect(knowing).toEqual(openly ? [...SEATS] : [MAYOR, "saltreach.mayor"]);
    const theirs = here.by("saltreach.mayor").you().history ?? [];
    const acts = theirs.flatMap((round) => round.acts).filter((act) => act.from === "highmere");
    expect(acts.some((act) => act.policy === "pumpAtNight")).toBe(openly);
    for (const { seat, wire } of here.all) {
      // A six-letter word after its key, as the wire packs it: an intention may be greedy too.
      expect([seat, wire.heard().includes("reading\xa6greedy")]).toEqual([seat, seat === MAYOR]);
    }

    await here.by(MAYOR).wish({ type: "control", control: "end" });
    for (const { person, wire } of here.all) {
      await person.until("the debrief", () => person.you().debrief !== undefined);
      expect(wire.heard()).toContain("pumpAtNight");
      expect(wire.heard()).toContain("reading\xa6greedy");
    }
    close(here);
  });
});

test("what is said is heard where it was said: by all across, by one's own in the caucus", async () => {
  const here = await table();
  await to("talks", here);
  await here.by(MAYOR).wish({ type: "say", channel: "plenary", text: "for everyone to hear" });
  await here.by(MAYOR).wish({ type: "say", channel: "caucus:highmere", text: "between ourselves" });
  await here
    .by("saltreach.plumber")
    .wish({ type: "say", channel: "caucus:saltreach", text: "among our own" });
  await settled(here.all);
  const hearing = (text: string) =>
    here.all.filter(({ wire }) => wire.heard().includes(text)).map(({ seat }) => seat);
  expect(hearing("for everyone to hear")).toEqual([...SEATS, undefined]);
  expect(hearing("between ourselves")).toEqual([MAYOR, "highmere.damParty"]);
  expect(hearing("among our own")).toEqual(["saltreach.mayor", "saltreach.teacher", "saltreach.plumber"]);
  expect(hearing("on saltreach.plumber")).toEqual([...SEATS, undefined]);
  close(here);
});

describe("a team, a back channel, and whoever looks into all rooms", () => {
  const SUE = "saltreach.mayor";
  const BACK = `back:${MAYOR}+${SUE}` as const;
  const WHO = ["host", "ann", "ben", "sue", "tea", "onlooker"] as const;
  type Name = (typeof WHO)[number];
  const SEAT: Readonly<Partial<Record<Name, string>>> = {
    ann: MAYOR,
    ben: MAYOR,
    sue: SUE,
    tea: "saltreach.teacher",
  };

  /** Ann and Ben share a seat, the host has none; all on wires that are listened to. */
  async function teamTable() {
    const { code, token } = await openTable(server.url, "class", "low-reservoir", { teamSize: 2 });
    const all: (Listener & { readonly name: Name })[] = [];
    for (const name of WHO) {
      const wire = await openTunnel(server.port);
      const person = await join(wire.url, code, name === "host" ? token : undefined);
      const seat = SEAT[name];
      if (seat !== undefined)
        expect(await person.wish({ type: "takeSeat", seat, name })).toEqual({ ok: true });
      all.push({ name, person, wire, seat });
    }
    const by = (name: Name) => {
      const found = all.find((one) => one.name === name);
      if (found === undefined) throw new Error(`nobody called ${name}`);
      return found.person;
    };
    const host = by("host");
    expect(await host.wish({ type: "control", control: "start" })).toEqual({ ok: true });
    /** Who hears anything at all, be it a byte, while this is done. */
    const hearing = async (deed: () => Promise<unknown>): Promise<readonly Name[]> => {
      await settled(all);
      const before = all.map(({ wire }) => wire.heard().length);
      expect(await deed()).toEqual({ ok: true });
      await settled(all);
      return all.filter(({ wire }, at) => wire.heard().length > (before[at] ?? 0)).map(({ name }) => name);
    };
    /** Who has these words on the wire by now. */
    const knowing = (text: string) =>
      all.filter(({ wire }) => wire.heard().includes(text)).map(({ name }) => name);
    return { all, by, host, hearing, knowing };
  }

  test("two seats whisper, and nobody else receives a byte", async () => {
    const here = await teamTable();
    const { by, hearing, knowing } = here;
    await to("talks", here);
    const both: readonly Name[] = ["ann", "ben", "sue"];
    expect(await hearing(() => by("ann").wish({ type: "askBack", seat: SUE }))).toEqual(both);
    expect(await hearing(() => by("sue").wish({ type: "askBack", seat: MAYOR }))).toEqual(both);
    const say = (who: Name, text: string) => () => by(who).wish({ type: "say", channel: BACK, text });
    expect(await hearing(say("ann", "what only two seats hear"))).toEqual(both);
    expect(await hearing(say("sue", "and their answer"))).toEqual(both);
    const step = { kind: "size", size: "large" } as const;
    const promise = { type: "promise", towards: "saltreach", step, due: "now", reach: "back" } as const;
    expect(await hearing(() => by("ann").wish(promise))).toEqual(both);
    const line = by("sue")
      .talk()
      .find((one) => one.text === "what only two seats hear");
    expect(await hearing(() => by("sue").wish({ type: "report", said: line?.number ?? -1 }))).toEqual([
      "host",
      "sue",
    ]);
    expect(await hearing(() => by("sue").wish({ type: "closeBack", seat: MAYOR }))).toEqual(both);
    expect(knowing("and their answer")).toEqual(both);
    // What was reported, the opener of the table has read.
    expect(knowing("what only two seats hear")).toEqual(["host", ...both]);
    for (const name of ["tea", "onlooker", "host"] as const) {
      expect([name, by(name).you().promises]).toEqual([name, []]);
    }
    close(here);
  });

  test("a team talks and proposes among itself", async () => {
    const here = await teamTable();
    const { by, hearing, knowing } = here;
    await to("caucus", here);
    const team: readonly Name[] = ["ann", "ben"];
    const aside = { type: "say", channel: `team:${MAYOR}`, text: "what a team thinks" } as const;
    expect(await hearing(() => by("ben").wish(aside))).toEqual(team);
    await to("commit", here);
    const read = { type: "read", towards: "saltreach", reading: "greedy", sureness: 3 } as const;
    expect(await hearing(() => by("ann").wish(read))).toEqual(team);
    const answer = plays("saltreach", "schoolExchange");
    expect(await hearing(() => by("ann").wish({ type: "answer", answer }))).toEqual(team);
    // Once both want it, the others are told that the seat is done, and no more.
    expect(await hearing(() => by("ben").wish({ type: "answer", answer }))).toEqual([...WHO]);
    expect(knowing("what a team thinks")).toEqual(team);
    expect(by("tea").table().seats[MAYOR]?.ready).toBe(true);
    close(here);
  });

  test("the facilitator hears every room, hidden choices only behind the curtain; each is told to all", async () => {
    const here = await teamTable();
    const { by, host, hearing, knowing } = here;
    await to("talks", here);
    await by("ann").wish({ type: "askBack", seat: SUE });
    await by("sue").wish({ type: "askBack", seat: MAYOR });
    await by("ann").wish({ type: "say", channel: BACK, text: "before the eyes came" });
    expect(knowing("before the eyes came")).not.toContain("host");
    expect(await hearing(() => host.wish({ type: "control", control: "facilitate" }))).toEqual([...WHO]);
    expect(knowing("before the eyes came")).toEqual(["host", "ann", "ben", "sue"]);
    await host.until("all that was said", () => host.talk().some((one) => one.channel === BACK));
    expect(host.talk().map((one) => one.number)).toEqual(host.talk().map((_, place) => place));

    await to("commit", here);
    const read = { type: "read", towards: "saltreach", reading: "greedy", sureness: 3 } as const;
    expect(await hearing(() => by("ann").wish(read))).toEqual(["ann", "ben"]);
    const answer = plays("saltreach", "pumpAtNight");
    await by("ann").wish({ type: "answer", answer });
    expect(host.you().facilitator?.groups).toHaveLength(2);
    expect(host.you().facilitator?.curtain).toBeUndefined();
    expect(await hearing(() => host.wish({ type: "control", control: "liftCurtain" }))).toEqual([...WHO]);
    const put = host.you().facilitator?.curtain?.commits.find((one) => one.seat === MAYOR);
    expect(put).toMatchObject({ readings: [{ reading: "greedy" }], proposals: [answer] });
    for (const name of ["sue", "tea", "onlooker"] as const) {
      expect([name, by(name).you().facilitator]).toEqual([name, undefined]);
      expect([name, knowing("reading\xa6greedy").includes(name)]).toEqual([name, false]);
    }
    close(here);
  });
});

test("a private text reaches those it is for, in their language, and nobody else", async () => {
  const here = await table();
  await to("situation", here);
  const { seats, situation } = here.live.table.state;
  const mine = (key: string, seat: string | undefined) => {
    const [, kind, ...rest] = key.split(".");
    const own = seats.find((one) => one.id === seat);
    if (own === undefined) return false;
    const name = rest.join(".");
    if (kind === "seat") return name === `${own.id}.brief`;
    if (kind === "goal") return name.startsWith(`${own.id}.`);
    if (kind === "intention") return own.role === "government" && name === `${own.group}.${own.intention}`;
    return kind === "whisper" && situation.whispers[own.id] === name;
  };
  let told = 0;
  for (const { seat, wire } of here.all) {
    const heard = wire.heard();
    for (const [key, text] of privateTexts) {
      // Two keys may share a text; the key stands beside it on the wire.
      const isMine = mine(key, seat);
      expect([seat, key, heard.includes(key)]).toEqual([seat, key, isMine]);
      const [own, other] = [inBytes(text), inBytes(pseudo(text))];
      const inTheirLanguage = seat === "saltreach.teacher" ? other : own;
      const inAnother = seat === "saltreach.teacher" ? own : other;
      if (isMine)
        expect([key, heard.includes(inTheirLanguage), heard.includes(inAnother)]).toEqual([key, true, false]);
      else if (heard.includes(inTheirLanguage)) {
        expect(privateTexts.some(([twin, same]) => same === text && mine(twin, seat))).toBe(true);
      }
      told += isMine ? 1 : 0;
    }
  }
  expect(told).toBeGreaterThan(SEATS.length * 3);
  close(here);
});

describe("what anybody may fetch", () => {
  const paths = [
    "/words/en.json",
    "/words/qps.json",
    "/words/low-reservoir/en.json",
    "/words/low-reservoir/qps.json",
    "/words/low-reservoir/scenario.json",
    "/words/low-reservoir%2Fen.json",
    "/words/..%2f..%2fassets%2fscenarios%2flow-reservoir%2fen.json",
    "/assets/scenarios/low-reservoir/en.json",
    "/assets/scenarios/low-reservoir/scenario.json",
    "/scenarios/low-reservoir/en.json",
    "/../assets/scenarios/low-reservoir/scenario.json",
    "/scenario.json",
    "/health",
    "/",
    "/api/tables",
    "/matchmake",
    "/colyseus",
    "/monitor",
  ];

  test.each(paths)("%s has nothing private in it", async (path) => {
    const answer = await fetch(`${server.url}${path}`);
    const bytes = Buffer.from(await answer.arrayBuffer()).toString("latin1");
    for (const [key, text] of privateTexts) {
      expect([key, bytes.includes(key)]).toEqual([key, false]);
      expect([key, bytes.includes(inBytes(text)) || bytes.includes(inBytes(pseudo(text)))]).toEqual([
        key,
        false,
      ]);
    }
    expect(bytes).not.toMatch(/"measure"|"intentions"|"sponsors"|"cause"/);
  });

  test("the words of a scenario do have its public texts", async () => {
    const fetched = (await (await fetch(`${server.url}/words/low-reservoir/en.json`)).json()) as Readonly<
      Record<string, string>
    >;
    const open = Object.keys(words).filter((key) => !key.startsWith("private."));
    expect(Object.keys(fetched).sort()).toEqual(open.sort());
  });

  test("what is told of a table to somebody at the door is its phase and its open seats", async () => {
    const { code } = await openTable(server.url);
    const summary: unknown = await (await fetch(`${server.url}/api/tables/${code}`)).json();
    expect(summary).toEqual({
      code,
      scenario: "low-reservoir",
      format: "class",
      phase: "lobby",
      seatsOpen: 12,
    });
  });
});
