/** What the debrief and the reckoning read out of a history. */
import { expect, test } from "vitest";
import {
  actsOf,
  directions,
  groupOfSeat,
  hiddenActs,
  namingsOf,
  narratives,
  path,
  promiseCounts,
  readAgainstDone,
  readingGrid,
  seatsByRole,
  stretches,
} from "#client/screens/debrief/history.ts";
import { crossing, weightWords } from "#client/screens/reckoning/interest.ts";
import { disagreeing } from "#client/screens/reckoning/voices.ts";
import type { OwnFrameView } from "#shared/rules/views.ts";
import { debrief } from "./debriefFixture.ts";

test("a path begins with the opening and has one value for each round", () => {
  expect(path(debrief, "highmere", (at) => at.security)).toEqual([52, 51, 47, 44, 46, 50, 54]);
});

test("narratives keep the order of the opening", () => {
  const found = narratives(debrief, "highmere");
  expect(found.map((one) => one.frame)).toEqual([
    "ourDam",
    "carefulStewards",
    "fairMeter",
    "upstreamNeighbours",
    "riverFolk",
  ]);
  expect(found[4]?.shares.slice(0, 2)).toEqual([0.08, 0.25]);
});

test("readings stand beside what was done in the same round", () => {
  const rounds = readAgainstDone(debrief, "highmere", "saltreach", groupOfSeat);
  expect(rounds).toHaveLength(6);
  expect(rounds[1]).toMatchObject({ round: 2, readings: { greedy: 2 }, act: { policy: "exportLevy" } });
});

test("the grid counts people, by the logic of the act they read", () => {
  const grid = readingGrid(readAgainstDone(debrief, "highmere", "saltreach", groupOfSeat));
  expect(grid.fatalist).toEqual({ afraid: 2, greedy: 6, reachingOut: 0 });
  expect(grid.transcender).toEqual({ afraid: 2, greedy: 0, reachingOut: 2 });
  expect(grid.mitigator).toEqual({ afraid: 0, greedy: 0, reachingOut: 0 });
});

test("hidden acts are told with their fate, found and never found apart", () => {
  expect(hiddenActs(debrief).map(({ act, rounds }) => [act.policy, act.found, rounds])).toEqual([
    ["pumpAtNight", true, [3]],
    ["pumpAtNight", false, [4]],
  ]);
});

test("promises are counted for one direction", () => {
  expect(promiseCounts(debrief, "highmere", "saltreach")).toMatchObject({ kept: 4, broken: 1, withdrawn: 1 });
  expect(Object.values(promiseCounts(debrief, "saltreach", "highmere")).every((count) => count === 0)).toBe(
    true,
  );
});

test("a bargain counts on both sides, each with what it did", () => {
  const [first, ...others] = debrief.rounds;
  if (!first) throw new Error("no round");
  const bargain = {
    id: 9,
    round: 1,
    due: 1,
    from: "highmere",
    towards: "saltreach",
    seat: "highmere.mayor",
    step: { kind: "size", size: "small" },
    ifYou: { kind: "size", size: "large" },
    reach: "back",
    fate: "released",
    theirFate: "broken",
  } as const;
  const opened = { ...debrief, rounds: [{ ...first, promises: [bargain] }, ...others] };
  expect(promiseCounts(opened, "highmere", "saltreach").released).toBe(1);
  expect(promiseCounts(opened, "saltreach", "highmere").broken).toBe(1);
});

test("stretches tell a path without repeating itself", () => {
  expect(stretches(debrief.pairs[0]?.path ?? [])).toEqual([
    { stage: "fear", from: 0, to: 3 },
    { stage: "in", from: 4, to: 6 },
  ]);
});

test("an incident's namings are gathered by name", () => {
  expect(namingsOf(debrief.rounds[0]?.incidents[0]?.namings ?? [])).toEqual([
    { naming: "threat", seats: ["highmere.damParty"] },
    { naming: "problem", seats: ["highmere.mayor", "highmere.hydrologist"] },
  ]);
});

test("both directions, every act, office first", () => {
  expect(directions(debrief)).toHaveLength(2);
  expect(actsOf(debrief, "saltreach").map((one) => one.round)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(seatsByRole(debrief, groupOfSeat, "highmere").map((one) => one.seat)).toEqual([
    "highmere.mayor",
    "highmere.plumber",
  ]);
});

test("an interest line is marked only when it moved enough to matter", () => {
  expect(weightWords({ before: 0, after: 0.02 }).moved).toBe("same");
  expect(weightWords({ before: -0.05, after: 0.2 })).toEqual({
    kind: "counts",
    weight: 20,
    kindBefore: "against",
    weightBefore: 5,
    moved: "up",
  });
});

test("crossing a stage is asked about in both directions, standing still is not", () => {
  expect(crossing({ before: "fear", after: "in" })).toBe("up");
  expect(crossing({ before: "is", after: "fear" })).toBe("down");
  expect(crossing({ before: "in", after: "in" })).toBeUndefined();
});

test("two voices are heard, and they disagree", () => {
  const frame = (id: string, share: number, before: number, openness: number): OwnFrameView => ({
    frame: id,
    kind: "civic",
    share,
    before,
    openness: { saltreach: openness },
    champions: [],
    sponsors: [],
  });
  const frames = [
    frame("ourDam", 0.3, 0.25, -0.9),
    frame("fairMeter", 0.4, 0.45, 0.2),
    frame("riverFolk", 0.3, 0.3, 0.9),
  ];
  expect(disagreeing(frames)).toEqual(["ourDam", "riverFolk"]);
  expect(disagreeing([])).toEqual([]);
});
