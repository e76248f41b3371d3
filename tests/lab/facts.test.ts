/** The debrief tells the true story: what it says in each step is what the journal says, in three recorded games with three ends. */
import { describe, expect, test } from "vitest";
import { factsOf } from "#shared/lab/facts.ts";
import { view } from "#shared/rules/game.ts";
import { testGame } from "../support/game.ts";
import { RECORDED_GAMES } from "../support/recordedGames.ts";

describe.each(RECORDED_GAMES)("$end", ({ end, file, state }) => {
  const facts = factsOf(file.scenario, file.opening, file.events);
  const { debrief } = view(state, { kind: "audience" }).you;
  if (debrief === undefined) throw new Error("no debrief");

  test("who was a bot, and of what temper", () => {
    const told = debrief.seats.flatMap((seat) =>
      seat.character === undefined ? [] : [[seat.seat, seat.character] as const],
    );
    expect(Object.fromEntries(told)).toEqual(facts.bots);
    expect(told.length).toBeGreaterThan(0);
  });

  test("what was felt, round by round", () => {
    expect(debrief.rounds.map((round) => round.feelings)).toEqual(facts.feelings);
    expect(facts.feelings.some((round) => Object.keys(round).length > 0)).toBe(true);
  });

  test("who did what to whom, and what could be known of it", () => {
    const told = debrief.rounds.flatMap(({ round, acts }) =>
      acts.map((act) => {
        const known = act.covert
          ? act.found
            ? (act.foundIn ?? ("atOnce" as const))
            : ("never" as const)
          : act.observed
            ? ("atOnce" as const)
            : ("never" as const);
        const { from, towards, seat, policy, logic } = act;
        return { round, from, towards, seat, policy, logic, known };
      }),
    );
    expect(told).toEqual(facts.acts);
    expect(told).toHaveLength(state.records.length * 2);
  });

  test("what each took the others for, beside what they did and what they were", () => {
    const told = debrief.rounds.flatMap(({ round, readings, acts }) =>
      readings.map(({ seat, towards, reading }) => {
        const own = state.seats.find((one) => one.id === seat)?.group;
        const act = acts.find((one) => one.from === towards && one.towards === own);
        const meant = debrief.seats.find((one) => one.seat === act?.seat)?.intention?.intention;
        return { round, seat, towards, reading, act: act?.policy, intention: meant };
      }),
    );
    const order = (one: { round: number; seat: string }) => `${one.round} ${one.seat}`;
    const sorted = <T extends { round: number; seat: string }>(list: readonly T[]) =>
      [...list].sort((a, b) => (order(a) < order(b) ? -1 : 1));
    expect(sorted(told)).toEqual(sorted(facts.readings));
    expect(told.length).toBeGreaterThan(state.records.length);
  });

  test("which promises held, those in secret too", () => {
    const told = debrief.rounds.flatMap(({ round, promises }) =>
      promises.flatMap((one) => [
        ...(one.fate === "kept" || one.fate === "broken" || one.fate === "released"
          ? [{ round, from: one.from, towards: one.towards, fate: one.fate }]
          : []),
        ...(one.theirFate === undefined
          ? []
          : [{ round, from: one.towards, towards: one.from, fate: one.theirFate }]),
      ]),
    );
    expect(told).toEqual(facts.promises);
    expect(told.length).toBeGreaterThan(0);
  });

  test("how each story moved, and who fell", () => {
    for (const { round, group, frame, before, after } of facts.narratives) {
      const told = debrief.rounds[round - 1]?.groups[group]?.shares[frame];
      const start = debrief.groups.find((one) => one.group === group)?.start.shares[frame];
      const earlier = round === 1 ? start : debrief.rounds[round - 2]?.groups[group]?.shares[frame];
      expect([told, earlier]).toEqual([after, before]);
    }
    const falls = debrief.rounds.flatMap(({ round, falls: fell }) =>
      fell.map(({ group, to }) => ({ round, group, to })),
    );
    expect(falls).toEqual(facts.falls);
  });

  test("how safe each people was, and where the pair ended", () => {
    for (const [group, path] of Object.entries(facts.security)) {
      const start = debrief.groups.find((one) => one.group === group)?.start.security;
      expect([start, ...debrief.rounds.map((round) => round.groups[group]?.security)]).toEqual(path);
    }
    expect(debrief.pairs.map((pair) => pair.stage)).toEqual([end]);
  });
});

test("the three games have among them what there is to tell", () => {
  const all = RECORDED_GAMES.map(({ file }) => factsOf(file.scenario, file.opening, file.events));
  const fates = new Set(all.flatMap((facts) => facts.promises.map((one) => one.fate)));
  expect(fates).toContain("kept");
  expect(fates).toContain("broken");
  const known = new Set(
    all.flatMap((facts) => facts.acts.map((act) => (typeof act.known === "number" ? "later" : act.known))),
  );
  expect([...known].sort()).toEqual(["atOnce", "later", "never"]);
  expect(all.flatMap((facts) => facts.falls).length).toBeGreaterThan(0);
  expect(new Set(all.flatMap((facts) => facts.narratives.map((one) => one.mover))).size).toBeGreaterThan(2);
});

test("a person on a seat is no bot, until they leave it", () => {
  const game = testGame("plain").sit("north.government", "south.government").start();
  const facts = () => factsOf(game.state.scenario, game.state.opening, game.events);
  expect(facts().bots).not.toHaveProperty(["north.government"]);
  game.wish("north.government", { type: "leaveSeat" });
  expect(facts().bots).toHaveProperty(["north.government"]);
});
