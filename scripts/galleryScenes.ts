/** Scenes to look at and to test with: what a viewer of The Low Reservoir may see in very different games. */
import type { FrameKind, Role } from "#shared/rules/terms.ts";
import type { SceneGroup, ScenePair, SceneView, SceneVoice } from "#shared/rules/views.ts";

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

/** A seat that speaks, as its own people know it. */
function voice(
  seat: string,
  role: Role,
  tone: SceneVoice["tone"],
  kind: FrameKind,
  moved?: true,
): SceneVoice {
  return { seat, role, tone, frame: kind, ...(moved ? { moved } : {}) };
}

/** The same seat as others hear it: what it said in public, not for which story. */
function heard(seat: string, role: Role, tone: SceneVoice["tone"]): SceneVoice {
  return { seat, role, tone };
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
    counters: { reservoir: { level, most: 10, lag: 0, below: 2, why: [] } },
  };
}

/** A third and, made up for the gallery, a fourth town beside the two. */
const VALE = "vale";
const LEE = "lee";

/** Between towns of a larger table. */
const pairOf = (a: string, b: string, rest: Partial<ScenePair>): ScenePair => ({ ...NOTHING, a, b, ...rest });

/** The scenes by name; seen from Highmere, but for the opening, the common we and the four, which are the projector's. */
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
      voices: [
        voice("highmere.mayor", "government", "campaign", "guarded"),
        voice("highmere.damParty", "rival", "attack", "exclusive", true),
        voice("highmere.regattaCaptain", "civil", "campaign", "dual"),
      ],
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
      struck: "suspicion",
      voices: [
        voice("highmere.mayor", "government", "campaign", "exclusive", true),
        voice("highmere.damParty", "rival", "outbid", "exclusive", true),
        voice("highmere.hydrologist", "voice", "front", "guarded"),
      ],
    }),
    town("saltreach", [0.5, 0.3, 0.1, 0.05, 0.05], {
      own: false,
      sharpness: 0.2,
      security: 0.25,
      openness: -1,
      fell: true,
      voices: [heard("saltreach.wellDiggers", "rival", "attack")],
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
      voices: [
        voice("highmere.mayor", "government", "campaign", "civic", true),
        voice("highmere.hydrologist", "voice", "corrects", "civic", true),
      ],
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
      deedsA: { build: 0.9, walk: 0.1 },
      deedsB: { build: 0.7 },
    },
    6,
  ),
  neighbours: scene(
    town("highmere", [0.1, 0.14, 0.26, 0.32, 0.18], {
      own: true,
      sharpness: 1,
      security: 0.66,
      openness: 0.45,
      voices: [
        voice("highmere.mayor", "government", "campaign", "oneGroup"),
        voice("highmere.regattaCaptain", "civil", "campaign", "dual", true),
        voice("highmere.damParty", "rival", "attack", "exclusive"),
      ],
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
      deedsA: { walk: 0.4 },
      deedsB: { walk: 0.4 },
    },
    7,
  ),
  "common-we": scene(
    town("highmere", [0.07, 0.09, 0.14, 0.2, 0.5], {
      own: false,
      sharpness: 1,
      security: 0.5,
      openness: 0.9,
      voices: [heard("highmere.damParty", "rival", "attack")],
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
      deedsA: { joint: "meets", walk: 0.3 },
      deedsB: { joint: "meets", walk: 0.3 },
    },
    8,
  ),
  "two-against-third": {
    groups: [
      town("highmere", [0.1, 0.12, 0.14, 0.2, 0.44], {
        own: true,
        sharpness: 1,
        security: 0.62,
        openness: 0.1,
        voices: [
          voice("highmere.mayor", "government", "campaign", "dual", true),
          voice("highmere.damParty", "rival", "threat", "exclusive"),
        ],
      }),
      town("saltreach", [0.08, 0.14, 0.18, 0.2, 0.4], {
        own: false,
        sharpness: 0.9,
        security: 0.75,
        openness: 0.1,
      }),
      town(VALE, [0.52, 0.24, 0.12, 0.06, 0.06], {
        own: false,
        sharpness: 0.2,
        security: 0.25,
        openness: -0.8,
        voices: [heard("vale.springGuard", "rival", "threat")],
      }),
    ],
    pairs: [
      pairOf("highmere", "saltreach", {
        serveA: 0.6,
        serveB: 0.6,
        exposeA: 0.85,
        exposeB: 0.85,
        norms: 0.9,
        contact: 0.8,
        trustA: 1,
        trustB: 1,
        depth: 0.75,
        commonWe: true,
      }),
      pairOf("highmere", VALE, { guardA: 0.5, guardB: 0.45, trustA: 0.25, fog: 0.5, backlash: 0.3 }),
      pairOf("saltreach", VALE, { guardA: 0.65, guardB: 0.4, backlash: 0.6, deedsA: { take: 0.3 } }),
    ],
    counters: { reservoir: { level: 5, most: 10, lag: 0, below: 2, why: [] } },
  },
  "four-towns": {
    groups: [
      town("highmere", [0.28, 0.2, 0.24, 0.15, 0.13], {
        own: false,
        sharpness: 0.7,
        security: 0.5,
        openness: 0.2,
        petition: "mitigator",
      }),
      town("saltreach", [0.1, 0.14, 0.26, 0.3, 0.2], {
        own: false,
        sharpness: 0.7,
        security: 0.75,
        openness: 0.5,
        struck: "circumstance",
      }),
      town(VALE, [0.5, 0.24, 0.14, 0.06, 0.06], {
        own: false,
        sharpness: 0.5,
        security: 0.25,
        openness: -0.8,
        voices: [heard("vale.springGuard", "rival", "front")],
      }),
      town(LEE, [0.12, 0.18, 0.4, 0.2, 0.1], {
        own: false,
        sharpness: 0.6,
        security: 0.5,
        openness: 0.1,
        struck: "circumstance",
      }),
    ],
    pairs: [
      pairOf("highmere", "saltreach", {
        norms: 0.7,
        contact: 0.5,
        trustA: 0.75,
        trustB: 0.5,
        depth: 0.25,
        serveA: 0.4,
        exposeA: 0.4,
        guardB: 0.15,
      }),
      pairOf("highmere", VALE, { guardA: 0.4, guardB: 0.7, trustA: 0.25, fog: 0.4 }),
      pairOf("highmere", LEE, { trustA: 0.25, trustB: 0.25 }),
      pairOf("saltreach", VALE, { guardA: 0.2, guardB: 0.4 }),
      pairOf("saltreach", LEE, {
        norms: 0.5,
        contact: 0.3,
        trustA: 0.5,
        trustB: 0.5,
        deedsA: { build: 0.9, joint: "waits" },
      }),
      pairOf(VALE, LEE, { guardA: 0.9, guardB: 0.35, backlash: 0.6, trustB: 0.25 }),
    ],
    counters: { smuggling: { level: 3, most: 10, lag: 1, above: 4, why: [] } },
  },
  // Every sign that the six leave out, together: no game has all of them at once.
  deeds: {
    groups: [
      town("highmere", [0.2, 0.3, 0.3, 0.12, 0.08], {
        own: true,
        sharpness: 1,
        security: 0.5,
        openness: -0.1,
        struck: "suspicion",
        petition: "fatalist",
        fell: true,
        voices: [
          voice("highmere.damParty", "government", "campaign", "exclusive", true),
          voice("highmere.mayor", "rival", "support", "guarded"),
          voice("highmere.regattaCaptain", "civil", "campaign", "dual"),
          voice("highmere.hydrologist", "voice", "buried", "civic"),
        ],
      }),
      town("saltreach", [0.16, 0.24, 0.3, 0.18, 0.12], {
        own: false,
        sharpness: 0.7,
        security: 0.5,
        openness: 0,
        struck: "circumstance",
        petition: "transcender",
        voices: [heard("saltreach.teacher", "voice", "front")],
      }),
    ],
    pairs: [
      {
        ...NOTHING,
        guardA: 0.2,
        norms: 0.4,
        exposeB: 0.6,
        trustA: 0.5,
        trustB: 0.25,
        deedsA: { take: 0.7, walk: 0.4, light: true },
        deedsB: { build: 0.6, joint: "waits" },
      },
    ],
    counters: {
      smuggling: { level: 6, most: 10, lag: 1, above: 4, why: [] },
      fringe: { level: 2, most: 10, lag: 2, above: 4, why: [] },
    },
  },
};
