/**
 * Nobody learns what is not for them: a marker is planted in every private text, a whole game is played over real
 * sockets by people in every seat, all bytes each of them received are kept, and each marker is looked for in them.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { botWishes } from "#shared/bots/bot.ts";
import type { GroupId, SeatId } from "#shared/rules/terms.ts";
import type { View } from "#shared/rules/views.ts";
import type { LiveTable } from "#server/tables/liveTable.ts";
import { join, openTable } from "../support/person.ts";
import type { Person } from "../support/person.ts";
import { shippedContent, startInProcess } from "../support/server.ts";
import type { InProcess } from "../support/server.ts";
import { openTunnel } from "../support/tunnel.ts";
import type { Tunnel } from "../support/tunnel.ts";

let server: InProcess;
beforeAll(async () => {
  const content = shippedContent();
  server = await startInProcess({
    content: {
      ...content,
      privateWords: (_scenario, _lang, keys) => Object.fromEntries(keys.map((key) => [key, `text<${key}>`])),
    },
    botWishes: () => [],
  });
});
afterAll(() => server.stop());

interface Listening {
  /** Undefined for the audience. */
  readonly seat: SeatId | undefined;
  readonly group: GroupId | undefined;
  readonly person: Person;
  readonly wire: Tunnel;
}

/** What was ever true in the game, as only the server knows it. */
interface Truth {
  readonly governed: Set<string>;
  readonly whispered: Set<string>;
  readonly disclosed: Set<string>;
}

test(
  "each planted marker is found with those who may know it, and with nobody else",
  { timeout: 60_000 },
  async () => {
    const { code, token } = await openTable(server.url);
    const live = server.registry.at(code);
    if (live === undefined) throw new Error("no table");
    const truth = watch(live);
    const people = await sitDown(code, token, live);
    const host = people[0]?.person;
    expect(await host?.wish({ type: "control", control: "start" })).toEqual({ ok: true });

    const isLastReckoning = (): boolean => {
      const { round, lastRound, phase } = live.table.state;
      return round === lastRound && phase === "reckoning";
    };
    for (let turn = 0; turn < 2000 && !isLastReckoning(); turn += 1) {
      await Promise.all(people.map((one) => act(one, live)));
    }
    expect(isLastReckoning()).toBe(true);
    await Promise.all(people.map((one) => feel(one)));
    await new Promise((done) => setTimeout(done, 150));

    let found = 0;
    for (const listener of people) {
      const bytes = listener.wire.heard();
      const misplaced: string[] = [];
      for (const [marker, mayKnow] of markers(people, live, truth)) {
        if (!bytes.includes(marker)) continue;
        found += 1;
        if (!mayKnow(listener)) misplaced.push(marker);
      }
      // What no viewer's section has a place for before the debrief.
      for (const name of ["character", "lastRound", "startRole", live.table.opening.seed]) {
        if (bytes.includes(name)) misplaced.push(name);
      }
      expect(misplaced, `with ${listener.seat ?? "the audience"}`).toEqual([]);
    }
    // The markers are there at all: a brief and two goals a seat, and more.
    expect(found).toBeGreaterThan(people.length * 4);

    await host?.wish({ type: "control", control: "end" });
    for (const { person } of people)
      await person.until("the debrief", () => person.you().debrief !== undefined);
    for (const { wire, person } of people) {
      const bytes = wire.heard();
      expect(bytes).not.toContain(live.table.opening.seed);
      const others = people.filter((one) => one.person !== person).map((one) => one.person.welcome.token);
      expect(others.filter((one) => bytes.includes(one))).toEqual([]);
    }
    for (const { person, wire } of people) {
      person.drop();
      wire.close();
    }
  },
);

/** Every marker, and who may have it before the debrief. */
function markers(
  people: readonly Listening[],
  live: LiveTable,
  truth: Truth,
): readonly (readonly [string, (who: Listening) => boolean])[] {
  const list: (readonly [string, (who: Listening) => boolean])[] = [];
  for (const { seat, group } of people) {
    if (seat === undefined) continue;
    list.push([`text<private.seat.${seat}.brief>`, (who) => who.seat === seat]);
    list.push([`text<private.goal.${seat}.`, (who) => who.seat === seat]);
    list.push([`felt by ${seat};`, (who) => who.seat === seat]);
    list.push([`caucus of ${seat};`, (who) => who.group === group]);
  }
  for (const group of live.table.scenario.groups) {
    for (const intention of Object.keys(group.intentions)) {
      const key = `private.intention.${group.id}.${intention}`;
      list.push([key, (who) => truth.governed.has(`${who.seat} ${key}`)]);
    }
  }
  for (const { id } of live.table.scenario.whispers) {
    list.push([`private.whisper.${id}`, (who) => truth.whispered.has(`${who.seat} ${id}`)]);
  }
  for (const { id } of live.table.scenario.incidents) {
    list.push([`private.incident.${id}.cause`, () => truth.disclosed.has(id)]);
  }
  return list;
}

function watch(live: LiveTable): Truth {
  const truth: Truth = { governed: new Set(), whispered: new Set(), disclosed: new Set() };
  live.table.subscribe(() => {
    const { seats, situation } = live.table.state;
    for (const { id, group, role, intention } of seats) {
      if (role === "government") truth.governed.add(`${id} private.intention.${group}.${intention}`);
    }
    for (const [seat, whisper] of Object.entries(situation.whispers))
      truth.whispered.add(`${seat} ${whisper}`);
    for (const { incident } of situation.disclosures) truth.disclosed.add(incident);
  });
  return truth;
}

async function sitDown(code: string, token: string, live: LiveTable): Promise<readonly Listening[]> {
  const people: Listening[] = [];
  for (const { id, group } of live.table.state.seats) {
    const wire = await openTunnel(server.port);
    const person = await join(wire.url, code, people.length === 0 ? token : undefined);
    expect(await person.wish({ type: "takeSeat", seat: id, name: `P${people.length}` })).toEqual({
      ok: true,
    });
    people.push({ seat: id, group, person, wire });
  }
  const wire = await openTunnel(server.port);
  people.push({ seat: undefined, group: undefined, person: await join(wire.url, code), wire });
  return people;
}

/** Does what a bot would do from what came over the wire, and says a marker in the caucus. */
async function act({ seat, group, person }: Listening, live: LiveTable): Promise<void> {
  if (seat === undefined) return;
  const { round, lastRound, phase } = live.table.state;
  if (round === lastRound && phase === "reckoning") return;
  const view = {
    table: person.table(),
    you: { ...person.you(), talk: person.talk(), news: person.news() },
  } as View;
  if (
    person.table().phase === "caucus" &&
    !person.talk().some((said) => said.seat === seat && said.round === round)
  ) {
    await person.wish({ type: "say", channel: `caucus:${group}`, text: `caucus of ${seat};` });
  }
  if (person.table().phase === "reckoning") await feel({ seat, person });
  for (const wish of botWishes(view, seat, "stepTaker", seat)) await person.wish(wish);
  await new Promise((done) => setTimeout(done, 5));
}

async function feel({ seat, person }: Pick<Listening, "seat" | "person">): Promise<void> {
  if (seat !== undefined) await person.wish({ type: "feel", feeling: "afraid", line: `felt by ${seat};` });
}
