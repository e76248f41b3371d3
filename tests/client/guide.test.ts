/** The guided first round says one thing at a time, for what is asked, and only once. */
import { expect, test } from "vitest";
import { guideHint, guideHints, KNOT, moment } from "#client/screens/guide.ts";
import type { Seen } from "#client/screens/guide.ts";
import { ROUND_PHASES } from "#shared/rules/terms.ts";
import guideWords from "../../assets/words/en/guide.json" with { type: "json" };

const seen = (phase: Seen["phase"], asks: Seen["asks"] = [], round = 1, incidents = 1): Seen => ({
  phase,
  round,
  asks,
  incidents,
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
    { kind: "nameIncident", incident: 0, price: { threat: 0, problem: 0, shared: 0 } },
  ];
  for (const phase of ROUND_PHASES) {
    for (const hint of [...guideHints(seen(phase, asks)), ...guideHints(seen(phase, [], 1, 0))]) {
      expect(words[hint]?.length ?? 999, hint).toBeLessThan(170);
    }
  }
});
