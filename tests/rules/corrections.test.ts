/** Setting a story right: a voice may, once, when the true cause of an old suspicion has come to light. */
import { describe, expect, test } from "vitest";
import type { Answer } from "#shared/rules/commands.ts";
import type { ScenarioIncident } from "#shared/rules/scenario.ts";
import { testGame, type TestGame } from "../support/game.ts";

const NORTH = "north.government";
const RIVAL = "north.rival";
const VOICE = "north.voice";
const pipe = { round: 1, incident: "pipe" };
const prints = (
  corrects?: { round: number; incident: string },
  story: "front" | "plain" = "plain",
): Answer => ({
  role: "voice",
  frame: "open",
  story,
  confidence: 0,
  ...(corrects === undefined ? {} : { corrects }),
});

/** In round 1 a pipe bursts in the north, the south is suspected, and the rival calls it a threat; then it is quiet. */
function suspected(cause: ScenarioIncident["cause"] = "accident"): TestGame {
  const game = testGame("plain", {
    structure: { incidents: 1 },
    change: (scenario) => ({
      ...scenario,
      incidents: scenario.incidents.map((one) => (one.id === "pipe" ? { ...one, cause } : one)),
    }),
  })
    .sit(NORTH, RIVAL, VOICE, "south.voice")
    .start()
    .wish(RIVAL, { type: "nameIncident", incident: 0, naming: "threat" });
  const quiet = { ...game.state.scenario, structure: { ...game.state.scenario.structure, incidents: 0 } };
  return game.with({ scenario: quiet }).to("reckoning").to("situation");
}
const offered = (game: TestGame, who: string) => {
  const ask = game
    .to("commit")
    .you(who)
    .asks.find((one) => one.kind === "answer");
  return ask?.role === "voice" ? ask.corrections : undefined;
};

describe("a voice may set right", () => {
  test("what its own people suspected, once its true cause is known", () => {
    expect(offered(suspected(), VOICE)).toEqual([pipe]);
    // The pipe burst in the north: the south's paper has nothing to set right but its own suspicion.
    const theirs = suspected().state.records[0]?.incidents.filter((one) => one.hits.includes("south")) ?? [];
    expect(offered(suspected(), "south.voice")).toHaveLength(theirs.length);
  });

  test("not what was a deed after all, and not before it came to light", () => {
    expect(offered(suspected("deed"), VOICE)).toEqual([]);
    const early = testGame("plain", { structure: { incidents: 1 } })
      .sit(VOICE)
      .start();
    expect(offered(early, VOICE)).toEqual([]);
  });

  test("each story once", () => {
    const game = suspected().round({ [VOICE]: prints(pipe) });
    expect(offered(game.to("situation"), VOICE)).toEqual([]);
  });
});

describe("a correction", () => {
  const after = (answer: Answer) => {
    const game = suspected().round({ [VOICE]: answer });
    const record = game.state.records[1];
    return {
      trust: record?.after.trust[0]?.[1] ?? 0,
      closed: record?.after.shares[0]?.[0] ?? 0,
      rival: record?.office[0]?.rival.wolf,
      government: record?.office[0]?.government.wolf,
    };
  };

  test("gives back trust, moves people away from the closed story, the more the larger it runs", () => {
    const [none, plain, front] = [after(prints()), after(prints(pipe)), after(prints(pipe, "front"))];
    expect(plain.trust).toBeGreaterThan(none.trust);
    expect(front.trust).toBeGreaterThan(plain.trust);
    expect(plain.closed).toBeLessThan(none.closed);
    expect(front.closed).toBeLessThan(plain.closed);
  });

  test("costs whoever called it a threat, and nobody else", () => {
    expect(after(prints(pipe))).toMatchObject({ rival: -0.8, government: -0 });
    expect(after(prints(pipe, "front")).rival).toBeCloseTo(-1.2, 10);
    expect(after(prints()).rival).toBe(-0);
  });

  test("is public: everyone reads it in the reveal", () => {
    const game = suspected()
      .to("commit")
      .answer({ [VOICE]: prints(pipe) })
      .to("reveal");
    expect(game.you("audience").reveal?.corrections).toEqual([{ seat: VOICE, ...pipe }]);
  });

  test("may be what a voice wanted for itself", () => {
    const game = suspected().round({ [VOICE]: prints(pipe) });
    const teacher = testGame("low-reservoir").state.scenario.seats.find(
      (one) => one.id === "saltreach.teacher",
    );
    expect(teacher?.goals.some((goal) => goal.measure.of === "correctedAtLeast")).toBe(true);
    expect(game.state.records[1]?.revealed.corrections).toEqual([{ seat: VOICE, ...pipe }]);
  });
});
