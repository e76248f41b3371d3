/** The guided first round says one thing at a time, for what is asked, and only once. */
import { expect, test } from "vitest";
import { guidedFirst, guideHint, guideHints, KNOT, lived, moment } from "#client/screens/guide.ts";
import type { Seen } from "#client/screens/guide.ts";
import { ROUND_PHASES } from "#shared/rules/terms.ts";
import guideWords from "../../assets/words/en/guide.json" with { type: "json" };

const seen = (phase: Seen["phase"], asks: Seen["asks"] = [], round = 1, incidents = 1): Seen => ({
  phase,
  round,
  guided: 1,
  asks,
  incidents,
});

test("unasked it is there for who is alone, and at a table whose opener wants it, until it is put away", () => {
  const guided = (more: { format?: string; guide?: boolean; off?: boolean }): number =>
    guidedFirst({ format: "class", guide: false, off: false, ...more });
  expect([guided({ format: "solo" }), guided({ guide: true }), guided({})]).toEqual([1, 1, 0]);
  expect([guided({ format: "solo", off: true }), guided({ guide: true, off: true })]).toEqual([0, 0]);
});

test("it speaks in the first round only", () => {
  for (const phase of ROUND_PHASES) expect(guideHints(seen(phase, [], 2))).toEqual([]);
  expect(guideHints(seen("lobby", [], 0))).toEqual([]);
  expect(guideHints(seen("debrief", [], 1))).toEqual([]);
});

test("in the commit it follows the two steps: first read, then answer", () => {
  const read = seen("commit", [{ kind: "read", towards: "saltreach" }]);
  expect(guideHint(read, 0)).toBe("guide.read");
  const government = {
    kind: "answer" as const,
    role: "government" as const,
    open: true,
    hands: [],
    frames: [],
  };
  const done = {
    kind: "read" as const,
    towards: "saltreach",
    chosen: { reading: "afraid", sureness: 1 } as const,
  };
  expect(guideHint(seen("commit", [done, government]), 0)).toBe("guide.cards");
  const chosen = { role: "government" as const, policies: { saltreach: "nightWardens" }, frame: "ourDam" };
  expect(guideHint(seen("commit", [done, { ...government, chosen }]), 0)).toBe("guide.answered");
});

test("the knot is named only after it was felt", () => {
  const before = seen("reckoning", [{ kind: "feel" }]);
  expect(guideHints(before)).not.toContain(KNOT);
  expect(guideHint(seen("reckoning", [{ kind: "feel", chosen: "afraid" }]), 0)).toBe(KNOT);
});

test("a quiet round is not called an event", () => {
  expect(guideHint(seen("situation", [], 1, 0), 0)).toBe("guide.quiet");
  expect(guideHint(seen("situation", [], 1, 1), 0)).toBe("guide.situation");
});

test("each step ends, and a new moment starts anew", () => {
  const talks = seen("talks", [{ kind: "promise", towards: "saltreach" }]);
  expect(guideHint(talks, 0)).toBe("guide.talks");
  expect(guideHint(talks, 1)).toBe("guide.promise");
  expect(guideHint(talks, 2)).toBeUndefined();
  expect(moment(talks)).not.toBe(moment(seen("caucus")));
});

test("each hint has its words, short enough for a strip on a phone", () => {
  const words: Readonly<Record<string, string>> = guideWords;
  const asks: Seen["asks"] = [
    {
      kind: "nameIncident",
      incident: 0,
      price: { threat: 0, problem: 0, shared: 0 },
      priceWhy: { threat: [], problem: [], shared: [] },
    },
  ];
  for (const phase of ROUND_PHASES) {
    for (const hint of [...guideHints(seen(phase, asks)), ...guideHints(seen(phase, [], 1, 0))]) {
      expect(words[hint]?.length ?? 999, hint).toBeLessThan(170);
    }
  }
});

test("asked for again it guides through that round", () => {
  expect(guideHints({ ...seen("caucus", [], 4), guided: 4 })).toEqual(guideHints(seen("caucus")));
  expect(guideHints({ ...seen("caucus", [], 5), guided: 4 })).toEqual([]);
});

/** Every hint that one person can be shown in one round: a government that names, promises, reads, answers and feels. */
const asksOf: Readonly<Record<string, readonly Seen["asks"][]>> = {
  situation: [
    [
      {
        kind: "nameIncident",
        incident: 0,
        price: { threat: 0, problem: 0, shared: 0 },
        priceWhy: { threat: [], problem: [], shared: [] },
      },
    ],
  ],
  talks: [[{ kind: "promise", towards: "saltreach", reaches: [], policies: [] }]],
  commit: [
    [{ kind: "read", towards: "saltreach" }],
    [{ kind: "answer", role: "government", open: true, hands: [], frames: [] }],
    [
      {
        kind: "answer",
        role: "government",
        open: true,
        hands: [],
        frames: [],
        chosen: { role: "government", policies: {}, frame: "" },
      },
    ],
  ],
  reckoning: [[{ kind: "feel" }], [{ kind: "feel", chosen: "afraid" }]],
};

test("the whole of it takes less than three minutes: reading at 180 words a minute, three seconds for each tap", () => {
  const words: Readonly<Record<string, string>> = guideWords;
  const hints = ROUND_PHASES.flatMap((phase) =>
    (asksOf[phase] ?? [[]]).flatMap((asks) => guideHints(seen(phase, asks))),
  );
  const read = hints.reduce((sum, hint) => sum + (words[hint] ?? "").split(/\s+/).length, 0);
  expect(hints.length).toBeGreaterThan(12);
  expect((60 * read) / 180 + 3 * hints.length).toBeLessThan(180);
});

const act = (from: string, towards: string, logic: "fatalist" | "transcender") =>
  ({ from, towards, seen: "policy", logic, covert: false, found: false }) as const;

function after(security: number): Parameters<typeof lived>[0]["reckoning"] {
  return {
    round: 1,
    security: { before: 50, after: security, why: [] },
    frames: [],
    office: { before: 6, after: 6, why: [] },
    restraints: [],
    towards: [],
  };
}

test("at the end only what was lived is named: the paradox where both guarded and it made one less safe", () => {
  const both = [act("highmere", "saltreach", "fatalist"), act("saltreach", "highmere", "fatalist")];
  const one = [act("highmere", "saltreach", "fatalist"), act("saltreach", "highmere", "transcender")];
  const named = (acts: typeof both, security: number) =>
    lived({ acts, own: "highmere", situation: undefined, reckoning: after(security) });
  expect(named(both, 44)).toEqual(["securityDilemma", "securityParadox", "fatalist"]);
  expect(named(both, 53)).not.toContain("securityParadox");
  expect(named(one, 44)).not.toContain("securityParadox");
  expect(named(one, 44)).not.toContain("transcender");
});

test("a threat that somebody made of an incident is named as such", () => {
  const incident = { number: 0, incident: "burstPipe", kind: "suspicion", hits: [] } as const;
  const said = (naming: "threat" | "problem") => ({
    incidents: [{ ...incident, namings: [{ seat: "highmere.mayor", naming }] }],
    disclosures: [],
  });
  const named = (naming: "threat" | "problem") =>
    lived({ acts: [], own: "highmere", situation: said(naming), reckoning: undefined });
  expect(named("threat")).toContain("securitisation");
  expect(named("problem")).not.toContain("securitisation");
});
