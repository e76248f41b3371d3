/** Bots and people at one table: offers are answered while the talks last, who speaks is answered, caretakers bind nobody. */
import { describe, expect, test } from "vitest";
import { botWishes } from "#shared/bots/bot.ts";
import { backChannel } from "#shared/rules/channels.ts";
import type { Wish } from "#shared/rules/game.ts";
import type { Character } from "#shared/rules/terms.ts";
import { testGame, type TestGame } from "../support/game.ts";

const MAYOR = "highmere.mayor";
const OTHER = "saltreach.mayor";
const BACK = backChannel(MAYOR, OTHER);
const DONE: Wish = { type: "ready", ready: true };
const small = { kind: "size", size: "small" } as const;
const OFFER = {
  type: "promise",
  towards: "saltreach",
  step: small,
  ifYou: small,
  due: "now",
  reach: "public",
} as const;
const state = (statement: string): Wish => ({ type: "state", channel: BACK, statement, about: "saltreach" });

/** A table where the government across has this temper. */
function table(temper: Character, seed = "people"): TestGame {
  const game = testGame("low-reservoir", { seed }).sit(MAYOR).start();
  const seats = game.state.seats.map((seat) => (seat.id === OTHER ? { ...seat, character: temper } : seat));
  return game.with({ seats });
}
/** Bots do all they want to do now, also those that are done with the phase, as at a table. */
function settle(game: TestGame): TestGame {
  const { phase } = game.state;
  for (let before = -1; before !== game.events.length;) {
    before = game.events.length;
    for (const { id, character, occupant } of game.state.seats) {
      if (occupant === "person" || game.state.phase !== phase) continue;
      for (const wish of botWishes(game.look(id), id, character, game.state.opening.seed)) {
        const refused = game.refusal({ kind: "standIn", seat: id }, wish);
        if (refused !== undefined) throw new Error(`a bot on ${id} was refused ${wish.type}: ${refused}`);
      }
    }
  }
  return game;
}
const said = (game: TestGame) => game.you(MAYOR).talk.filter((one) => one.channel === BACK);
const alone = (temper: Character): TestGame =>
  settle(table(temper).to("caucus").wish(MAYOR, { type: "askBack", seat: OTHER }));

describe("a person's offer", () => {
  test("is answered within the talks, even by who seemed done and even if the person is done at once", () => {
    const answers = new Set<string | undefined>();
    for (let number = 0; number < 12; number += 1) {
      const game = settle(
        testGame("low-reservoir", { seed: `offer ${number}` })
          .sit(MAYOR)
          .start()
          .to("talks"),
      );
      settle(game.wish(MAYOR, OFFER).wish(MAYOR, DONE));
      const offer = game.state.promises.find((one) => one.from === "highmere");
      expect(game.state.phase).toBe("commit");
      expect(["standing", "declined", "countered"]).toContain(offer?.standing);
      answers.add(offer?.standing);
    }
    expect(answers.size).toBeGreaterThan(1);
  });

  test("is turned down by a fatalist with a reason, and taken by an opportunist", () => {
    const told = (game: TestGame) =>
      game
        .you(MAYOR)
        .talk.filter((one) => one.channel === "plenary" && one.seat === OTHER)
        .map((one) => one.statement);
    const hard = settle(table("fatalist").to("talks").wish(MAYOR, OFFER));
    expect(hard.state.promises[0]?.standing).toBe("declined");
    expect(told(hard)).toContain("relyOnOurselves");
    const sweet = settle(table("opportunist").to("talks").wish(MAYOR, OFFER));
    expect(sweet.state.promises.find((one) => one.from === "highmere")?.standing).toBe("standing");
    expect(told(sweet)).toContain("agreed");
  });

  test("that goes too far is countered by a step-taker", () => {
    const large = { kind: "size", size: "large" } as const;
    const countering = [1, 2, 3, 4, 5, 6].flatMap((seed) => {
      const game = table("stepTaker", `counter ${seed}`).to("talks");
      settle(game.wish(MAYOR, { ...OFFER, step: large, ifYou: large }));
      return game.state.promises.some((one) => one.counters !== undefined) ? [game] : [];
    });
    const [game] = countering;
    if (game === undefined) throw new Error("a step-taker never counters");
    expect(game.state.promises.find((one) => one.counters !== undefined)).toMatchObject({
      from: "saltreach",
      step: small,
      standing: "offered",
    });
    // It stays for the answer, and goes on once the person is done.
    expect(game.look("audience").table.seats[OTHER]?.ready).toBe(false);
    expect(settle(game.wish(MAYOR, DONE)).state.phase).toBe("commit");
  });

  test("however many there are, the table goes on", () => {
    const game = table("titForTat").to("talks");
    for (let number = 0; number < 15; number += 1) {
      game.refusal(MAYOR, OFFER);
      settle(game);
    }
    expect(settle(game.wish(MAYOR, DONE)).state.phase).toBe("commit");
  });
});

describe("a back channel", () => {
  test("is opened to a person by most, not by who closes", () => {
    for (const temper of ["stepTaker", "fatalist", "opportunist", "rationalist"] as const)
      expect(alone(temper).you(MAYOR).backs).toEqual([{ seat: OTHER, channel: BACK, is: "open" }]);
    expect(alone("exclusive").you(MAYOR).backs).toEqual([]);
  });

  test("each sentence of the person gets one answer, up to a few a round; the bot never speaks twice in a row", () => {
    const game = alone("stepTaker").to("talks");
    settle(game);
    for (const statement of ["askWhatYouNeed", "offerStep", "wary", "thank", "askStep", "wonder", "warn"]) {
      const before = said(game).length;
      settle(game.wish(MAYOR, state(statement)));
      const now = said(game);
      expect(now.length - before).toBeLessThanOrEqual(2);
      if (before < 6) expect(now.at(-1)?.seat).toBe(OTHER);
    }
    expect(said(game).filter((one) => one.seat === OTHER).length).toBeLessThanOrEqual(5);
  });

  test("asked what it needs, one who trusts tells, one who does not keeps it to itself", () => {
    const answer = (temper: Character) => {
      const game = settle(alone(temper).wish(MAYOR, state("askWhatYouNeed")));
      return said(game).at(-1)?.statement;
    };
    expect(answer("stepTaker")).toBe("tellNeed");
    expect(answer("fatalist")).toBe("relyOnOurselves");
  });

  test("a person's own words are answered too", () => {
    const game = settle(
      alone("unconditional").wish(MAYOR, { type: "say", channel: BACK, text: "Let us talk about the dam." }),
    );
    expect(said(game).at(-1)).toMatchObject({ seat: OTHER, statement: "askWhatYouNeed" });
  });
});

describe("a caretaker", () => {
  const kept = () =>
    testGame("low-reservoir", { seed: "caretaker" })
      .sit(MAYOR, OTHER)
      .start()
      .to("talks")
      .wish(OTHER, { type: "promise", towards: "highmere", step: small, due: "now", reach: "public" })
      .wish("server", { type: "standIn", seat: OTHER });

  test("declines politely, and promises nothing", () => {
    const game = settle(kept().wish(MAYOR, OFFER));
    expect(game.state.promises.map((one) => [one.from, one.standing])).toEqual([
      ["saltreach", "standing"],
      ["highmere", "declined"],
    ]);
    const words = game.you(MAYOR).talk.filter((one) => one.seat === OTHER);
    expect(words.map((one) => one.statement)).toEqual(["cannotYet"]);
  });

  test("leaves a request for a back channel to who comes back", () => {
    const game = settle(kept().wish(MAYOR, { type: "askBack", seat: OTHER }));
    expect(game.you(MAYOR).backs).toEqual([{ seat: OTHER, channel: BACK, is: "asked" }]);
  });

  test("keeps what its person promised, whatever its temper", () => {
    const game = kept();
    const seats = game.state.seats.map((seat) =>
      seat.id === OTHER ? { ...seat, character: "predator" as const } : seat,
    );
    settle(game.with({ seats }).to("commit").read(MAYOR));
    game.to("reveal");
    expect(game.state.promises[0]?.fate).toBe("kept");
  });
});
