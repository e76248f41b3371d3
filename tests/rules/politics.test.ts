/** Inside a group: who names what happened, who pays, who falls, what people ask for. */
import { describe, expect, test } from "vitest";
import type { Answer } from "#shared/rules/commands.ts";
import { policy, testGame, type GameOptions } from "../support/game.ts";

const GOVERNMENT = "north.government";
const RIVAL = "north.rival";
const rival = (pressure: "attack" | "support" | "outbid" | "quiet"): Answer => ({
  role: "rival",
  pressure,
  frame: "closed",
});

describe("naming", () => {
  const INCIDENT: GameOptions = { structure: { incidents: 1 } };
  const name = (naming: "threat" | "problem" | "shared") =>
    ({ type: "nameIncident", incident: 0, naming }) as const;
  const table = () => testGame("plain", INCIDENT).sit(GOVERNMENT, RIVAL, "north.voice").start();

  test("an ambiguous incident hits a group, and the other may have meant it", () => {
    const game = table();
    expect(game.you(GOVERNMENT).situation?.incidents[0]).toEqual({
      number: 0,
      incident: "pipe",
      kind: "suspicion",
      hits: ["north"],
      suspect: "south",
      namings: [],
    });
  });

  test("the elites of the group that was hit name it in public, and may think again", () => {
    const game = table()
      .wish(GOVERNMENT, name("problem"))
      .wish(RIVAL, name("threat"))
      .wish(GOVERNMENT, name("shared"));
    expect(game.you("audience").situation?.incidents[0]?.namings).toEqual([
      { seat: RIVAL, naming: "threat" },
      { seat: GOVERNMENT, naming: "shared" },
    ]);
  });

  test("others do not name, nor does anyone later or what hit only the others", () => {
    const game = table();
    expect(game.refusal("north.voice", name("threat"))).toBe("wrongRole");
    expect(game.refusal(GOVERNMENT, { ...name("threat"), incident: 1 })).toBe("incidentUnknown");
    expect(game.to("caucus").refusal(GOVERNMENT, name("threat"))).toBe("wrongPhase");
  });

  test("what a naming would pay is told before it is made, and is what it pays", () => {
    const game = table();
    const ask = game.you(GOVERNMENT).asks.find((one) => one.kind === "nameIncident");
    // Fear .5, of which .1 is above what a threat needs: 1.6 x .1 for each unit of weight.
    expect(ask?.price.threat).toBeCloseTo(0.16, 10);
    expect(ask?.price.shared).toBeCloseTo(-0.16, 10);
    game.wish(GOVERNMENT, name("threat")).round();
    expect(game.state.records[0]?.office[0]?.government.naming).toBeCloseTo(0.16, 10);
  });

  test("a rival wins half as much by naming, and says so before", () => {
    const ask = table()
      .you(RIVAL)
      .asks.find((one) => one.kind === "nameIncident");
    expect(ask?.price.threat).toBeCloseTo(0.08, 10);
  });

  test("without enough fear naming a threat is crying wolf", () => {
    const calm = testGame("plain", {
      ...INCIDENT,
      change: (scenario) => ({
        ...scenario,
        groups: scenario.groups.map((group) => ({ ...group, security: 90 })),
      }),
    })
      .sit(GOVERNMENT)
      .start();
    const ask = calm.you(GOVERNMENT).asks.find((one) => one.kind === "nameIncident");
    expect(ask?.price.threat).toBeLessThan(0);
    expect(ask?.price.shared).toBeGreaterThan(0);
  });

  test("how large the voice runs the story makes the naming louder", () => {
    const open = (story: "front" | "plain" | "buried") => {
      const game = table().wish(GOVERNMENT, name("threat")).wish(RIVAL, name("threat"));
      game.round({ "north.voice": { role: "voice", frame: "open", story, confidence: 0 } });
      return game.you(GOVERNMENT).us?.frames[0]?.share ?? 0;
    };
    expect(open("front")).toBeGreaterThan(open("plain"));
    expect(open("plain")).toBeGreaterThan(open("buried"));
  });

  test("a true cause comes to light when its time has come, to everyone, and not before", () => {
    const game = table().round();
    expect(game.you("audience").situation?.disclosures).toEqual([]);
    game.to("situation");
    expect(game.state.round).toBe(2);
    expect(game.you("audience").situation?.disclosures).toContainEqual({
      round: 1,
      incident: "pipe",
      key: "private.incident.pipe.cause",
    });
  });
});

describe("capital", () => {
  test("office pays, the story one stands for pays, and safety delivered pays", () => {
    const game = testGame("plain").sit(GOVERNMENT).start().round();
    const { office, narrative, price } = game.state.records[0]?.office[0]?.government ?? {};
    const share = game.you(GOVERNMENT).us?.frames[1]?.share ?? 0;
    expect([office, price]).toEqual([0.5, -0]);
    expect(narrative).toBeCloseTo(3 * share, 10);
  });

  test("an attack by the rival costs the government, support helps it", () => {
    const taken = (pressure: "attack" | "support") => {
      const game = testGame("plain").sit(RIVAL).start();
      return game.round({ [RIVAL]: rival(pressure) }).state.records[0]?.office[0]?.government.rival ?? 0;
    };
    expect(taken("attack")).toBeLessThan(0);
    expect(taken("support")).toBeCloseTo(-taken("attack"), 10);
  });

  test("outbidding is louder than campaigning: the rival's story grows more", () => {
    const share = (pressure: "outbid" | "quiet") => {
      const game = testGame("plain")
        .sit(RIVAL)
        .start()
        .round({ [RIVAL]: rival(pressure) });
      return game.you(RIVAL).us?.frames[0]?.share ?? 0;
    };
    expect(share("outbid")).toBeGreaterThan(share("quiet"));
  });

  test("entrepreneurs and citizens push the government by their confidence", () => {
    const game = testGame("plain").sit("north.civil", "north.citizen1", "north.citizen2").start();
    game.round({
      "north.civil": { role: "civil", frame: "open", programmes: [], confidence: -1 },
      "north.citizen1": { role: "citizen", confidence: -1, attention: { fair: 3 } },
      "north.citizen2": { role: "citizen", confidence: 0, attention: { fair: 3 } },
    });
    const { movement, citizens } = game.state.records[0]?.office[0]?.government ?? {};
    expect(movement).toBeLessThan(0);
    expect(citizens).toBeCloseTo(-0.3, 10);
  });
});

describe("the fall of a government", () => {
  const fallen = () => {
    const seats = [GOVERNMENT, RIVAL, "north.civil", "north.voice", "north.citizen1", "north.citizen2"];
    const game = testGame("plain", { format: "seminar" })
      .sit(...seats)
      .start();
    while (game.state.records.every((record) => record.falls.length === 0)) {
      game
        .to("caucus")
        .wish(GOVERNMENT, {
          type: "promise",
          towards: "south",
          step: { kind: "size", size: "large" },
          due: "now",
          reach: "public",
        })
        .to("commit");
      const ask = game.you(GOVERNMENT).asks.find((one) => one.kind === "answer");
      const hand = ask?.role === "government" ? ask.hands[0]?.cards : undefined;
      const dear = [...(hand ?? [])].filter((one) => one.affordable && one.adopt < 0.5);
      const [dearest] = dear.sort((a, b) => b.price - a.price);
      const against = (seat: string): Answer =>
        seat.endsWith("civil")
          ? { role: "civil", frame: "open", programmes: [], confidence: -1 }
          : seat.endsWith("voice")
            ? { role: "voice", frame: "open", story: "plain", confidence: -1 }
            : { role: "citizen", confidence: -1, attention: { open: 3 } };
      game.answer({
        [GOVERNMENT]: policy(game, GOVERNMENT, dearest?.policy ?? "watch"),
        [RIVAL]: rival("attack"),
        ...Object.fromEntries(seats.slice(2).map((seat) => [seat, against(seat)])),
      });
      game.to("reckoning");
    }
    return game;
  };

  test("a government without capital falls, and its rival takes office", () => {
    const game = fallen();
    const record = game.state.records.at(-1);
    expect(record?.falls).toEqual([{ group: "north", from: GOVERNMENT, to: RIVAL }]);
    const { seats, groups } = game.look("audience").table;
    expect([seats[GOVERNMENT]?.role, seats[RIVAL]?.role]).toEqual(["rival", "government"]);
    expect(groups.north?.falls).toBe(1);
    const told = game.you("south.citizen1").news.filter((one) => one.kind === "fall");
    expect(told).toMatchObject([{ group: "north", seat: RIVAL }]);
    expect(game.you(RIVAL).reckoning?.office.fall).toEqual({ from: GOVERNMENT, to: RIVAL });
  });

  test("the new government begins with a honeymoon, the fallen one with half of that", () => {
    const office = fallen().you(RIVAL).us?.office;
    expect(office?.government.seat).toBe(RIVAL);
    expect(office?.government.capital).toBeGreaterThanOrEqual(6);
    expect(office?.rival).toEqual({ seat: GOVERNMENT, capital: 3 });
  });

  test("with the office the powers change hands, and the brief tells the new government its intention", () => {
    const game = fallen().to("situation").to("commit").read(GOVERNMENT).read(RIVAL);
    expect(game.refusal(GOVERNMENT, { type: "answer", answer: policy(game, GOVERNMENT, "watch") })).toBe(
      "wrongRole",
    );
    expect(game.refusal(GOVERNMENT, { type: "answer", answer: rival("quiet") })).toBeUndefined();
    expect(game.refusal(RIVAL, { type: "answer", answer: policy(game, RIVAL, "watch") })).toBeUndefined();
    expect(game.you(GOVERNMENT).brief?.intention).toBeUndefined();
    expect(game.you(RIVAL).brief?.intention?.intention).toBe("seeker");
  });
});

describe("petitions", () => {
  const seats = [1, 2, 3, 4].map((number) => `north.citizen${number}`);
  const petitioned = (asking: number) => {
    const game = testGame("plain", { citizens: 4 })
      .sit(GOVERNMENT, ...seats)
      .start();
    const answers = seats.map((seat, index): [string, Answer] => [
      seat,
      {
        role: "citizen",
        confidence: 0,
        attention: { fair: 3 },
        ...(index < asking ? { petition: "transcender" as const } : {}),
      },
    ]);
    return game.round(Object.fromEntries(answers));
  };

  test("a petition carries with a third of the citizens, not with fewer", () => {
    expect(petitioned(1).you("audience").reveal?.petitions).toEqual([]);
    expect(petitioned(2).you("audience").reveal?.petitions).toEqual([
      { group: "north", logic: "transcender" },
    ]);
  });

  test("what people asked for is cheaper for their government the round after", () => {
    const game = petitioned(2).to("situation").to("commit");
    const ask = game.you(GOVERNMENT).asks.find((one) => one.kind === "answer");
    const serve =
      ask?.role === "government" ? ask.hands[0]?.cards.find((one) => one.policy === "serve") : undefined;
    const terms = Object.fromEntries(serve?.priceWhy.map((one) => [one.term, one.value]) ?? []);
    expect(game.you(GOVERNMENT).us?.petition).toBe("transcender");
    // Terms are told in thousandths.
    expect(terms.petition).toBeCloseTo(-0.3 * (terms.distance ?? 0), 2);
  });

  test("a petition passed over costs the office, one followed does not", () => {
    const cost = (id: string) => {
      const game = petitioned(2).to("situation").to("commit");
      game.round({ [GOVERNMENT]: policy(game, GOVERNMENT, id) });
      return game.state.records[1]?.office[0]?.government.petition;
    };
    expect([cost("watch"), cost("serve")]).toEqual([-0.4, 0]);
  });
});
