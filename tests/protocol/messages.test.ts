/** The schemas at the door: every wish of the contract gets in as it is, and nothing beside it. */
import { expect, test } from "vitest";
import type { Wish } from "#shared/rules/commands.ts";
import { joinOptionsSchema, wishSchema } from "#shared/protocol/messages.ts";
import { readCode } from "#shared/protocol/wire.ts";

const WISHES: { readonly [T in Wish["type"]]: readonly Extract<Wish, { type: T }>[] } = {
  takeSeat: [{ type: "takeSeat", seat: "highmere.mayor", name: "Ann" }],
  leaveSeat: [{ type: "leaveSeat" }],
  control: [{ type: "control", control: "extend" }],
  extend: [{ type: "extend", seconds: 90 }],
  hold: [{ type: "hold", held: true }],
  noLimit: [{ type: "noLimit", seat: "highmere.mayor", on: true }],
  voidRound: [{ type: "voidRound", round: 2 }],
  pauseCard: [{ type: "pauseCard" }],
  resume: [{ type: "resume" }],
  bulletin: [{ type: "bulletin", text: "Five minutes are left." }],
  nudge: [
    { type: "nudge", nudge: "silentMinute" },
    { type: "nudge", nudge: "askQuietSeat", seat: "highmere.plumber" },
  ],
  inject: [
    { type: "inject", when: "now", injection: { kind: "deck", incident: "storm" } },
    {
      type: "inject",
      when: "next",
      injection: { kind: "deck", incident: "pipe", hit: "highmere", suspect: "saltreach" },
    },
    {
      type: "inject",
      when: "next",
      injection: {
        kind: "own",
        title: "A ferry is late",
        text: "Nobody knows why.",
        hits: ["highmere"],
        suspect: "saltreach",
        dials: { security: -1, ambiguity: 0.05 },
      },
    },
  ],
  withdrawInjection: [{ type: "withdrawInjection", injection: 0 }],
  holdBad: [{ type: "holdBad", held: true }],
  reassign: [{ type: "reassign", seat: "highmere.mayor", to: "highmere.plumber" }],
  mergeSeats: [{ type: "mergeSeats", seat: "highmere.mayor", into: "highmere.plumber" }],
  renamePerson: [
    { type: "renamePerson", seat: "highmere.mayor", name: "Calm Otter" },
    { type: "renamePerson", seat: "highmere.mayor", name: "Calm Otter", who: "Ann" },
  ],
  removePerson: [
    { type: "removePerson", seat: "highmere.mayor" },
    { type: "removePerson", seat: "highmere.mayor", who: "Ann" },
  ],
  letBack: [{ type: "letBack", removed: 0 }],
  botSeat: [{ type: "botSeat", seat: "highmere.mayor", bot: false }],
  archive: [
    { type: "archive", on: true, name: "Quiet Heron" },
    { type: "archive", on: false },
  ],
  bookmark: [
    { type: "bookmark", line: "Here it turned." },
    { type: "bookmark", line: "", said: 4 },
  ],
  ready: [
    { type: "ready", ready: true },
    { type: "ready", ready: true, phase: "caucus" },
  ],
  nameIncident: [{ type: "nameIncident", incident: 0, naming: "shared" }],
  say: [
    { type: "say", channel: "plenary", text: "Good morning" },
    { type: "say", channel: "caucus:highmere", text: "Good morning" },
  ],
  state: [
    { type: "state", channel: "plenary", statement: "weAreAfraid" },
    { type: "state", channel: "plenary", statement: "weAreAfraid", about: "saltreach" },
  ],
  promise: [
    {
      type: "promise",
      towards: "saltreach",
      step: { kind: "size", size: "medium" },
      due: "now",
      reach: "public",
    },
    {
      type: "promise",
      towards: "saltreach",
      step: { kind: "policy", policy: "summerFlow" },
      due: "next",
      reach: "back",
      ifYou: { kind: "size", size: "small" },
      counters: 3,
    },
  ],
  answerOffer: [{ type: "answerOffer", promise: 3, answer: "decline" }],
  askBack: [{ type: "askBack", seat: "saltreach.mayor" }],
  closeBack: [{ type: "closeBack", seat: "saltreach.mayor" }],
  report: [{ type: "report", said: 7 }],
  mute: [{ type: "mute", seat: "saltreach.mayor", muted: true }],
  withdrawPromise: [{ type: "withdrawPromise", promise: 3 }],
  read: [{ type: "read", towards: "saltreach", reading: "reachingOut", sureness: 3 }],
  answer: [
    { type: "answer", answer: { role: "government", policies: { saltreach: "patrol" }, frame: "ourDam" } },
    { type: "answer", answer: { role: "rival", pressure: "quiet", frame: "ourDam" } },
    { type: "answer", answer: { role: "civil", frame: "ourDam", programmes: ["saltreach"], confidence: 1 } },
    { type: "answer", answer: { role: "voice", frame: "ourDam", story: "front", confidence: -1 } },
    {
      type: "answer",
      answer: { role: "citizen", confidence: 0, attention: { ourDam: 3 }, petition: "mitigator" },
    },
  ],
  feel: [
    { type: "feel", feeling: "hopeful" },
    { type: "feel", feeling: "hopeful", line: "We might." },
  ],
  answerItem: [{ type: "answerItem", item: "stages", answer: ["in", "is", "fear"], confident: 4 }],
  answerOpen: [{ type: "answerOpen", text: "They might each open the shed." }],
  consent: [{ type: "consent", given: true }],
  leadDebrief: [{ type: "leadDebrief", page: "security" }],
};

test.each(Object.entries(WISHES))("a wish to %s gets in as it is", (_type, wishes) => {
  for (const wish of wishes) expect(wishSchema.parse(wish)).toEqual(wish);
});

test.each(Object.entries(WISHES))(
  "a wish to %s with something more, or with a part undefined, does not",
  (_type, wishes) => {
    for (const wish of wishes) {
      expect(wishSchema.safeParse({ ...wish, extra: 1 }).success).toBe(false);
      const key = Object.keys(wish).find((one) => one !== "type");
      if (key !== undefined) expect(wishSchema.safeParse({ ...wish, [key]: undefined }).success).toBe(false);
    }
  },
);

test.each(["__proto__", "constructor", "prototype", "", "a b", "a/b", "x".repeat(65), "../x"])(
  "%o is nobody's id",
  (id) => {
    expect(wishSchema.safeParse({ type: "promise", towards: id, size: "small" }).success).toBe(false);
    const attention = JSON.parse(`{${JSON.stringify(id)}:3}`) as unknown;
    const answer = { role: "citizen", confidence: 0, attention };
    const read = wishSchema.safeParse({ type: "answer", answer });
    // A prototype key may also be dropped: never may it be there afterwards.
    if (read.success) expect(JSON.stringify(read.data)).not.toContain("proto");
  },
);

test("who joins says little: a token of the right shape, a language", () => {
  expect(joinOptionsSchema.parse({})).toEqual({ lang: "en" });
  const token = "x".repeat(22);
  expect(joinOptionsSchema.parse({ token, lang: "qps" })).toEqual({ token, lang: "qps" });
  for (const bad of [
    undefined,
    null,
    [],
    { token: 1 },
    { token: "short" },
    { lang: "../en" },
    { host: true },
  ]) {
    expect(joinOptionsSchema.safeParse(bad).success).toBe(false);
  }
});

test("a code is read however it was typed", () => {
  expect(readCode("7kqm4x")).toBe("7KQM4X");
  expect(readCode(" 7kq-m4x ")).toBe("7KQM4X");
  expect(readCode("7KQM4")).toBeUndefined();
  expect(readCode("OOOOOO")).toBeUndefined();
});
