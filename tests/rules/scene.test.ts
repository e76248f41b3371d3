/** The scene of the picture: deeds and voices as each may know them, and in the debrief the truth of every round. */
import { describe, expect, test } from "vitest";
import type { Answer } from "#shared/rules/commands.ts";
import { policy, testGame, type GameOptions, type TestGame } from "../support/game.ts";

const NORTH = "north.government";
const SOUTH = "south.government";
const END = { type: "control", control: "end" } as const;
const table = (options: GameOptions = {}) => testGame("plain", options).sit(NORTH, SOUTH).start();
const cards = (game: TestGame, north: string, south: string): Readonly<Record<string, Answer>> => ({
  [NORTH]: policy(game, NORTH, north),
  [SOUTH]: policy(game, SOUTH, south),
});
const played = (north: string, south: string, options: GameOptions = {}) => {
  const game = table(options).to("commit");
  return game.answer(cards(game, north, south)).to("reveal");
};
const pair = (game: TestGame, who: string) => game.you(who).scene.pairs[0];
const voices = (game: TestGame, who: string, group = 0) => game.you(who).scene.groups[group]?.voices ?? [];
const seeds = Array.from({ length: 60 }, (_, index) => `scene ${index}`);
/** A seed with which what the north does in secret is found at once, or not. */
const seedWhere = (found: boolean) =>
  seeds.find((seed) => played("pump", "serve", { seed }).state.revealed?.acts[0]?.found === found) ?? "";

describe("deeds between two groups", () => {
  test("what a card gives to norms lies ready, and going to meet is seen on either side", () => {
    const game = played("rules", "serve");
    expect(pair(game, SOUTH)).toMatchObject({ deedsA: { build: 0.8 }, deedsB: { walk: 0.2 } });
    expect(pair(game, "audience")?.deedsA).toEqual({ build: 0.8 });
    expect(pair(played("watch", "watch"), SOUTH)).not.toHaveProperty("deedsA");
  });

  test("a card for two: one waits, or both meet", () => {
    const joint = (north: string, south: string) => {
      const { deedsA, deedsB } = pair(played(north, south), "audience") ?? {};
      return [deedsA?.joint, deedsB?.joint];
    };
    expect(joint("board", "watch")).toEqual(["waits", undefined]);
    expect(joint("board", "board")).toEqual(["meets", "meets"]);
  });

  test("nothing of a deed is seen in fog, but by whose it is", () => {
    const game = played("rules", "serve", { structure: { hidden: 1 } });
    expect(pair(game, SOUTH)).not.toHaveProperty("deedsA");
    expect(pair(game, NORTH)?.deedsA).toEqual({ build: 0.8 });
  });

  test("what is taken in secret is seen by who did it, and by the others once it is found", () => {
    const hidden = played("pump", "serve", { seed: seedWhere(false) });
    expect(pair(hidden, NORTH)?.deedsA?.take).toBe(0.9);
    for (const who of [SOUTH, "north.citizen1", "audience"])
      expect(pair(hidden, who)).not.toHaveProperty("deedsA");
    const found = played("pump", "serve", { seed: seedWhere(true) });
    expect(pair(found, SOUTH)).toMatchObject({ scandal: true, deedsA: { take: 0.9 } });
    expect(pair(found, "audience")).toMatchObject({ scandal: true });
    expect(pair(found, "audience")).not.toHaveProperty("deedsA");
  });

  test("an old secret that came to light is marked for everyone, on the side of its doers", () => {
    const game = seeds
      .map((seed) => {
        const one = table({ seed });
        return one
          .round(cards(one, "pump", "serve"))
          .to("situation")
          .to("reveal");
      })
      .find((one) => one.you("audience").reveal?.cameToLight.length === 1);
    if (game === undefined) throw new Error("no seed brings it to light");
    for (const who of [SOUTH, NORTH, "audience"]) expect(pair(game, who)?.deedsA?.light).toBe(true);
    expect(pair(game, SOUTH)?.deedsB?.light).toBeUndefined();
  });

  test("a programme of civil society goes over to meet", () => {
    const game = table().to("commit");
    game.answer({
      "north.civil": { role: "civil", frame: "open", programmes: ["south"], confidence: 0 },
    });
    expect(pair(game.to("reveal"), "audience")?.deedsA).toEqual({ walk: 0.4 });
  });
});

describe("whose voice is heard", () => {
  const spoken = () => {
    const game = table().to("commit");
    return game
      .answer({
        "north.rival": { role: "rival", pressure: "attack", frame: "closed" },
        "north.voice": { role: "voice", frame: "open", story: "front", confidence: 0 },
        "north.civil": { role: "civil", frame: "open", programmes: [], confidence: 0 },
      })
      .to("reveal");
  };

  test("at home each seat with the story it speaks for; from outside only what was said in public", () => {
    const home = voices(spoken(), "north.citizen1");
    expect(home).toEqual([
      { seat: NORTH, role: "government", tone: "campaign", frame: "fair" },
      { seat: "north.rival", role: "rival", tone: "attack", frame: "closed" },
      { seat: "north.civil", role: "civil", tone: "campaign", frame: "open" },
      { seat: "north.voice", role: "voice", tone: "front", frame: "open" },
    ]);
    for (const who of [SOUTH, "audience"])
      expect(voices(spoken(), who)).toEqual([
        { seat: "north.rival", role: "rival", tone: "attack" },
        { seat: "north.voice", role: "voice", tone: "front" },
      ]);
  });

  test("that people came over to a story is told at home, of those who spoke for it", () => {
    const game = table();
    game.round(cards(game, "serve", "serve"));
    const frames = game.you(NORTH).us?.frames ?? [];
    const grew = frames.filter((one) => one.share - one.before >= 0.01).map((one) => one.frame);
    expect(grew).not.toEqual([]);
    const moved = voices(game, NORTH).filter((one) => one.moved);
    expect(moved.length).toBeGreaterThan(0);
    for (const one of voices(game, NORTH)) expect(one.moved === true).toBe(grew.includes(one.frame ?? ""));
    expect(voices(game, NORTH, 1).some((one) => one.moved)).toBe(false);
  });

  test("naming what happened is heard by all, in the round in which it happened", () => {
    const game = table({ structure: { incidents: 1 } });
    const incident = game.you(NORTH).situation?.incidents.find((one) => one.hits.includes("north"));
    if (incident === undefined) throw new Error("nothing hit the north");
    const struck = game.you("audience").scene.groups.find((one) => one.group === "north")?.struck;
    expect(struck).toBe(incident.kind);
    game.wish(NORTH, { type: "nameIncident", incident: incident.number, naming: "threat" });
    expect(voices(game, SOUTH)).toEqual([{ seat: NORTH, role: "government", tone: "threat" }]);
  });
});

describe("the scenes of the debrief", () => {
  const over = (game: TestGame) => game.wish("host", END).you("audience").debrief?.scenes ?? [];

  test("are the opening and the end of each round, exact, for everyone the same", () => {
    const game = table();
    game.round(cards(game, "serve", "serve")).round(cards(game, "board", "board"));
    const worlds = game.state.records.map((record) => record.after);
    const scenes = over(game);
    expect(scenes).toHaveLength(3);
    expect(scenes[0]?.groups[0]?.frames.map((one) => one.share)).toEqual([0.25, 0.5, 0.25]);
    expect(scenes[0]?.pairs[0]).toMatchObject({ serveA: 0, guardA: 0 });
    expect(scenes[2]?.pairs[0]).toMatchObject({ serveA: 0.8, deedsA: { joint: "meets" } });
    worlds.forEach((world, index) => {
      expect(scenes[index + 1]?.groups[1]?.security).toBeCloseTo((world.security[1] ?? 0) / 100, 3);
      expect(scenes[index + 1]?.groups.every((one) => one.sharpness === 1 && !one.own)).toBe(true);
    });
    expect(game.you(SOUTH).debrief?.scenes).toEqual(scenes);
  });

  test("show what was done in secret and in fog, and walls without the illusion of height", () => {
    const game = table({ seed: seedWhere(false), structure: { hidden: 1 } });
    const scenes = over(game.round(cards(game, "pump", "wall")));
    expect(scenes[1]?.pairs[0]).toMatchObject({ fog: 0, guardB: 0.9, deedsA: { take: 0.9 } });
  });

  test("are nobody's before the debrief", () => {
    expect(JSON.stringify(played("serve", "serve").look("audience"))).not.toContain('"scenes"');
  });
});
