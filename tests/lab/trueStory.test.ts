/**
 * What the pages of the debrief add up out of a game, against the journal of three recorded games: counted here once
 * more from events, by nothing that the pages use. (Acts, readings, feelings, stories and falls one by one:
 * facts.test.ts. The sentences of the article's cases: tests/client/debriefPages.test.tsx.)
 */
import { describe, expect, test } from "vitest";
import {
  directions,
  groupOfSeat,
  hiddenActs,
  path,
  promiseCounts,
  readAgainstDone,
  readingGrid,
} from "#client/screens/debrief/history.ts";
import { factsOf } from "#shared/lab/facts.ts";
import { answerWhatIf, askedOf } from "#shared/lab/whatIf/answer.ts";
import { playedFrom } from "#shared/lab/whatIf/played.ts";
import type { RoundRecord } from "#shared/rules/records.ts";
import { view } from "#shared/rules/game.ts";
import { LOGICS, READINGS, type Naming } from "#shared/rules/terms.ts";
import type { Measure } from "#shared/rules/scenario.ts";
import { RECORDED_GAMES } from "../support/recordedGames.ts";

describe.each(RECORDED_GAMES)("$end", ({ file, state }) => {
  const { scenario, opening, events } = file;
  const facts = factsOf(scenario, opening, events);
  const records = events.flatMap((event): readonly RoundRecord[] =>
    event.type === "reckoned" ? [event.record] : [],
  );
  const place = (group: string) => scenario.groups.findIndex((one) => one.id === group);
  const { debrief } = view(state, { kind: "audience" }).you;
  if (debrief === undefined) throw new Error("no debrief");
  const last = records.at(-1)?.after;
  if (last === undefined) throw new Error("no round");

  test("what happened: each incident, who called it what, and its true cause", () => {
    const told = debrief.rounds.map(({ incidents }) =>
      incidents.map(({ incident, hits, namings, cause }) => ({
        incident,
        hits,
        cause,
        namings: Object.fromEntries(namings.map(({ seat, naming }) => [seat, naming])),
      })),
    );
    const wanted: (typeof told)[number][] = [];
    for (const event of events) {
      if (event.type === "roundOpened")
        wanted.push(
          event.situation.incidents.map(({ incident, hits, cause }) => {
            const row = scenario.incidents.find((one) => one.id === incident);
            const fixed = row?.causes === undefined ? (row?.cause ?? "accident") : undefined;
            return { incident, hits, cause: fixed ?? cause ?? "accident", namings: {} };
          }),
        );
      if (event.type === "incidentNamed") {
        const named: Record<string, Naming> | undefined = wanted.at(-1)?.[event.incident]?.namings;
        if (named !== undefined) named[event.seat] = event.naming;
      }
    }
    expect(told).toEqual(wanted);
    expect(debrief.scenes).toHaveLength(records.length + 1);
  });

  test("what was left in the hand was not what was played", () => {
    const restraints = debrief.rounds.flatMap(({ round, restraints: left }) =>
      left.map((one) => ({ round, ...one })),
    );
    for (const one of restraints) {
      const act = facts.acts.find(
        ({ round, from, towards }) => round === one.round && from === one.of && towards === one.towards,
      );
      expect([act?.seat, act?.policy === one.policy]).toEqual([one.seat, false]);
    }
    expect(restraints).toHaveLength(records.flatMap((record) => record.restraints ?? []).length);
  });

  test("what they meant: the grid counts each reading once, by the logic of the card it was about", () => {
    for (const { from: reader, towards } of directions(debrief)) {
      const grid = readingGrid(readAgainstDone(debrief, reader, towards, groupOfSeat));
      for (const logic of LOGICS)
        for (const reading of READINGS) {
          const count = facts.readings.filter((one) => {
            const own = scenario.seats.find(({ id }) => id === one.seat)?.group;
            const card = scenario.policies.find(({ id }) => id === one.act);
            return (
              own === reader && one.towards === towards && one.reading === reading && card?.logic === logic
            );
          }).length;
          expect([reader, logic, reading, grid[logic][reading]]).toEqual([reader, logic, reading, count]);
        }
    }
  });

  test("what was done in secret, and whether it was ever found", () => {
    const covert = new Set(scenario.policies.flatMap((one) => (one.covert === true ? [one.id] : [])));
    const told = hiddenActs(debrief).flatMap(({ act, rounds }) =>
      rounds.map((round) => [round, act.from, act.policy, act.found]),
    );
    const wanted = facts.acts
      .filter((act) => covert.has(act.policy))
      .map((act) => [act.round, act.from, act.policy, act.known !== "never"]);
    expect(told.map(String).sort()).toEqual(wanted.map(String).sort());
  });

  test("trust, each way and in each round", () => {
    for (const { from, towards } of directions(debrief))
      expect(path(debrief, from, (at) => at.trust[towards] ?? -1).slice(1)).toEqual(
        records.map((record) => record.after.trust[place(from)]?.[place(towards)]),
      );
  });

  test("what moved a story most stands first behind its why", () => {
    let moved = 0;
    for (const { round, group, frame, mover, before, after } of facts.narratives) {
      const terms = debrief.rounds[round - 1]?.why[group]?.shares[frame] ?? [];
      const [first] = terms.filter(({ term }) => term !== "others");
      if (first === undefined) continue;
      moved += 1;
      expect([round, frame, first.term]).toEqual([round, frame, mover]);
      // All of it together is how far the story moved; what is too small to tell is left out.
      const sum = terms.reduce((all, one) => all + one.value, 0);
      expect(Math.abs(sum - 100 * (after - before))).toBeLessThan(2);
    }
    expect(moved).toBeGreaterThan(records.length);
  });

  test("promises: how often each side kept its word, broke it, or owed nothing", () => {
    for (const { from, towards } of directions(debrief)) {
      const counts = promiseCounts(debrief, from, towards);
      for (const fate of ["kept", "broken", "released"] as const) {
        const wanted = facts.promises.filter(
          (one) => one.from === from && one.towards === towards && one.fate === fate,
        );
        expect([from, fate, counts[fate]]).toEqual([from, fate, wanted.length]);
      }
    }
  });

  test("briefs: who ended in which office, with which cards, and what came of each wish that the journal can tell", () => {
    let wishes = 0;
    for (const seat of debrief.seats) {
      const row = scenario.seats.find(({ id }) => id === seat.seat);
      if (row === undefined) throw new Error(`no ${seat.seat}`);
      const { group } = row;
      const falls = records.flatMap((record) => record.falls).filter((fall) => fall.group === group);
      const governs = falls.at(-1)?.to ?? governorOf(group);
      expect([seat.seat, seat.role === "government"]).toEqual([seat.seat, seat.seat === governs]);
      const acts = facts.acts.filter((act) => act.seat === seat.seat);
      for (const logic of LOGICS)
        expect(seat.logics[logic]).toBe(
          acts.length === 0 ? 0 : acts.filter((act) => act.logic === logic).length / acts.length,
        );
      row.goals.forEach(({ measure }, at) => {
        const came = cameAbout(measure, { group, governs: seat.seat === governs, fell: falls.length > 0 });
        if (came === undefined) return;
        wishes += 1;
        expect([seat.seat, measure.of, seat.goals[at]?.met]).toEqual([seat.seat, measure.of, came]);
      });
    }
    expect(wishes).toBeGreaterThan(5);
  });

  test("ledgers: the same end, and only the one who judges is another", () => {
    const [one, other] = debrief.groups.map(({ group, ledgers }) => ({ group, ledgers }));
    if (one === undefined || other === undefined) throw new Error("no pair");
    for (const [own, their] of [[one, other] as const, [other, one] as const]) {
      const [mine, theirs] = [own, their].map(({ group }) => (last.security[place(group)] ?? 0) - 50);
      for (const { ownSecurity, theirSecurity, bond, total, weight } of Object.values(own.ledgers)) {
        expect(ownSecurity).toBe(mine);
        expect(theirSecurity).toBeCloseTo(weight * (theirs ?? 0), 9);
        expect(total).toBeCloseTo(ownSecurity + theirSecurity + bond, 9);
      }
      const grown = Math.min(
        last.depth[place(own.group)]?.[place(their.group)] ?? 0,
        last.depth[place(their.group)]?.[place(own.group)] ?? 0,
      );
      expect(own.ledgers.final.bond).toBeCloseTo(15 * grown, 9);
      // Who never made their interest its own at the start does not see the bond at all.
      expect(own.ledgers.opening.bond).toBeLessThanOrEqual(own.ledgers.final.bond);
    }
  });

  test("where you stand: the whole path of the pair", () => {
    const [pair] = debrief.pairs;
    expect(pair?.path.slice(1)).toEqual(records.map((record) => Object.values(record.stages)[0]));
    expect(pair?.path).toHaveLength(records.length + 1);
  });

  test("what if: the course it is held against is the one that was played", () => {
    const answer = answerWhatIf(askedOf(playedFrom(scenario, opening, events)), {
      kind: "withoutEntrepreneurs",
    });
    if (!("kind" in answer) || answer.kind !== "withoutEntrepreneurs") throw new Error("no answer");
    for (const [group, wanted] of Object.entries(facts.security))
      expect(answer.played.standings.map(({ security }) => security[group])).toEqual(wanted);
  });

  function governorOf(group: string): string {
    return scenario.seats.find((one) => one.group === group && one.role === "government")?.id ?? "";
  }

  /** What the journal's numbers say of a wish; undefined where it takes more than a number to tell. */
  function cameAbout(
    measure: Measure,
    own: { readonly group: string; readonly governs: boolean; readonly fell: boolean },
  ): boolean | undefined {
    const at = place(own.group);
    const safe = records.map(({ after }) => after.security[at] ?? 0);
    switch (measure.of) {
      case "inOffice":
        return own.governs;
      case "governmentFell":
        return own.fell;
      case "securityNeverBelow":
        return Math.min(...safe) >= measure.value;
      case "securityAtLeast":
        return (safe.at(-1) ?? 0) >= measure.value;
      case "shareAtLeast": {
        const frame = scenario.groups[at]?.frames.findIndex((one) => one.id === measure.frame) ?? -1;
        return (last?.shares[at]?.[frame] ?? 0) >= measure.value;
      }
      case "counterAtLeast": {
        const counter = scenario.counters.findIndex((one) => one.id === measure.counter);
        return (last?.counters[counter] ?? 0) >= measure.value;
      }
      default:
        return undefined;
    }
  }
});
