/** Equations 5 and 6: identity is negotiated, and abrupt change costs. */
import { describe, expect, test } from "vitest";
import {
  leadingFrame,
  mandate,
  negotiate,
  ontologicalCost,
  shareTerms,
} from "#shared/rules/theory/identity.ts";
import { total, type GroupActs, type Vector, type World } from "#shared/rules/theory/world.ts";
import { acts, draws, model, NORTH, pairs, SOUTH, withMandate, world } from "./still.ts";

const [CLOSED, FAIR, OPEN] = [0, 1, 2];
/** A world in which mood pushes nothing: trust and fear are equal (.5) in the still one. */
function moved(
  north: Partial<GroupActs>,
  more: {
    readonly policy?: Partial<Vector>;
    readonly world?: World;
    readonly namable?: number;
    readonly media?: number;
  } = {},
) {
  const did = acts(more.policy, {}, { north });
  const drawn = draws({ namable: [more.namable ?? 0, 0] });
  const voiced = { ...(more.world ?? world), media: [more.media ?? 0.5, 0.5] };
  return negotiate(model, voiced, did, drawn, NORTH);
}
const frames = (government: number, rival = -1, entrepreneurs: readonly number[] = []) => ({
  frames: { government, rival, entrepreneurs },
});
const share = (frame: number, ...did: Parameters<typeof moved>) => moved(...did).shares[frame] ?? 0;

describe("the mandate", () => {
  test("is the openness of the narratives, weighted by who follows them", () => {
    expect(mandate(model, world, NORTH, SOUTH)).toBe(0);
    expect(mandate(model, withMandate(0.4), NORTH, SOUTH)).toBeCloseTo(0.4, 10);
    expect(
      mandate(
        model,
        {
          ...world,
          shares: [
            [0, 0, 1],
            [1, 0, 0],
          ],
        },
        NORTH,
        SOUTH,
      ),
    ).toBe(1);
  });
});

describe("negotiation", () => {
  test("where nobody pushes, nothing moves", () => {
    expect(moved({}).shares).toEqual([0.25, 0.5, 0.25]);
  });

  test("a government's campaign is .6 of the media's part, exactly", () => {
    const grown = 0.25 * Math.exp(0.55 * 0.6 * 0.5);
    expect(share(OPEN, frames(OPEN))).toBeCloseTo(grown / (0.75 + grown), 10);
  });

  test("the government is louder than the rival, unless the rival outbids", () => {
    const government = share(OPEN, frames(OPEN));
    expect(share(OPEN, frames(-1, OPEN))).toBeLessThan(government);
    expect(share(OPEN, { ...frames(-1, OPEN), outbid: true })).toBeGreaterThan(government);
  });

  test("where dominant actors hold the media, the movement from below moves less", () => {
    const below = frames(-1, -1, [OPEN]);
    expect(share(OPEN, below, { media: 0.9 })).toBeLessThan(share(OPEN, below, { media: 0.1 }));
    expect(share(OPEN, frames(OPEN), { media: 0.9 })).toBeGreaterThan(
      share(OPEN, frames(OPEN), { media: 0.1 }),
    );
  });

  test("entrepreneurs share one voice from below, and citizens are half of it where there are any", () => {
    expect(moved(frames(-1, -1, [OPEN, OPEN])).pushes[OPEN]?.movement).toBeCloseTo(0.5, 10);
    expect(moved(frames(-1, -1, [OPEN, CLOSED])).pushes[OPEN]?.movement).toBeCloseTo(0.25, 10);
    const heard = moved({ ...frames(-1, -1, [OPEN]), attention: [1, 0, 0] });
    expect(heard.pushes.map((push) => push.movement)).toEqual([0.25, 0, 0.25]);
  });

  test("trust opens, fear closes", () => {
    const mood = (trust: number) => moved({}, { world: { ...world, trust: pairs(trust) } }).shares;
    const [hopeful, afraid] = [mood(0.9), mood(0.1)];
    expect(hopeful[OPEN]).toBeGreaterThan(0.25);
    expect(afraid[CLOSED]).toBeGreaterThan(0.25);
    expect(afraid[FAIR]).toBeCloseTo(hopeful[FAIR] ?? 0, 1);
  });

  test("policy enacts identity: what a government does tells its people who they are", () => {
    expect(moved({}, { policy: { stance: 1 } }).pushes.map((push) => push.enacted)).toEqual([-0.7, 0, 0.7]);
    expect(share(OPEN, {}, { policy: { stance: 1 } })).toBeGreaterThan(0.25);
    expect(share(CLOSED, {}, { policy: { stance: -1 } })).toBeGreaterThan(0.25);
  });

  test("naming moves narratives, as far as there was something to name", () => {
    const threat = { naming: { government: -1, rival: -1 } };
    expect(share(CLOSED, threat, { namable: 1 })).toBeGreaterThan(share(CLOSED, threat, { namable: 0.3 }));
    expect(share(CLOSED, threat, { namable: 0 })).toBe(0.25);
    const shared = { naming: { government: 1, rival: 1 } };
    expect(share(OPEN, shared, { namable: 1 })).toBeGreaterThan(0.25);
  });

  test("the openness that naming closes is the openness that prices cards", () => {
    const after = (sign: number) => {
      const { shares } = moved({ naming: { government: sign, rival: sign } }, { namable: 1 });
      return mandate(model, { ...world, shares: [shares, shares] }, NORTH, SOUTH);
    };
    expect([after(-1) < -0.1, after(0), after(1) > 0.1]).toEqual([true, 0, true]);
  });

  test("what nobody supports today somebody remembers: no share falls below the floor", () => {
    const gone = {
      ...world,
      shares: [
        [0.96, 0.02, 0.02],
        [0.25, 0.5, 0.25],
      ],
    };
    const { shares } = moved(frames(CLOSED, CLOSED, [CLOSED]), { world: gone });
    expect(Math.min(...shares)).toBeGreaterThan(0.019);
    expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
  });

  test("the reasons, in people of a hundred, sum to the change", () => {
    const { shares, pushes } = moved(frames(OPEN, CLOSED, [OPEN]), { policy: { stance: 0.5 } });
    shares.forEach((after, frame) => {
      const before = world.shares[NORTH]?.[frame] ?? 0;
      const push = pushes[frame];
      if (push === undefined) throw new Error("no push");
      expect(total(shareTerms(model, before, after, push))).toBeCloseTo(100 * (after - before), 9);
    });
  });
});

describe("the ontological cost of change", () => {
  const cost = (part: number) => ontologicalCost(model, [0.5, 0.5], [0.5 + part, 0.5 - part]);

  test("is quadratic: twice the change costs four times as much", () => {
    expect(cost(0.1)).toBeCloseTo(45 * 0.1 ** 2, 10);
    expect(cost(0.2)).toBeCloseTo(4 * cost(0.1), 10);
  });

  test("so the same way costs half when it is gone in two steps", () => {
    const inTwo =
      ontologicalCost(model, [0.5, 0.5], [0.6, 0.4]) + ontologicalCost(model, [0.6, 0.4], [0.7, 0.3]);
    expect(inTwo).toBeCloseTo(cost(0.2) / 2, 10);
  });

  test("is there whichever way people move, and not at all if they stay", () => {
    expect([cost(-0.2), cost(0)]).toEqual([cost(0.2), 0]);
  });
});

test("the leading narrative is the best supported one that passes", () => {
  expect(leadingFrame([0.2, 0.5, 0.3])).toBe(1);
  expect(leadingFrame([0.2, 0.5, 0.3], (frame) => frame !== 1)).toBe(2);
  expect(leadingFrame([0.2, 0.5, 0.3], () => false)).toBe(-1);
});
