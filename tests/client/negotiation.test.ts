/** What the screens of negotiation make of a view: channels, lines, sentences, promises, the ledger. */
import { fileURLToPath } from "node:url";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readContent } from "#server/contentFiles.ts";
import { STATEMENTS } from "#shared/rules/deciding/talk.ts";
import type { Wish } from "#shared/rules/commands.ts";
import type { TableView, PromiseView, TalkView } from "#shared/rules/views.ts";
import { dueIn, pairsIn, partsOf } from "#client/screens/promises/ledgerLines.ts";
import { counterTo, firstDraft, wishOf } from "#client/screens/promises/promiseDraft.ts";
import { promiseText } from "#client/screens/promises/promiseText.ts";
import { channelsOf, likelyChannel, unheard } from "#client/screens/talk/channels.ts";
import { statementText } from "#client/screens/talk/lineText.ts";
import { runsOf } from "#client/screens/talk/said.tsx";
import { grouped, SENTENCE_GROUPS } from "#client/screens/talk/sentenceGroups.ts";
import * as store from "#client/store.ts";
import { addWords } from "#client/words/words.ts";
import { testGame } from "../support/game.ts";

const H = "highmere";
const S = "saltreach";
const content = readContent(fileURLToPath(new URL("../../assets", import.meta.url)));

beforeAll(() => {
  addWords({ ...content.ui.get("en"), ...content.scenarios.get("low-reservoir")?.words.get("en") });
});

function line(number: number, seat: string | undefined, more: Partial<TalkView> = {}): TalkView {
  return {
    number,
    round: 1,
    channel: "plenary",
    text: `line ${number}`,
    ...(seat === undefined ? {} : { seat }),
    ...more,
  };
}

function made(id: number, more: Partial<PromiseView> = {}): PromiseView {
  return {
    id,
    round: 1,
    due: 1,
    from: H,
    towards: S,
    seat: `${H}.mayor`,
    step: { kind: "size", size: "small" },
    reach: "public",
    fate: "standing",
    ...more,
  };
}

describe("channels", () => {
  const mayor = { id: `${H}.mayor`, group: H };
  const none = { seat: mayor, backs: [], isTeam: false, talk: [], open: [] };

  test("the largest circle stands first, and a whisper only once it was heard", () => {
    const back = { seat: `${S}.mayor`, channel: `back:${H}.mayor+${S}.mayor`, is: "open" } as const;
    const whisper = line(1, undefined, { channel: `whisper:${H}.mayor` });
    expect(channelsOf({ ...none, isTeam: true, backs: [back], talk: [whisper] })).toEqual([
      "plenary",
      `caucus:${H}`,
      `team:${H}.mayor`,
      `back:${H}.mayor+${S}.mayor`,
      `whisper:${H}.mayor`,
    ]);
    expect(channelsOf(none)).toEqual(["plenary", `caucus:${H}`]);
  });

  test("a channel that was asked for is none yet, a closed one in which something was said still is one", () => {
    const channel = `back:${H}.mayor+${S}.mayor` as const;
    const asked = { seat: `${S}.mayor`, channel, is: "asked" } as const;
    expect(channelsOf({ ...none, backs: [asked] })).not.toContain(channel);
    expect(channelsOf({ ...none, talk: [line(1, `${S}.mayor`, { channel })] })).toContain(channel);
  });

  test("a facilitator sees the rooms, and not a whisper for every seat", () => {
    const open = ["plenary", `caucus:${H}`, `caucus:${S}`, `whisper:${H}.mayor`] as const;
    expect(channelsOf({ ...none, seat: undefined, open })).toEqual(open.slice(0, 3));
  });

  test("one speaks to one's own in the caucus, across in the talks, and where it is open else", () => {
    const channels = ["plenary", `caucus:${H}`] as const;
    expect(likelyChannel("caucus", channels, [`caucus:${H}`])).toBe(`caucus:${H}`);
    expect(likelyChannel("talks", channels, [`caucus:${H}`, "plenary"])).toBe("plenary");
    expect(likelyChannel("commit", channels, [`caucus:${H}`])).toBe(`caucus:${H}`);
    expect(likelyChannel("reveal", channels, [])).toBe("plenary");
  });
});

describe("what is new", () => {
  // What was heard is kept by table: each test has a table of its own.
  let tables = 0;
  beforeEach(() => {
    tables += 1;
    const seats = { [`${H}.mayor`]: { id: `${H}.mayor`, group: H, role: "government" } };
    store.code.value = `new ${tables}`;
    store.table.value = { phase: "talks", round: 1, seats, groups: {} } as unknown as TableView;
    store.you.value = {
      viewer: { kind: "seat", seat: `${H}.mayor` },
      asks: [],
      promises: [],
    } as unknown as store.Mine;
    store.talk.value = [
      line(0, `${H}.mayor`),
      line(1, `${S}.mayor`),
      line(2, `${S}.mayor`),
      line(3, undefined),
    ];
  });

  test("counts what others and the facilitator said after the last line that was before one's eyes", () => {
    expect(unheard()).toBe(3);
    store.heard().value = { plenary: 2 };
    expect(unheard("plenary")).toBe(1);
    expect(unheard(`caucus:${H}`)).toBe(0);
  });

  test("does not count whom one hides, and each table has its own", () => {
    store.hiddenSeats().value = [`${S}.mayor`];
    expect(unheard()).toBe(1);
    store.code.value = "another";
    expect(unheard()).toBe(3);
  });
});

test("lines of a hidden seat are gathered where they stood, and a speaker is named once", () => {
  const said = [line(1, "a"), line(2, "a"), line(3, "b"), line(4, "b"), line(5, "a"), line(6, "b")];
  expect(
    runsOf(said, ["b"]).map((run) => (run.kind === "line" ? [run.entry.number, run.first] : run.count)),
  ).toEqual([[1, true], [2, false], 2, [5, true], 1]);
});

describe("sentences on offer", () => {
  test("each stands in exactly one group, and one that no group knows is not lost", () => {
    const all = grouped([...STATEMENTS, "fromTomorrow"]).flatMap((one) => one.statements);
    expect([...all].sort()).toEqual([...STATEMENTS, "fromTomorrow"].sort());
    expect(grouped(STATEMENTS).map((one) => one.group)).toEqual(SENTENCE_GROUPS);
    expect(Math.max(...grouped(STATEMENTS).map((one) => one.statements.length))).toBeLessThanOrEqual(8);
  });

  test.each(STATEMENTS)("%s reads well about a group and about nobody", (statement) => {
    const [about, bare] = [statementText(statement, S), statementText(statement, undefined)];
    expect(about).toContain("Saltreach");
    for (const text of [about, bare]) expect(text).toMatch(/^[A-Z][^{}]*[^ ][.?]$/);
    expect(bare).not.toMatch(/Saltreach| {2}| [.,?]/);
  });
});

describe("a promise in words", () => {
  const card = (policy: string) => ({ kind: "policy", policy }) as const;
  const bargain = made(1, { from: H, step: card("summerFlow"), ifYou: card("summerFlow") });

  test("is said by the one who reads it", () => {
    const round = 1;
    expect(promiseText(bargain, { own: H, round })).toBe(
      "If Saltreach helps pay for the dam this round, we will put the summer flow first.",
    );
    expect(promiseText(bargain, { own: S, round })).toBe(
      "If we help pay for the dam this round, Highmere will put the summer flow first.",
    );
    expect(promiseText(bargain, {})).toBe(
      "If Saltreach helps pay for the dam, Highmere will put the summer flow first.",
    );
  });

  test("tells which round", () => {
    expect(promiseText(made(1, { due: 3 }), { own: H, round: 2 })).toBe(
      "We will take a small step next round.",
    );
    expect(promiseText(made(1, { due: 2 }), { own: S, round: 2 })).toBe(
      "Highmere will take a small step this round.",
    );
    expect(promiseText(made(1, { due: 1 }), { own: H, round: 2 })).toBe("We will take a small step.");
  });
});

describe("putting a promise together", () => {
  const NORTH = "north.government";
  const SOUTH = "south.government";

  test("the first draft can be given as it stands, and so can an offer turned round", () => {
    const game = testGame("plain").sit(NORTH, SOUTH).start().to("talks");
    const make = (who: string, wish: Wish) => game.wish(who, wish);
    make(NORTH, wishOf(firstDraft("south", ["public", "groups"])));
    make(NORTH, wishOf({ ...firstDraft("south", ["public"]), kind: "ifYou", due: "next", reach: "groups" }));
    const offer = game.you(SOUTH).promises.find((one) => one.ifYou !== undefined);
    if (!offer) throw new Error("no offer came");
    const counter = counterTo(offer, ["public", "groups"]);
    expect(counter).toMatchObject({ towards: "north", due: "next", reach: "groups", counters: offer.id });
    make(SOUTH, wishOf(counter));
    expect(game.you(NORTH).promises.map((one) => [one.from, one.fate])).toEqual([
      ["north", "standing"],
      ["north", "countered"],
      ["south", "offered"],
    ]);
  });

  test("an offer from a back channel that is closed is answered where one can", () => {
    expect(counterTo(made(4, { reach: "back" }), ["public", "groups"]).reach).toBe("public");
    expect(counterTo(made(4, { reach: "back" }), ["public", "groups", "back"]).reach).toBe("back");
  });
});

describe("the ledger", () => {
  test("tells both parts of a bargain, one of a plain promise, none before its round", () => {
    expect(partsOf(made(1, { fate: "released", theirFate: "broken" }))).toEqual([
      { group: H, fate: "released" },
      { group: S, fate: "broken" },
    ]);
    expect(partsOf(made(1, { fate: "kept" }))).toEqual([{ group: H, fate: "kept" }]);
    expect(partsOf(made(1, { fate: "unknown" }))).toEqual([{ group: H, fate: "unknown" }]);
    expect(partsOf(made(1, { fate: "offered" }))).toEqual([]);
  });

  test("has the pairs that promised each other something, whoever began", () => {
    const promises = [made(1), made(2, { from: "third", towards: H })];
    expect(pairsIn(promises, [H, S, "third"])).toEqual([
      { one: H, other: S },
      { one: H, other: "third" },
    ]);
  });

  test("a reveal tells what was due in its round, not what was made in it or gave way to another", () => {
    const promises = [
      made(1, { round: 1, due: 2, fate: "kept" }),
      made(2, { round: 2, due: 3 }),
      made(3, { round: 2, due: 2, fate: "withdrawn" }),
      made(4, { round: 2, due: 2, fate: "broken" }),
      made(5, { round: 2, due: 2, fate: "expired" }),
      made(6, { round: 2, due: 2, from: S, towards: H, fate: "withdrawn" }),
    ];
    expect(dueIn(promises, 2).map((one) => one.id)).toEqual([1, 4, 6]);
  });
});
