/** Every act has its one motion of at most 1.2 s, ends where stillness would be, and is told in words. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sceneView } from "#shared/rules/viewing/scene.ts";
import type { Viewer } from "#shared/rules/terms.ts";
import type { SceneGroup, ScenePair, SceneView } from "#shared/rules/views.ts";
import { ACTS, NEWS_ACTS, POLICY_ACTS, type Act } from "#client/picture/acts.ts";
import { captionSince } from "#client/picture/caption.ts";
import { pictureModel } from "#client/picture/picture.ts";
import { SCENES } from "../../../scripts/galleryScenes.ts";
import { SHIPPED, scenarioOf, testGame } from "../../support/game.ts";
import { PaperStage } from "./paperStage.ts";

const LAPTOP = { width: 760, height: 560 };
// The stage of fewest figures: what moves and how long is the same at every size.
const PHONE = { width: 360, height: 230 };
const NAMES = Object.keys(ACTS) as Act[];

const opening = SCENES["opening"];
if (opening === undefined) throw new RangeError("no opening");
/** The opening without anything built, so that every act is new in it. */
const BARE: SceneView = {
  groups: opening.groups,
  pairs: opening.pairs.map((pair) => ({
    ...pair,
    guardA: 0,
    guardB: 0,
    contact: 0,
    norms: 0,
    trustA: 0,
    trustB: 0,
  })),
  counters: { ...opening.counters, smuggling: { level: 2, most: 10, lag: 1, above: 4 } },
};

function pair(change: Partial<ScenePair>): SceneView {
  return { ...BARE, pairs: BARE.pairs.map((one) => ({ ...one, ...change })) };
}
function group(change: Partial<SceneGroup>): SceneView {
  return { ...BARE, groups: BARE.groups.map((one, index) => (index === 0 ? { ...one, ...change } : one)) };
}
function counter(id: string, level: number): SceneView {
  const before = BARE.counters[id];
  if (before === undefined) throw new RangeError(`no counter ${id}`);
  return { ...BARE, counters: { ...BARE.counters, [id]: { ...before, level } } };
}

/** What a scene looks like after each act; an act without one fails to compile. */
const AFTER: Readonly<Record<Act, SceneView>> = {
  guard: pair({ guardA: 0.9 }),
  serve: pair({ serveA: 0.6 }),
  expose: pair({ exposeB: 0.5 }),
  build: pair({ deedsA: { build: 0.9 } }),
  norms: pair({ norms: 0.5 }),
  walk: pair({ deedsA: { walk: 0.6 }, deedsB: { walk: 0.4 } }),
  contact: pair({ contact: 0.6 }),
  take: pair({ deedsB: { take: 0.85 } }),
  backlash: pair({ backlash: 0.5 }),
  found: pair({ scandal: true }),
  cameToLight: pair({ deedsA: { light: true } }),
  meets: pair({ deedsA: { joint: "meets" }, deedsB: { joint: "meets" } }),
  waits: pair({ deedsB: { joint: "waits" } }),
  fog: pair({ fog: 0.5 }),
  stance: group({ openness: -0.9 }),
  coats: group({
    frames: (BARE.groups[0]?.frames ?? []).map((frame, index) => ({
      ...frame,
      share: [0.1, 0.1, 0.1, 0.1, 0.6][index] ?? 0,
    })),
  }),
  commonWe: pair({ commonWe: true }),
  trust: pair({ trustA: 0.75 }),
  depth: pair({ depth: 0.5 }),
  security: group({ security: 0.1 }),
  lake: counter("reservoir", 2),
  stock: counter("smuggling", 7),
  voice: group({
    voices: [
      {
        seat: "highmere.damParty",
        role: "rival",
        tone: "attack",
        frame: "exclusive",
        kind: "exclusive",
        moved: true,
      },
    ],
  }),
  petition: group({ petition: "mitigator" }),
  incident: group({ struck: "suspicion" }),
  fall: group({ fell: true }),
};

describe.each(NAMES)("%s", (act) => {
  const before = pictureModel(BARE, PHONE);
  const after = pictureModel(AFTER[act], PHONE, before);
  const back = pictureModel(BARE, PHONE, after);
  const { moves, captions } = ACTS[act];

  test("changes its part of the picture, and is said when it comes and when it goes", () => {
    expect(after[moves]).not.toEqual(before[moves]);
    const keys = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key);
    const isSaid = (said: ReturnType<typeof captionSince>) =>
      [...keys(said.now), ...keys(said.gone)].some((key) => captions.includes(key));
    expect(isSaid(captionSince(AFTER[act], BARE))).toBe(true);
    expect(isSaid(captionSince(BARE, AFTER[act]))).toBe(true);
  });

  test("moves once, for .4 to 1.2 s, and back", () => {
    const stage = new PaperStage(before);
    for (const model of [after, back]) {
      const took = stage.change(model, "moving");
      expect(took).toBeGreaterThanOrEqual(400);
      expect(took).toBeLessThanOrEqual(1200);
    }
    expect(stage.change(back, "moving"), "the same again").toBeLessThanOrEqual(1200);
  });

  test("ends, skipped or not, where it stands with less motion, which moves nothing", () => {
    const moved = new PaperStage(before);
    const skipped = new PaperStage(before);
    const still = new PaperStage(before);
    const opened = still.seen();
    for (const model of [after, back]) {
      moved.change(model, "moving");
      expect(skipped.change(model, "skipped")).toBe(0);
      expect(still.change(model, "still")).toBe(0);
      expect(moved.seen()).toEqual(still.seen());
      expect(skipped.seen()).toEqual(still.seen());
      if (model === after) expect(still.seen()).not.toEqual(opened);
    }
  });
});

/** Parts of a policy that are seen at once, when the cards turn; the others are what it leads to. */
const AT_ONCE: readonly Act[] = ["guard", "serve", "expose", "build", "walk", "take", "found"];

describe.each(SHIPPED)("the policies of %s", (name) => {
  const { policies, groups, defaultPolicy, incidents } = scenarioOf(name);
  const [own, other] = groups.map((one) => one.id);
  const game = testGame(name).start().to("commit").to("reveal");
  const viewer: Viewer = {
    kind: "seat",
    seat: game.state.seats.find((one) => one.group === other)?.id ?? "",
  };

  /** The scene as the other side sees it when these two cards turned, everything seen and found. */
  function turned(mine: string, theirs: string): SceneView {
    const { revealed } = game.state;
    if (revealed === undefined) throw new Error("nothing is revealed");
    const acts = revealed.acts.map((act) => ({
      ...act,
      observed: true,
      found: true,
      policy:
        act.from === own && act.towards === other
          ? mine
          : act.from === other && act.towards === own
            ? theirs
            : defaultPolicy,
    }));
    return sceneView({ ...game.state, revealed: { ...revealed, acts } }, viewer);
  }
  const quiet = turned(defaultPolicy, defaultPolicy);

  test.each(policies)(
    "$id: all its parts have acts, those seen at once move the picture and are said",
    (policy) => {
      const parts = Object.keys(policy) as (keyof typeof policy)[];
      for (const part of parts) expect(Object.keys(POLICY_ACTS), part).toContain(part);
      if (policy.id === defaultPolicy) return;
      const scene = turned(policy.id, defaultPolicy);
      const [before, after] = [quiet, scene].map((one) => pictureModel(one, LAPTOP));
      const said = captionSince(scene, quiet);
      const keys = [...said.now, ...said.gone].map(({ key }) => key);
      const was = policies.find((one) => one.id === defaultPolicy);
      for (const part of parts) {
        const value = policy[part];
        // A tenth less or more of guard than usual, or of anything else than nothing, is no change one must see.
        const differs =
          typeof value === "number" ? Math.abs(value - Number(was?.[part] ?? 0)) >= 0.15 : value === true;
        for (const act of POLICY_ACTS[part].filter((one) => AT_ONCE.includes(one) && differs)) {
          const { moves, captions } = ACTS[act];
          expect(after?.[moves], `${part}: ${moves}`).not.toEqual(before?.[moves]);
          expect(
            captions.some((one) => keys.includes(one)),
            `${part}: ${captions.join()} in ${keys.join()}`,
          ).toBe(true);
        }
      }
      if (policy.joint === true) {
        expect(keys).toContain("picture.waits");
        expect(captionSince(turned(policy.id, policy.id), quiet).now.map(({ key }) => key)).toContain(
          "picture.table",
        );
      }
    },
  );

  test("each kind of incident has its sign", () => {
    for (const kind of new Set(incidents.map((one) => one.kind))) {
      const scene = group({ struck: kind });
      expect(pictureModel(scene, LAPTOP).signs.some((sign) => sign.id.startsWith("struck"))).toBe(true);
    }
  });
});

test("news of the world has acts; news of seats and clocks is words alone", () => {
  const acts = Object.values(NEWS_ACTS).flatMap((one) => one ?? []);
  for (const act of acts) expect(NAMES).toContain(act);
  expect(new Set(acts)).toEqual(new Set(["fall", "found", "cameToLight", "lake", "stock"]));
});

test("docs/picture.md has a row for each act, with its sentences", () => {
  const rows = readFileSync(new URL("../../../docs/picture.md", import.meta.url), "utf8").split("\n");
  for (const act of NAMES) {
    const row = rows.find((line) => line.startsWith(`| \`${act}\` |`));
    expect(row, act).toBeDefined();
    for (const key of ACTS[act].captions) expect(row).toContain(`\`${key.replace("picture.", "")}\``);
  }
});
