/** Signs of deeds: standards of those who speak, petitions, what happened, what lies ready at a bridge, common stocks. */
import type { Role } from "#shared/rules/terms.ts";
import type { SceneDeeds, SceneGroup, SceneView, SceneVoice } from "#shared/rules/views.ts";
import { depthScale } from "./composition.ts";
import type { Composition } from "./composition.ts";
import { onDeck } from "./crowd.ts";
import { clamp } from "./geometry.ts";
import type { Bridge, Landmark, Point, Region, Sign, Tunnel } from "./model.ts";
import { onGround } from "./region.ts";

/** Where the standards of a town stand, by what their seats may do; mirrored for a group to the right of the water. */
const STANDS: Readonly<Record<Role, readonly Point[]>> = {
  government: [{ x: 0.3, y: -0.34 }],
  rival: [{ x: -0.3, y: -0.6 }],
  civil: [{ x: 0.62, y: 0.06 }],
  voice: [{ x: -0.3, y: 0.2 }],
  citizen: [
    { x: 0.22, y: 0.5 },
    { x: -0.66, y: 0.44 },
  ],
};

/** How far each way of speaking carries, in rings. */
const RINGS: Readonly<Record<SceneVoice["tone"], number>> = {
  campaign: 0,
  buried: 0,
  problem: 1,
  support: 1,
  corrects: 2,
  shared: 2,
  outbid: 2,
  attack: 3,
  front: 3,
  threat: 3,
};

/** The signs on one group's ground; `head` is the nearest bridge's end. */
export function groupSigns(
  place: Composition,
  group: SceneGroup,
  ground: Region,
  head: Point,
  marks: readonly Landmark[],
): Sign[] {
  const size = (y: number): number => place.figure * depthScale(place.size, place.horizon, y);
  const mirror = head.x < ground.center.x ? -1 : 1;
  const base = { tribe: ground.tribe };
  const stands = new Map<Role, number>();
  const voices = (group.voices ?? []).flatMap((voice): Sign[] => {
    const taken = stands.get(voice.role) ?? 0;
    const stand = STANDS[voice.role][taken];
    if (stand === undefined) return [];
    stands.set(voice.role, taken + 1);
    const spot = onGround(ground, stand.x * mirror, stand.y);
    const rings = Math.max(RINGS[voice.tone], voice.moved === true ? 2 : 0);
    const { role } = voice;
    const kind = group.frames.find((one) => one.frame === voice.frame)?.kind;
    const art = { what: "banner" as const, role, rings, ...(kind === undefined ? {} : { kind }) };
    return [{ ...base, id: `voice:${voice.seat}`, ...spot, size: size(spot.y) * (rings > 0 ? 2 : 1.6), art }];
  });
  const id = group.group;
  const top = Math.min(...ground.outline.map((point) => point.y));
  const hall = marks.find((mark) => mark.what === "hall" && mark.tribe === ground.tribe);
  // Beside the roofs on the side away from the water, and before them: low clouds must not hide it.
  const behind = { x: ground.center.x - ground.rx * 0.68 * mirror, y: top + place.figure * 0.1 };
  const before = onGround(ground, -0.04 * mirror, -0.84);
  // Before the line, where nobody stands.
  const low = ground.outline.reduce((best, point) => (point.y > best.y ? point : best));
  const tipped = {
    x: low.x - ground.rx * 0.2 * mirror,
    y: Math.min(place.size.height - 2, low.y + place.figure * 0.3),
  };
  const mast = {
    x: hall === undefined ? ground.center.x + ground.rx * 0.5 : hall.x + place.figure * 1.1 * mirror,
    y: hall === undefined ? top : hall.y + 1,
  };
  return [
    ...voices,
    ...(group.petition === undefined
      ? []
      : [
          {
            ...base,
            id: `petition:${id}`,
            ...before,
            size: size(before.y) * 1.7,
            art: { what: "placards" as const, logic: group.petition },
          },
        ]),
    ...(group.fell === true
      ? [
          {
            ...base,
            id: `fell:${id}`,
            ...tipped,
            size: size(tipped.y) * 0.46,
            art: { what: "tipped" as const },
          },
        ]
      : []),
    ...(group.struck === "suspicion"
      ? [
          {
            ...base,
            id: `struck:${id}`,
            ...behind,
            size: Math.min(place.figure * 3, behind.y * 0.95),
            art: { what: "smoke" as const },
          },
        ]
      : []),
    ...(group.struck === "circumstance"
      ? [
          {
            ...base,
            id: `struck:${id}`,
            ...mast,
            size: Math.min(place.figure * 2.5, mast.y * 0.94),
            art: { what: "pennants" as const },
          },
        ]
      : []),
  ];
}

/** One side of a border, as its signs need it. */
interface Side {
  readonly tribe: number;
  readonly other: number;
  readonly head: Point;
  readonly deeds: SceneDeeds | undefined;
}

/** The signs between two groups. */
export function borderSigns(
  bridge: Bridge,
  sides: readonly Side[],
  tunnels: readonly Tunnel[],
  size: (y: number) => number,
): Sign[] {
  const meets = sides.find((side) => side.deeds?.joint === "meets");
  const middle = onDeck(bridge, 0.5, 0.42);
  const found = tunnels.find((tunnel) => tunnel.found !== undefined);
  return [
    ...(meets
      ? [
          {
            id: `${bridge.id}:table`,
            tribe: meets.tribe,
            ...middle,
            size: size(middle.y) * 1.05,
            art: { what: "table" as const, other: meets.other },
          },
        ]
      : []),
    ...sides.flatMap((side, index): Sign[] => {
      const base = { tribe: side.tribe };
      const spot = onDeck(bridge, index === 0 ? 0.24 : 0.76, 0.3);
      const tall = size(side.head.y);
      // On the deck's own end, before whatever guards it.
      const pile = onDeck(bridge, index === 0 ? 0.1 : 0.9, 0.5);
      const build = side.deeds?.build ?? 0;
      return [
        ...(side.deeds?.joint === "waits"
          ? [
              {
                ...base,
                id: `${bridge.id}:${side.tribe}:waits`,
                ...spot,
                size: size(spot.y) * 1.05,
                art: { what: "waits" as const },
              },
            ]
          : []),
        ...(build < 0.05
          ? []
          : [
              {
                ...base,
                id: `${bridge.id}:${side.tribe}:timber`,
                ...pile,
                size: tall * 0.72,
                art: { what: "timber" as const, level: build < 0.3 ? 1 : build < 0.75 ? 2 : 3 },
              },
            ]),
      ];
    }),
    ...(found
      ? [
          {
            id: `${bridge.id}:finder`,
            tribe: sides[0]?.tribe ?? 0,
            x: found.x - found.size * 1.5,
            y: found.y + 1,
            size: size(found.y) * 1.05,
            art: { what: "finder" as const },
          },
        ]
      : []),
  ];
}

/** Staffs in the near corner for the common stocks that are no lake. */
export function stockSigns(place: Composition, scene: SceneView, lake: string): Sign[] {
  const stocks = Object.entries(scene.counters).filter(([id]) => id !== lake);
  return stocks.map(([id, { level, most, below, above }], index) => ({
    id: `stock:${id}`,
    tribe: 0,
    x: place.figure * (0.4 + index * 0.62),
    y: place.size.height - place.figure * 0.16,
    size: place.figure * 1.5,
    art: {
      what: "gauge",
      level: clamp(level / Math.max(1, most)),
      mark: clamp((below ?? above ?? 0) / Math.max(1, most)),
    },
  }));
}
