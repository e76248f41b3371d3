/** Who sees what. The leak tests look for what nobody foresaw; these say what is meant. */
import { describe, expect, test } from "vitest";
import type { Scenario } from "#shared/rules/scenario.ts";
import { policy, testGame, type GameOptions, type TestGame } from "../support/game.ts";

const NORTH = "north.government";
const SOUTH = "south.government";
const OTHERS_AT_HOME = ["north.rival", "north.civil", "north.voice", "north.citizen1"];
const OUTSIDE = [SOUTH, "south.rival", "south.citizen1", "audience", "host"];
const northActs = (game: TestGame, viewer: string) =>
  game.you(viewer).reveal?.acts.find((act) => act.from === "north");
const play = (id: string, options: GameOptions = {}) => {
  const game = testGame("plain", options).sit(NORTH, SOUTH).start().to("commit");
  return game
    .answer({ [NORTH]: policy(game, NORTH, id), [SOUTH]: policy(game, SOUTH, "serve") })
    .to("reveal");
};
/** A seed with which a covert act is found, or not (a chance of a quarter). */
const seedWhere = (found: boolean) => {
  const seeds = Array.from({ length: 50 }, (_, index) => `watch ${index}`);
  const fits = (seed: string) => play("pump", { seed }).state.revealed?.acts[0]?.found === found;
  return { seed: seeds.find(fits) ?? "" };
};
const HIDDEN = seedWhere(false);
const FOUND = seedWhere(true);

describe("a covert act", () => {
  test("looks from outside like any act in fog, unless it is found", () => {
    const fog = play("watch", { ...HIDDEN, structure: { hidden: 1 } });
    const covert = play("pump", { ...HIDDEN, structure: { hidden: 1 } });
    for (const viewer of OUTSIDE.filter((one) => one !== SOUTH)) {
      expect(covert.look(viewer)).toEqual(fog.look(viewer));
      expect(northActs(covert, viewer)).toEqual({
        from: "north",
        towards: "south",
        seen: "fog",
        covert: false,
        found: false,
      });
    }
  });

  test("looks the same whether or not the round could have been observed", () => {
    const clear = play("pump", HIDDEN);
    const dim = play("pump", { ...HIDDEN, structure: { hidden: 1 } });
    for (const viewer of OUTSIDE) expect(northActs(clear, viewer)).toEqual(northActs(dim, viewer));
  });

  test("is a quiet day to its own people, and known to whoever played it alone", () => {
    const game = play("pump", HIDDEN);
    for (const viewer of OTHERS_AT_HOME) {
      expect(northActs(game, viewer)).toEqual({
        from: "north",
        towards: "south",
        seen: "quiet",
        covert: false,
        found: false,
      });
    }
    expect(northActs(game, NORTH)).toMatchObject({
      seen: "policy",
      policy: "pump",
      covert: true,
      found: false,
    });
  });

  test("that is found is known to every seat; an onlooker is told that there was one, and not which", () => {
    const game = play("pump", FOUND);
    for (const viewer of ["audience", "host"]) expect(northActs(game, viewer)?.seen).toBe("fog");
    for (const viewer of game.viewers.filter((one) => one.includes("."))) {
      expect(northActs(game, viewer)).toMatchObject({
        seen: "policy",
        policy: "pump",
        covert: true,
        found: true,
      });
    }
    expect(game.you("audience").news.at(-1)).toMatchObject({ kind: "found", group: "north" });
  });

  test("harms who lay open, and no reason tells what it was", () => {
    const game = play("pump", HIDDEN).to("reckoning");
    const why = (viewer: string) => game.you(viewer).reckoning?.security.why.map((one) => one.term) ?? [];
    expect(game.state.records[0]?.security[1]?.harmed).toBeLessThan(-6);
    expect(why(SOUTH)).toContain("unseen");
    for (const term of ["harmed", "threat"]) expect(why(SOUTH)).not.toContain(term);
    for (const viewer of OTHERS_AT_HOME) expect(why(viewer)).not.toContain("prey");
    expect(why(NORTH)).toContain("prey");
  });

  test("leaves the sum of the reasons as it was", () => {
    const game = play("pump", HIDDEN).to("reckoning");
    const { before = 0, after = 0, why = [] } = game.you(SOUTH).reckoning?.security ?? {};
    const sum = why.reduce((all, one) => all + one.value, 0);
    // Terms below .05 are left out.
    expect(Math.abs(sum - (after - before))).toBeLessThan(0.3);
  });

  test("that nobody found teaches nothing; found, it costs trust", () => {
    const learnt = (options: GameOptions) =>
      play("pump", options).to("reckoning").state.records[0]?.lessons[1]?.[0]?.terms ?? {};
    expect(learnt(HIDDEN)).toMatchObject({ guardSeen: 0, scandal: 0 });
    expect(learnt(FOUND).scandal).toBeLessThan(-20);
  });

  test("is opened in the debrief, found or not", () => {
    const game = play("pump", HIDDEN).to("reckoning").wish("host", { type: "control", control: "end" });
    expect(game.you("audience").debrief?.rounds[0]?.acts[0]).toMatchObject({
      policy: "pump",
      covert: true,
      found: false,
      observed: true,
    });
  });
});

describe("who stands by", () => {
  const reasons = (hidden: number) => {
    const change = (scenario: Scenario): Scenario => ({
      ...scenario,
      policies: scenario.policies.map((one) =>
        one.id === "wall" ? { ...one, bystanders: { east: -1 } } : one,
      ),
    });
    const game = testGame("plain3", { change, structure: { hidden } }).sit(NORTH).start();
    game
      .to("commit")
      .answer({ [NORTH]: policy(game, NORTH, "wall") })
      .to("reckoning");
    expect(game.state.records[0]?.security[2]?.bystander).toBeLessThan(-1);
    return game.you("east.rival").reckoning?.security.why.map((one) => one.term) ?? [];
  };

  test("is told that what others did fell on it, but not where it could not see what they did", () => {
    expect(reasons(0)).toContain("bystander");
    expect(reasons(1)).toContain("unseen");
    expect(reasons(1)).not.toContain("bystander");
  });
});

describe("fog", () => {
  test("hides an act from outside, never from its own people", () => {
    const game = play("serve", { structure: { hidden: 1 } });
    for (const viewer of OUTSIDE) expect(northActs(game, viewer)).toMatchObject({ seen: "fog" });
    for (const viewer of OTHERS_AT_HOME) expect(northActs(game, viewer)).toMatchObject({ policy: "serve" });
  });

  test("hides whether a promise held, but not from those who made it", () => {
    const game = testGame("plain", { structure: { hidden: 1 } })
      .sit(NORTH)
      .start()
      .to("talks");
    game
      .wish(NORTH, {
        type: "promise",
        towards: "south",
        step: { kind: "size", size: "small" },
        due: "now",
        reach: "public",
      })
      .to("reveal");
    expect(game.you(SOUTH).promises[0]?.fate).toBe("unknown");
    expect(game.you("north.citizen1").promises[0]?.fate).toBe("broken");
  });
});

describe("each seat knows", () => {
  const game = testGame("plain", { seed: "brief" }).sit(NORTH, SOUTH).start();

  test("its own brief and goals, nobody else's", () => {
    expect(game.you(NORTH).brief).toMatchObject({
      publicKey: "seat.north.government.public",
      privateKey: "private.seat.north.government.brief",
      goals: [{ key: "private.goal.north.government.office", kind: "recognition" }],
    });
    expect(game.you("audience").brief).toBeUndefined();
  });

  test("the hidden intention of its government only if it governs", () => {
    const knowing = game.viewers.filter((viewer) => game.you(viewer).brief?.intention !== undefined);
    expect(knowing).toEqual([NORTH, SOUTH]);
  });

  test("a whisper only if it was whispered to", () => {
    const knowing = game.viewers.filter((viewer) => game.you(viewer).situation?.whisper !== undefined);
    expect(knowing).toEqual([NORTH, SOUTH]);
  });

  test("what its own group is, exactly; of the others a band and a rumour", () => {
    const { us, them } = game.you("north.citizen1");
    expect(us).toMatchObject({ group: "north", security: 50 });
    expect(us?.frames.map((one) => one.share)).toEqual([0.25, 0.5, 0.25]);
    expect(them).toMatchObject([
      { group: "south", security: { step: 2, steps: 5 }, rumour: expect.any(Number) as number },
    ]);
    expect(Object.keys(them[0] ?? {}).sort()).toEqual([
      "group",
      "leading",
      "needs",
      "office",
      "rumour",
      "security",
      "sharpness",
    ]);
  });

  test("less of whom it trusts less: no leading story and no needs below a sharpness", () => {
    const wary = testGame("plain", {
      change: (scenario) => ({
        ...scenario,
        relations: scenario.relations.map((one) => ({ ...one, trust: 0.2 })),
      }),
    });
    expect(wary.you("north.citizen1").them).toMatchObject([{ group: "south", sharpness: 0.2, needs: [] }]);
    expect(wary.you("north.citizen1").them[0]?.leading).toBeUndefined();
  });

  test("the audience sees all groups as an onlooker does, in bands and without needs", () => {
    const { us, them } = game.you("audience");
    expect(us).toBeUndefined();
    expect(them.map((one) => [one.group, one.needs.length, "rumour" in one])).toEqual([
      ["north", 0, false],
      ["south", 0, false],
    ]);
  });

  test("its own feeling and its own line; the others only count, after the game", () => {
    const felt = testGame("plain").sit(NORTH, SOUTH).start().to("reckoning");
    felt.wish(NORTH, { type: "feel", feeling: "ashamed", line: "I should not have." });
    expect(felt.you(NORTH).asks).toContainEqual({
      kind: "feel",
      chosen: "ashamed",
      line: "I should not have.",
    });
    for (const viewer of felt.viewers.filter((one) => one !== NORTH)) {
      expect(JSON.stringify(felt.look(viewer))).not.toMatch(/ashamed|should not/);
    }
    felt.wish("host", { type: "control", control: "end" });
    expect(felt.you("audience").debrief?.rounds[0]?.feelings).toEqual({ ashamed: 1 });
    expect(JSON.stringify(felt.look("audience"))).not.toContain("should not");
  });

  test("the clock is the host's alone", () => {
    const knowing = game.viewers.filter((viewer) =>
      game.you(viewer).asks.some((ask) => ask.kind === "control"),
    );
    expect(knowing).toEqual(["host"]);
  });
});
