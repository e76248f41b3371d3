/** Six scenes to look at and to test with: what a viewer of The Low Reservoir may see in very different games. */
import type { FrameKind } from "#shared/rules/terms.ts";
import type { SceneGroup, ScenePair, SceneView } from "#shared/rules/views.ts";

const KINDS: readonly FrameKind[] = ["exclusive", "guarded", "civic", "oneGroup", "dual"];

function town(
  group: string,
  shares: readonly number[],
  rest: Omit<SceneGroup, "group" | "frames">,
): SceneGroup {
  return {
    group,
    frames: KINDS.map((kind, index) => ({ frame: kind, kind, share: shares[index] ?? 0 })),
    ...rest,
  };
}

const NOTHING: ScenePair = {
  a: "highmere",
  b: "saltreach",
  guardA: 0,
  guardB: 0,
  serveA: 0,
  serveB: 0,
  exposeA: 0,
  exposeB: 0,
  norms: 0,
  contact: 0,
  backlash: 0,
  trustA: 0,
  trustB: 0,
  depth: 0,
  commonWe: false,
  fog: 0,
  scandal: false,
};

function scene(
  highmere: SceneGroup,
  saltreach: SceneGroup,
  pair: Partial<ScenePair>,
  level: number,
): SceneView {
  return {
    groups: [highmere, saltreach],
    pairs: [{ ...NOTHING, ...pair }],
    counters: { reservoir: { level, most: 10, why: [], lag: 0, below: 2 } },
  };
}

/** The scenes by name; seen from Highmere, but for the opening and the common we, which are the projector's. */
export const SCENES: Readonly<Record<string, SceneView>> = {
  opening: scene(
    town("highmere", [0.28, 0.2, 0.24, 0.15, 0.13], {
      own: false,
      sharpness: 0.4,
      security: 0.5,
      openness: -0.25,
    }),
    town("saltreach", [0.28, 0.22, 0.22, 0.15, 0.13], {
      own: false,
      sharpness: 0.4,
      security: 0.5,
      openness: -0.25,
    }),
    { guardA: 0.18, guardB: 0.2, contact: 0.12, trustA: 0.25, trustB: 0.25, norms: 0.08 },
    6,
  ),
  "cold-fear": scene(
    town("highmere", [0.52, 0.26, 0.12, 0.06, 0.04], {
      own: true,
      sharpness: 1,
      security: 0.46,
      openness: -0.8,
    }),
    town("saltreach", [0.2, 0.2, 0.2, 0.2, 0.2], {
      own: false,
      sharpness: 0.06,
      security: 0.25,
      openness: -1,
    }),
    { guardA: 0.42, guardB: 0.56, backlash: 0.3, fog: 0.8 },
    4,
  ),
  spiral: scene(
    town("highmere", [0.66, 0.22, 0.06, 0.03, 0.03], {
      own: true,
      sharpness: 1,
      security: 0.2,
      openness: -0.95,
    }),
    town("saltreach", [0.5, 0.3, 0.1, 0.05, 0.05], {
      own: false,
      sharpness: 0.2,
      security: 0.25,
      openness: -1,
    }),
    { guardA: 0.82, guardB: 1, backlash: 0.9, fog: 0.25, scandal: true },
    1,
  ),
  "cold-peace": scene(
    town("highmere", [0.12, 0.24, 0.5, 0.09, 0.05], {
      own: true,
      sharpness: 1,
      security: 0.68,
      openness: -0.1,
    }),
    town("saltreach", [0.1, 0.3, 0.42, 0.1, 0.08], {
      own: false,
      sharpness: 0.55,
      security: 0.75,
      openness: 0,
    }),
    {
      guardA: 0.34,
      guardB: 0.38,
      norms: 0.85,
      contact: 0.15,
      trustA: 0.5,
      trustB: 0.5,
      exposeA: 0.2,
      exposeB: 0.2,
    },
    6,
  ),
  neighbours: scene(
    town("highmere", [0.1, 0.14, 0.26, 0.32, 0.18], {
      own: true,
      sharpness: 1,
      security: 0.66,
      openness: 0.45,
    }),
    town("saltreach", [0.08, 0.14, 0.28, 0.3, 0.2], {
      own: false,
      sharpness: 0.82,
      security: 0.5,
      openness: 0.5,
    }),
    {
      guardB: 0.16,
      serveA: 0.6,
      serveB: 0.75,
      exposeA: 0.6,
      exposeB: 0.5,
      norms: 0.6,
      contact: 0.65,
      trustA: 0.75,
      trustB: 0.75,
      depth: 0.25,
    },
    7,
  ),
  "common-we": scene(
    town("highmere", [0.07, 0.09, 0.14, 0.2, 0.5], {
      own: false,
      sharpness: 1,
      security: 0.5,
      openness: 0.9,
    }),
    town("saltreach", [0.06, 0.1, 0.14, 0.26, 0.44], {
      own: false,
      sharpness: 1,
      security: 0.75,
      openness: 0.85,
    }),
    {
      serveA: 0.5,
      serveB: 0.5,
      exposeA: 0.9,
      exposeB: 0.9,
      norms: 1,
      contact: 1,
      trustA: 1,
      trustB: 1,
      depth: 1,
      commonWe: true,
    },
    8,
  ),
};
