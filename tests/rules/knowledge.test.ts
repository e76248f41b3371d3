/**
 * What each may know: the table of docs/knowledge.md, a row a section. The columns are the eyes: own government, own
 * group, another group, the facilitator without and with the curtain, an onlooker (a projector), and the debrief.
 */
import { describe, expect, test } from "vitest";
import { backChannel } from "#shared/rules/channels.ts";
import { youView, type Actor } from "#shared/rules/game.ts";
import type { Reach, Viewer } from "#shared/rules/terms.ts";
import type { World } from "#shared/rules/theory/world.ts";
import type { YouView } from "#shared/rules/views.ts";
import { policy, testGame, type GameOptions, type TestGame } from "../support/game.ts";
import { pairs } from "../theory/still.ts";

const NORTH = "north.government";
const SOUTH = "south.government";
const EYES = {
  ownGovernment: { kind: "seat", seat: NORTH },
  ownGroup: { kind: "seat", seat: "north.citizen1" },
  otherGroup: { kind: "seat", seat: "south.citizen1" },
  facilitator: { kind: "facilitator", curtain: false, host: true },
  curtain: { kind: "facilitator", curtain: true, host: true },
  projector: { kind: "audience" },
} as const satisfies Readonly<Record<string, Viewer>>;
type Eye = keyof typeof EYES;

const table = (options: GameOptions = {}) => testGame("plain", options).sit(NORTH, SOUTH).start();
const you = (game: TestGame, eye: Eye): YouView => youView(game.state, EYES[eye]);
const world = (game: TestGame, change: Partial<World>) =>
  game.with({ world: { ...game.state.world, ...change } });
const knowing = (knows: (eye: Eye) => boolean) => (Object.keys(EYES) as Eye[]).filter(knows);
const over = (game: TestGame) =>
  game.wish("host", { type: "control", control: "end" }).you("audience").debrief;
/** A round of these cards, up to its reveal. */
const played = (north: string, south: string, options: GameOptions = {}) => {
  const game = table(options).to("commit");
  return game
    .answer({ [NORTH]: policy(game, NORTH, north), [SOUTH]: policy(game, SOUTH, south) })
    .to("reveal");
};
const northAct = (game: TestGame, eye: Eye) =>
  you(game, eye).reveal?.acts.find((act) => act.from === "north");
/** A seed with which what the north does in secret is found at once, or not. */
const seedWhere = (found: boolean) => {
  const seeds = Array.from({ length: 50 }, (_, index) => `known ${index}`);
  const fits = (seed: string) => played("pump", "serve", { seed }).state.revealed?.acts[0]?.found === found;
  return { seed: seeds.find(fits) ?? "" };
};

describe("security, narratives and capital", () => {
  const game = () => world(table(), { security: [53, 41] });

  test("own side: exact", () => {
    for (const eye of ["ownGovernment", "ownGroup"] as const) {
      expect(you(game(), eye).us).toMatchObject({ security: 53, office: { government: { capital: 6 } } });
      expect(you(game(), eye).us?.frames.map((one) => one.share)).toEqual([0.25, 0.5, 0.25]);
    }
  });

  test("other group and projector: one step of five", () => {
    for (const eye of ["otherGroup", "projector"] as const) {
      expect(you(game(), eye).them[0]).toMatchObject({
        security: { step: 2, steps: 5 },
        office: { step: 2, steps: 5 },
      });
      expect(JSON.stringify(you(game(), eye))).not.toContain("53");
    }
  });

  test("finer, one of ten, where there are norms, contact or trust; never for the projector", () => {
    const seen = (change: Partial<World>, eye: Eye = "otherGroup") =>
      you(world(game(), change), eye).them[0]?.security;
    expect(seen({ norms: pairs(0.59) })).toEqual({ step: 2, steps: 5 });
    expect(seen({ norms: pairs(0.6) })).toEqual({ step: 5, steps: 10 });
    expect(seen({ trust: pairs(0.98), norms: pairs(0.1) })).toEqual({ step: 5, steps: 10 });
    expect(seen({ norms: pairs(0.9) }, "projector")).toEqual({ step: 2, steps: 5 });
  });

  test("narratives from outside: in steps, and pressed toward even as sight is poor", () => {
    const seen = (trust: number, norms: number) => {
      const shares = [
        [0.13, 0.61, 0.26],
        [0.25, 0.5, 0.25],
      ];
      const changed = world(game(), { shares, trust: pairs(trust), norms: pairs(norms) });
      return you(changed, "otherGroup").scene.groups[0]?.frames.map((one) => Math.round(one.share * 100));
    };
    expect(seen(0.1, 0)).toEqual([31, 39, 31]);
    expect(seen(0.98, 1)).toEqual([12, 57, 30]);
  });

  test("facilitator and debrief: exact", () => {
    const [north] = you(game(), "facilitator").facilitator?.groups ?? [];
    expect(north).toMatchObject({ security: 53, capital: { government: 6, rival: 6 } });
    expect(north?.frames.map((one) => one.share)).toEqual([0.25, 0.5, 0.25]);
    expect(over(game())?.groups[0]?.start.security).toBe(50);
  });
});

describe("the card that was played", () => {
  const all: readonly Eye[] = [
    "ownGovernment",
    "ownGroup",
    "otherGroup",
    "facilitator",
    "curtain",
    "projector",
  ];
  const seeing = (game: TestGame) => knowing((eye) => northAct(game, eye)?.policy !== undefined);

  test("before the reveal: its government, and the facilitator behind the curtain", () => {
    const putDown = (card: string) => {
      const game = table().to("commit");
      return game.answer({ [NORTH]: policy(game, NORTH, card) });
    };
    const [wall, rules] = [putDown("wall"), putDown("rules")];
    const seen = (game: TestGame, eye: Eye) => {
      const { asks: _, ...rest } = you(game, eye);
      return JSON.stringify(rest);
    };
    const put = (eye: Eye) => seen(wall, eye) !== seen(rules, eye);
    expect(knowing(put)).toEqual(["ownGovernment", "curtain"]);
  });

  test("after the reveal: everyone", () => {
    expect(seeing(played("wall", "watch"))).toEqual(all);
  });

  test("in fog: its own people, and who looks into all rooms", () => {
    const game = played("wall", "watch", { structure: { hidden: 1 } });
    expect(seeing(game)).toEqual(["ownGovernment", "ownGroup", "facilitator", "curtain"]);
    expect(over(game.to("reckoning"))?.rounds[0]?.acts[0]).toMatchObject({ policy: "wall", observed: false });
  });
});

describe("what is done in secret", () => {
  const seeing = (game: TestGame) => knowing((eye) => northAct(game, eye)?.policy === "pump");

  test("not found: who did it, and the facilitator behind the curtain", () => {
    expect(seeing(played("pump", "serve", seedWhere(false)))).toEqual(["ownGovernment", "curtain"]);
  });

  test("found: every seat and the facilitator; never the projector", () => {
    const game = played("pump", "serve", seedWhere(true));
    expect(seeing(game)).toEqual(["ownGovernment", "ownGroup", "otherGroup", "facilitator", "curtain"]);
  });

  test("in the debrief: everyone, and whether it was found", () => {
    const opened = (found: boolean) =>
      over(played("pump", "serve", seedWhere(found)).to("reckoning"))?.rounds[0]?.acts[0];
    expect([opened(true)?.found, opened(false)?.found]).toEqual([true, false]);
    expect(opened(false)).toMatchObject({ policy: "pump", covert: true });
  });
});

test("restraint: the government that restrained itself, the facilitator, and the debrief", () => {
  const game = played("rules", "serve").to("reckoning");
  const knows = (eye: Eye) => {
    const { history, reckoning, facilitator } = you(game, eye);
    const own = [...(reckoning?.restraints ?? []), ...history.flatMap((round) => round.restraints ?? [])];
    // The facilitator has it twice: in what was seen, and in a list of its own.
    return own.length > 0 || (facilitator?.restraints.length ?? 0) > 0;
  };
  expect(knowing(knows)).toEqual(["ownGovernment", "facilitator", "curtain"]);
  expect(over(game)?.rounds[0]?.restraints).toHaveLength(1);
});

test("a hidden intention: who governs with it, the facilitator behind the curtain, and the debrief", () => {
  const game = table();
  expect(knowing((eye) => JSON.stringify(you(game, eye)).includes("seeker"))).toEqual([
    "ownGovernment",
    "curtain",
  ]);
  expect(over(game)?.seats.find((one) => one.seat === NORTH)?.intention?.intention).toBe("seeker");
});

describe("what a group needs", () => {
  const wary = (game: TestGame) => world(game, { trust: pairs(0.3) });
  const southNeeds = (game: TestGame) =>
    knowing((eye) => JSON.stringify(you(game, eye)).includes("need.north.water"));

  test("own people and the facilitator", () => {
    expect(southNeeds(wary(table()))).toEqual(["ownGovernment", "ownGroup", "facilitator", "curtain"]);
  });

  test("the other group too from a trust of .5; the projector never", () => {
    const seeing = (trust: number) => southNeeds(world(table(), { trust: pairs(trust) }));
    expect(seeing(0.49)).not.toContain("otherGroup");
    expect(seeing(0.5)).toEqual(["ownGovernment", "ownGroup", "otherGroup", "facilitator", "curtain"]);
  });
});

describe("trust and depth", () => {
  const game = () => world(table(), { trust: pairs(0.47), depth: pairs(0.23) });

  test("own side: a word each", () => {
    for (const eye of ["ownGovernment", "ownGroup"] as const)
      expect(you(game(), eye).us?.towards[0]).toMatchObject({ trust: 2, depth: 1 });
  });

  test("of another group a rumour; an onlooker hears rumours of all", () => {
    expect(you(game(), "otherGroup").them[0]?.rumour).toEqual(expect.any(Number));
    expect(you(game(), "projector").them[0]?.rumours).toEqual([
      { towards: "south", trust: expect.any(Number) as number },
    ]);
  });

  test("the facilitator: numbers; nobody else has one before the debrief, which draws them as curves", () => {
    expect(you(game(), "facilitator").facilitator?.groups[0]?.towards).toEqual([
      {
        group: "south",
        trust: 0.47,
        depth: 0.23,
        mandate: you(game(), "ownGroup").us?.towards[0]?.mandate,
        stage: you(game(), "ownGroup").us?.towards[0]?.stage,
        why: {
          trust: [{ term: "start", value: 47 }],
          depth: [{ term: "start", value: 23 }],
          mandate: expect.arrayContaining([expect.objectContaining({ term: "story" })]) as unknown,
        },
      },
    ]);
    const told = knowing((eye) => /0\.47|0\.23/.test(JSON.stringify(you(game(), eye))));
    expect(told).toEqual(["facilitator", "curtain"]);
    expect(over(game().round())?.rounds[0]?.groups["north"]?.trust["south"]).toEqual(expect.any(Number));
  });
});

describe("promises", () => {
  const made = (reach: Reach) => {
    const game = table().to("talks");
    game.wish(NORTH, { type: "askBack", seat: SOUTH }).wish(SOUTH, { type: "askBack", seat: NORTH });
    const step = { kind: "size", size: "small" } as const;
    return game.wish(NORTH, { type: "promise", towards: "south", step, due: "now", reach });
  };
  const knows = (game: TestGame) => knowing((eye) => you(game, eye).promises.length > 0);

  test("public ones: everyone; those of two groups: not the projector; of a back channel: who governs", () => {
    const groups: readonly Eye[] = ["ownGovernment", "ownGroup", "otherGroup", "facilitator", "curtain"];
    expect(knows(made("public"))).toEqual([...groups, "projector"]);
    expect(knows(made("groups"))).toEqual(groups);
    expect(knows(made("back"))).toEqual(["ownGovernment", "facilitator", "curtain"]);
  });

  test("whether one was kept: as far as one could see; the facilitator and the debrief know", () => {
    const game = made("public").with({});
    const fog = testGame("plain", { structure: { hidden: 1 } })
      .sit(NORTH, SOUTH)
      .start()
      .to("talks");
    const step = { kind: "size", size: "small" } as const;
    fog.wish(NORTH, { type: "promise", towards: "south", step, due: "now", reach: "public" }).to("reveal");
    const fate = (eye: Eye) => you(fog, eye).promises[0]?.fate;
    expect(fate("otherGroup")).toBe("unknown");
    expect(fate("projector")).toBe("unknown");
    expect([fate("ownGroup"), fate("facilitator")]).toEqual(["broken", "broken"]);
    expect(over(game.to("reckoning"))?.rounds[0]?.promises[0]?.fate).toBe("broken");
  });
});

test("what truly caused an incident: the facilitator at once, everyone when it comes to light, and the debrief", () => {
  const game = table({ structure: { incidents: 1 } });
  const key = "private.incident.pipe.cause";
  const knows = () => knowing((eye) => JSON.stringify(you(game, eye)).includes(key));
  expect(knows()).toEqual(["facilitator", "curtain"]);
  game.to("reckoning").to("situation");
  expect(knows()).toEqual(Object.keys(EYES));
  expect(over(game)?.rounds[0]?.incidents[0]).toMatchObject({ cause: "accident", causeKey: key });
});

describe("the facilitator", () => {
  test("sees this round's commits only behind the curtain: readings, answers, and what a team proposes", () => {
    const game = testGame("plain", { teamSize: 2 });
    const [ann, ben]: readonly Actor[] = ["ann", "ben"].map((player) => ({
      kind: "player",
      player,
      host: false,
    }));
    for (const by of [ann, ben]) if (by) game.submit(by, { type: "takeSeat", seat: NORTH, name: "somebody" });
    game.start().to("commit");
    if (ann === undefined) throw new Error("nobody");
    game.submit(ann, { type: "read", towards: "south", reading: "greedy", sureness: 2 });
    const answer = policy(game, NORTH, "wall");
    game.submit(ann, { type: "answer", answer });
    expect(you(game, "facilitator").facilitator?.curtain).toBeUndefined();
    expect(you(game, "curtain").facilitator?.curtain?.commits).toEqual([
      {
        seat: NORTH,
        readings: [{ towards: "south", reading: "greedy", sureness: 2 }],
        proposals: [answer],
        covert: [],
      },
    ]);
    expect(JSON.stringify(you(game, "curtain"))).not.toMatch(/"(ann|ben)"/);
  });

  test("is told which people said nothing for two rounds", () => {
    const game = testGame("plain").sit(NORTH, SOUTH, "north.citizen1").start().to("caucus");
    const silent = () => you(game, "facilitator").facilitator?.silent;
    expect(silent()).toEqual([]);
    game.wish(SOUTH, { type: "say", channel: "caucus:south", text: "hm" }).to("reckoning").to("caucus");
    expect(silent()).toEqual([NORTH, "north.citizen1"]);
    game.wish(NORTH, { type: "say", channel: "caucus:north", text: "hm" }).to("reckoning").to("caucus");
    expect(silent()).toEqual(["north.citizen1", SOUTH]);
  });

  test("hears every room", () => {
    const game = table().to("talks");
    game.wish(NORTH, { type: "askBack", seat: SOUTH }).wish(SOUTH, { type: "askBack", seat: NORTH });
    game.wish(NORTH, { type: "say", channel: backChannel(NORTH, SOUTH), text: "between us" });
    expect(knowing((eye) => you(game, eye).talk.length > 0)).toEqual([
      "ownGovernment",
      "facilitator",
      "curtain",
    ]);
  });
});

test("what others say elsewhere leaves no gap in the numbers of what one hears", () => {
  const game = table().to("caucus");
  game.wish(NORTH, { type: "say", channel: "caucus:north", text: "one" });
  game.wish(SOUTH, { type: "say", channel: "caucus:south", text: "elsewhere" });
  game.wish(NORTH, { type: "say", channel: "caucus:north", text: "two" });
  expect(you(game, "ownGroup").talk.map((one) => one.number)).toEqual([0, 1]);
  game.wish("north.citizen1", { type: "report", said: 1 });
  expect(you(game, "ownGroup").reported).toEqual([1]);
  expect(game.you("host").reports).toMatchObject([
    { by: "north.citizen1", said: { text: "two", number: 0 } },
  ]);
  expect(you(game, "facilitator").reports).toMatchObject([{ said: { text: "two", number: 2 } }]);
});
